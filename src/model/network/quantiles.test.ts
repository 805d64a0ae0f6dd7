import { describe, expect, it } from 'vitest';
import { lineAlong, predictorOf } from '../forecasting/predictor';
import { seededRandom } from '../random';
import { forward } from './forward';
import { parameterCount, parameterLayout, type NetworkShape } from './layout';
import { LOSSES, QUANTILES } from './losses';

const [batch, time, horizon] = [3, 4, 2];
const shape: NetworkShape = {
  cell: 'gru',
  activation: 'tanh',
  inputs: 1,
  units: 3,
  layers: 2,
  horizon,
  quantiles: true,
  shortcut: { kind: 'last', seen: 1, held: false },
};
const layout = parameterLayout(shape);
const random = seededRandom(8);
const numbers = (length: number) => Float32Array.from({ length }, () => random.normal());
const [parameters, x] = [numbers(parameterCount(layout)), numbers(batch * time)];

describe('a network of quantiles', () => {
  it('says all steps of the median first, and that is its forecast everywhere', () => {
    const { outputs, forecast } = forward(x, batch, time, shape, layout, parameters);
    expect(outputs).toHaveLength(batch * horizon * QUANTILES.length);
    const medians = Array.from({ length: batch }, (_, row) => [...outputs.subarray(row * 6, row * 6 + horizon)]);
    expect([...forecast]).toEqual(medians.flat());
    expect(predictorOf(shape, layout, parameters, time)(x, batch)).toEqual(forecast);
    const line = lineAlong(shape, layout, parameters, 9)!.predict(x, batch);
    expect(line).toHaveLength(batch * horizon);
    const weights = parameters.subarray(-6);
    expect(line[horizon]).toBeCloseTo(x[2 * time - 1]! * weights[0]!, 12);
  });

  it('has a pinball loss that is least at the quantile', () => {
    const truths = Float64Array.from({ length: 999 }, () => random.normal()).sort();
    QUANTILES.forEach((share, head) => {
      const mean = (said: number) => truths.reduce((sum, y) => sum + LOSSES.quantile.value(said - y, head), 0) / 999;
      const best = truths.reduce((least, said) => (mean(said) < mean(least) ? said : least), 0);
      expect(truths.indexOf(best)).toBe(Math.ceil(share * 999) - 1);
    });
  });
});
