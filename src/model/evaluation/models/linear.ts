/** Ridge regression on the very numbers that the network sees: the same transform, difference, scaling, inputs and window. */
import { evenlySpaced } from '../../windows/evenlySpaced';
import { toDataUnit, type Windows } from '../../windows/windows';
import { fitRidge, type Line, type Rows } from '../ridge';
import type { Baseline } from './model';

/** On scaled inputs: as much as one window of them. */
const PENALTY = 1;
/** Multiply-adds that the normal equations may take: about a second. */
const AFFORDABLE = 1e9;
const LEAST_WINDOWS = 200;

/** The windows of the training part, or as many evenly spread ones as can be afforded. */
function fittedOn({ parts, lookBack, channels }: Windows): Int32Array {
  const inputs = lookBack * channels.length;
  const all = parts.train;
  // With fewer windows than inputs the dual is solved: its cost goes by the windows.
  const affordable =
    inputs ** 3 / 3 < AFFORDABLE ? Math.max(inputs, AFFORDABLE / inputs ** 2) : Math.sqrt(AFFORDABLE / inputs);
  return evenlySpaced(all, Math.max(LEAST_WINDOWS, Math.floor(affordable)));
}

export function trainingRows(windows: Windows, targets: Int32Array): Rows {
  const { inputs, lookBack, horizon, channels } = windows;
  const width = channels.length;
  return {
    count: targets.length,
    inputs: lookBack * width,
    outputs: horizon,
    read(row, x, y) {
      const target = targets[row]!;
      x.set(inputs.subarray((target - lookBack) * width, target * width));
      y.set(windows.targets.subarray(target, target + horizon));
    },
  };
}

/** The line of a window [lookBack, channels] on the network's scale. */
export function applyLine({ weights, bias }: Line, x: Float64Array, y: Float64Array): void {
  const outputs = bias.length;
  y.set(bias.subarray(0, y.length));
  for (let at = 0; at < x.length; at++) {
    const value = x[at]!;
    for (let out = 0; out < y.length; out++) y[out]! += value * weights[at * outputs + out]!;
  }
}

/** Null where the equations have no solution. */
export const fitLine = (windows: Windows): Generator<void, Line | null> =>
  fitRidge(trainingRows(windows, fittedOn(windows)), PENALTY);

export const linear: Baseline = {
  name: 'linear',
  steps: ({ horizon }) => horizon,
  *fit(windows) {
    const { inputs, lookBack, channels } = windows;
    const width = channels.length;
    const line = yield* fitLine(windows);
    if (!line) return null;
    return (origin, forecast) => {
      applyLine(line, inputs.subarray((origin - lookBack) * width, origin * width), forecast);
      toDataUnit(windows, forecast, origin);
    };
  },
};
