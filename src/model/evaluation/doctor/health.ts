/** How the units of a network fare, over windows of the validation part, and how far back its gradient reaches. */
import { CELLS } from '../../cells/cells';
import { weighedGates } from '../../cells/parts';
import { backward } from '../../network/backward';
import { forward } from '../../network/forward';
import {
  layerParameters,
  outputsOf,
  parameterCount,
  type NetworkShape,
  type ParameterSlot,
} from '../../network/layout';
import type { LossName } from '../../settings/settings';
import { evenlySpaced } from '../../windows/evenlySpaced';
import { fillBatch, type Windows } from '../../windows/windows';

export type NetworkHealth = {
  readonly units: number;
  /** Of the last layer: units of which a gate, or h, is at its end nearly always. */
  readonly saturated: number;
  /** Units whose hidden state hardly moves. */
  readonly dead: number;
  /** Units that move, and that the head hardly listens to. */
  readonly unused: number;
  /** The unit that carries most of the forecast, and its share of what all move it by, 0 to 1. */
  readonly strongest: number;
  readonly share: number;
  /** Steps after which half of a unit's memory is gone: the longest and the median of the last layer; Infinity: never. */
  readonly longestMemory: number;
  readonly medianMemory: number;
  /** Size of the loss's gradient at the first step of the window over that at the last. */
  readonly gradientReach: number;
};

const MOST_WINDOWS = 32;
/** Multiplications in all. */
const MOST_WORK = 1e8;
/** So near to its end a gate is as good as shut or open. */
const END = 0.02;
const NEARLY_ALWAYS = 0.98;
/** Below this standard deviation a hidden state does not move. */
const STILL = 1e-3;
/** Below this share of an equal part the head does not listen. */
const HARDLY = 0.1;

/** Pauses (yields) after each window. */
export function* healthOf(
  windows: Windows,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  loss: LossName,
): Generator<void, NetworkHealth> {
  const { lookBack: time, horizon, channels, parts } = windows;
  const { units, cell, layers } = shape;
  const affordable = Math.max(2, Math.floor(MOST_WORK / (time * parameterCount(layout))));
  const targets = evenlySpaced(parts.validation, Math.min(MOST_WINDOWS, affordable));
  const { gates, blocks } = CELLS[cell];
  // A gate that is left out is 1, and a coupled one says nothing that the other does not.
  const weighed = weighedGates(shape);
  const atEnd = new Float64Array(units * Math.max(1, gates.length));
  const [sum, squares, logs] = [new Float64Array(units), new Float64Array(units), new Float64Array(units)];
  const kept = gates.indexOf(cell === 'gru' ? 'z' : 'f');
  let [steps, first, last] = [0, 0, 0];
  const x = new Float32Array(time * channels.length);
  const y = new Float32Array(horizon);
  for (const target of targets) {
    fillBatch(windows, Int32Array.of(target), x, y);
    const trace = forward(x, 1, time, shape, layout, parameters);
    const top = trace.layers[layers - 1]!;
    for (let step = 0; step < time; step++) {
      for (let unit = 0; unit < units; unit++) {
        const h = top.h[step * units + unit]!;
        sum[unit]! += h;
        squares[unit]! += h * h;
        if (gates.length === 0 && Math.abs(h) > 1 - END) atEnd[unit]! += 1;
        gates.forEach((name, block) => {
          if (name === 'g') return;
          const value = top.gates[(step * blocks + block) * units + unit]!;
          if (weighed.includes(name) && (value < END || value > 1 - END)) atEnd[block * units + unit]! += 1;
          if (block === kept) logs[unit]! += Math.log(value);
        });
      }
    }
    steps += time;
    yield;
    const back = backward(trace, { batch: 1, time, x, y }, shape, layout, parameters, loss);
    const gradient = back.states[layers - 1]!.h;
    for (let unit = 0; unit < units; unit++) {
      first += Math.abs(gradient[unit]!);
      last += Math.abs(gradient[(time - 1) * units + unit]!);
    }
    yield;
  }
  const { kernel } = layerParameters(parameters, layout, 'head');
  const spreads = sum.map((total, unit) => Math.sqrt(Math.max(0, squares[unit]! / steps - (total / steps) ** 2)));
  const moves = spreads.map((spread, unit) => {
    let weight = 0;
    for (let ahead = 0; ahead < horizon; ahead++) weight += Math.abs(kernel[unit * outputsOf(shape) + ahead]!);
    return (weight / horizon) * spread;
  });
  const all = moves.reduce((total, move) => total + move, 0) || 1;
  const strongest = moves.reduce((best, move, unit) => (move > moves[best]! ? unit : best), 0);
  const memories = logs.map((log) => (kept < 0 ? Number.NaN : log >= 0 ? Infinity : Math.log(0.5) / (log / steps)));
  const sorted = memories.toSorted();
  const isSaturated = (unit: number) =>
    Array.from({ length: atEnd.length / units }, (_, block) => atEnd[block * units + unit]! / steps).some(
      (share) => share > NEARLY_ALWAYS,
    );
  const countOf = (holds: (unit: number) => boolean) =>
    Array.from({ length: units }, (_, unit) => unit).filter(holds).length;
  const isDead = (unit: number) => !(spreads[unit]! > STILL);
  return {
    units,
    saturated: countOf(isSaturated),
    dead: countOf(isDead),
    unused: countOf((unit) => !isDead(unit) && moves[unit]! < (HARDLY * all) / units),
    strongest,
    share: moves[strongest]! / all,
    longestMemory: sorted.at(-1) ?? Number.NaN,
    medianMemory: sorted[units >> 1] ?? Number.NaN,
    gradientReach: last > 0 ? first / last : 1,
  };
}
