/**
 * How much harm a unit's removal does: by how much the validation loss rises with the unit held at its mean and everything
 * else as it is. So the change of the cost is measured itself, which Molchanov et al. (2017, Pruning convolutional neural
 * networks for resource efficient inference) call the oracle and estimate by its gradient for networks of millions of units.
 */
import type { Predictor } from '../../forecasting/predictor';
import { outputsOf, type NetworkShape } from '../../network/layout';
import { LOSSES } from '../../network/losses';
import type { LossName } from '../../settings/settings';
import { loadedWindows, type LoadedWindows } from './loadedWindows';
import { stateMeans, type LayerMeans } from './means';
import { withUnitHeld } from './removal';
import { predictorFor, type Pruned, type SizedNetwork } from './sizedNetwork';

/** Multiply-adds that the harm of all units may take: some seconds. Means are computed by the plain cells. */
const MOST_COST = 1e10;
const MOST_COST_OF_MEANS = 2e8;

export type Harms = {
  readonly means: readonly LayerMeans[];
  /** By layer. */
  readonly rises: readonly Float64Array[]; // [units]
};

/** Means are those of the training part. Pauses (yields) after each batch of windows. */
export function* harmsOf(pruned: Pruned, network: SizedNetwork): Generator<void, Harms> {
  const { config, windows } = pruned;
  const { shape, parameters } = network;
  const { train, validation } = windows.parts;
  const means = yield* stateMeans(network, loadedWindows(windows, train, shape, 1, MOST_COST_OF_MEANS));
  const batches = loadedWindows(windows, validation, shape, shape.units * shape.layers, MOST_COST);
  const lossWith = (values: Float32Array) =>
    meanLoss(
      predictorFor(pruned, { ...network, parameters: values }, { says: 'outputs' }),
      batches,
      shape,
      config.loss,
    );
  const whole = yield* lossWith(parameters);
  const rises = means.map(() => new Float64Array(shape.units));
  for (const [layer, own] of means.entries()) {
    for (let unit = 0; unit < shape.units; unit++) {
      rises[layer]![unit] = (yield* lossWith(withUnitHeld(parameters, shape, layer, unit, own))) - whole;
    }
  }
  return { means, rises };
}

/** Over all outputs of all windows. */
function* meanLoss(
  predict: Predictor,
  batches: readonly LoadedWindows[],
  shape: NetworkShape,
  loss: LossName,
): Generator<void, number> {
  const [width, { horizon }] = [outputsOf(shape), shape];
  const { value } = LOSSES[loss];
  let [sum, count] = [0, 0];
  for (const { size, x, y } of batches) {
    const outputs = predict(x, size); // [size, outputs]
    outputs.forEach((said, at) => {
      const target = y[Math.floor(at / width) * horizon + (at % horizon)]!;
      sum += value(said - target, Math.floor((at % width) / horizon));
    });
    count += outputs.length;
    yield;
  }
  return sum / count;
}

/** The unit of the smallest rise; what makes the loss no number is never that. */
export const leastHarmful = (rises: Float64Array): number =>
  rises.reduce((least, rise, unit) => (rise < rises[least]! || Number.isNaN(rises[least]!) ? unit : least), 0);
