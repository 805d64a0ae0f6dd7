/** How the loss hangs on the states of each time step: the gradients that training has to learn the past by. */
import type { LossName } from '../../settings/settings';
import { backward } from '../../network/backward';
import { forward } from '../../network/forward';
import { parameterCount, type NetworkShape, type ParameterSlot } from '../../network/layout';
import type { GradientFlow, GradientsAnswer } from '../../protocol/inside/gradients';
import type { Samples } from '../../tasks/task';
import { filledRows, stepsThere } from '../../tasks/rows';
import { evenlySpaced } from '../../windows/evenlySpaced';
import type { Inside } from '../inspectedNetwork';
import { readsOnward } from '../weights/weights';

/** A mean over more windows looks the same. */
const MOST_WINDOWS = 32;
/** Fewer where the network is so large that they would take seconds: multiplications of all windows in all. */
const MOST_WORK = 4e8;

export function* gradients({ samples, shape, layout, parameters, loss }: Inside): Generator<void, GradientsAnswer> {
  return { name: 'gradients', ...(yield* gradientFlow(samples, shape, layout, parameters, loss)) };
}

/**
 * Means over evenly spaced training samples, each with its own loss; pauses within each. Samples that are shorter than the
 * longest end with it: what counts is how far a step is from the end.
 */
export function* gradientFlow(
  samples: Samples,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  loss: LossName,
): Generator<void, GradientFlow> {
  const { time, parts } = samples;
  const targets = evenlySpaced(parts.train, windowsWithin(time, parameterCount(layout)));
  const layers = Array.from({ length: shape.layers }, () => ({
    h: new Float64Array(time),
    c: new Float64Array(0),
  }));
  const gradient = new Float64Array(parameterCount(layout));
  for (const target of targets) {
    const { x, y, mask } = filledRows(samples, Int32Array.of(target), shape.horizon);
    const trace = forward(x, 1, time, shape, layout, parameters, { mask });
    yield;
    const back = backward(trace, { batch: 1, time, x, y }, shape, layout, parameters, loss, { mask });
    back.parameters.forEach((value, at) => (gradient[at]! += value / targets.length));
    const steps = stepsThere(mask, time);
    back.states.forEach(({ h, c }, index) => {
      const layer = layers[index]!;
      if (c.length > 0 && layer.c.length === 0) layer.c = new Float64Array(time);
      addNorms(layer.h, h, steps, shape.units, targets.length);
      addNorms(layer.c, c, steps, shape.units, targets.length);
    });
    yield;
  }
  return {
    windows: targets.length,
    layers,
    parameters: layout.filter(readsOnward).map(({ layer, role, offset, size }) => ({
      layer,
      role,
      norm: norm(gradient.subarray(offset, offset + size)),
    })),
  };
}

/** How many windows are looked at: each parameter takes about three multiplications a time step, forward and back. */
export function windowsWithin(time: number, parameters: number): number {
  return Math.min(MOST_WINDOWS, Math.max(2, Math.floor(MOST_WORK / (3 * time * parameters))));
}

/** Adds to each step of `sums` its share of a mean: the norm of its states [time, units], the last of `steps` to the last. */
function addNorms(sums: Float64Array, states: Float64Array, steps: number, units: number, count: number): void {
  const late = sums.length - steps;
  for (let step = 0; step < steps; step++) {
    sums[late + step]! += norm(states.subarray(step * units, (step + 1) * units)) / count;
  }
}

/** √Σv². */
function norm(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
