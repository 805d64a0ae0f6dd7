/**
 * What each unit is worth: the error on the validation part with it removed, and everything else as it is (a lesion study,
 * as in Meyes et al. 2019, Ablation studies in artificial neural networks). With the interventions that are in place.
 */
import { createErrorSum } from '../../forecasting/errors';
import type { Predictor } from '../../forecasting/predictor';
import { costOfTimeStep } from '../../network/cost';
import type { AblationAnswer } from '../../protocol/inside/clamps';
import { fillBatch, toDataUnit, type Windows } from '../../windows/windows';
import { evenlySpaced } from '../../windows/evenlySpaced';
import type { Inside } from '../inspectedNetwork';
import { intervened } from './interventions';
import { measureOn } from './measureOn';

/** Windows that an error is of, where there are more. */
const MOST_WINDOWS = 64;
const FEWEST_WINDOWS = 4;
/** Products of two numbers in one whole answer: a large network is asked on fewer windows, so that it ends in a minute. */
const MOST_PRODUCTS = 4e10;
/** In plain code, which is slower. */
const MOST_PLAIN_PRODUCTS = 6e9;
/** Products between two pauses: some milliseconds. */
const PRODUCTS_AT_ONCE = 4e6;

/** Pauses (yields) after each handful of windows. */
export function* ablation(inside: Inside): Generator<void, AblationAnswer> {
  const { samples, windows, shape, layout, parameters } = inside;
  const products = costOfTimeStep(shape) * samples.time;
  const mostProducts = windows ? MOST_PRODUCTS : MOST_PLAIN_PRODUCTS;
  const affordable = Math.floor(mostProducts / products / (shape.units * shape.layers));
  const most = Math.max(FEWEST_WINDOWS, Math.min(MOST_WINDOWS, affordable));
  const targets = evenlySpaced(samples.parts.validation, most);
  const rows = Math.max(1, Math.floor(PRODUCTS_AT_ONCE / products));
  const errorWith = (own: Float32Array) =>
    windows
      ? errorOn(windows, targets, rows, inside.predictorOf(own))
      : measureOn({ ...inside, parameters: own }, targets);
  const mae = yield* errorWith(parameters);
  const units: AblationAnswer['units'][number][] = [];
  for (let layer = 0; layer < shape.layers; layer++) {
    for (let unit = 0; unit < shape.units; unit++) {
      const without = intervened(parameters, shape, layout, [{ kind: 'remove', layer, unit }]);
      units.push({ layer, unit, mae: yield* errorWith(without) });
    }
  }
  return { name: 'ablation', windows: targets.length, mae, units };
}

/** Mean absolute error over all steps of the horizon, in the unit of the data. What is missing counts in no error. */
function* errorOn(windows: Windows, targets: Int32Array, rows: number, predict: Predictor): Generator<void, number> {
  const { lookBack, horizon, channels, values, missing } = windows;
  const sum = createErrorSum();
  for (let start = 0; start < targets.length; start += rows) {
    const some = targets.subarray(start, start + rows);
    const x = new Float32Array(some.length * lookBack * channels.length);
    fillBatch(windows, some, x, null);
    const forecasts = predict(x, some.length);
    some.forEach((target, row) => {
      const forecast = forecasts.subarray(row * horizon, (row + 1) * horizon);
      toDataUnit(windows, forecast, target);
      forecast.forEach((value, ahead) => {
        if (!missing[target + ahead]) sum.add(value - values[target + ahead]!);
      });
    });
    yield;
  }
  return sum.measures().mae;
}
