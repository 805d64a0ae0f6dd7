/** A network with a shortcut begins as the baseline beside it, and what the network adds can be told from the line. */
import { describe, expect, it } from 'vitest';
import { linear } from '../evaluation/models/linear';
import { BASELINES } from '../evaluation/models/registry';
import { finished } from '../evaluation/pausing';
import { networkTable, tableOf } from '../evaluation/table';
import { intervened } from '../inspect/clamps/interventions';
import { networkShape, parameterLayout } from '../network/layout';
import type { WindowSource } from '../protocol/series';
import { seededRandom } from '../random';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { cutWindows } from '../windows/windows';
import { forecastFreely } from './freeRun';
import { forecastOneStep } from './oneStep';
import { lineAlong, predictorOf } from './predictor';
import { startParameters } from './startParameters';

const random = seededRandom(2);
const values = Float64Array.from({ length: 200 }, (_, at) => 30 + 6 * Math.sin(at / 5) + at / 20 + random.normal());
const source: WindowSource = {
  values,
  time: { kind: 'index' },
  season: 0,
  features: [{ kind: 'number', name: 'wind', values: values.map((value) => Math.sqrt(value)) }],
};

async function begun(change: Partial<Config>) {
  const config = { ...configFor('csv'), lookBack: 9, units: 4, layers: 2, horizon: 3, inputs: 'wind', ...change };
  const cut = cutWindows(source, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  const { windows } = cut;
  const shape = networkShape(config, windows.channels.length);
  const layout = parameterLayout(shape);
  let pauses = 0;
  const start = (await startParameters(shape, config, windows, async () => (pauses += 1) > 0))!;
  const network = (parameters: Float32Array) => predictorOf(shape, layout, parameters, windows.lookBack);
  const origins = windows.parts.test;
  return { windows, shape, layout, start, network, origins };
}
function expectSame(found: Float64Array, expected: Float64Array, digits = 3) {
  const tell = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(digits)));
  expect(Number.isFinite(expected.at(-1))).toBe(true);
  expect(tell(found)).toEqual(tell(expected));
}

describe('an untrained network', () => {
  it.each([
    [0, 'mse'],
    [1, 'mse'],
    [12, 'quantile'],
  ] as const)(
    'with a linear shortcut says what ridge regression says, difference %i, loss %s',
    async (difference, loss) => {
      const linearly = { shortcut: 'linear', difference, transform: 'log', loss } as const;
      const { windows, start, network, origins } = await begun(linearly);
      const said = finished(networkTable(windows, network(start), origins)).forecasts;
      const forecaster = finished(linear.fit(windows, 1))!;
      expectSame(said, finished(tableOf(forecaster, origins, 3)).forecasts);
    },
  );

  it('with the last value as its shortcut is the naive forecast, where nothing is differenced', async () => {
    const { windows, start, network, origins } = await begun({ shortcut: 'last', difference: 0 });
    const said = finished(networkTable(windows, network(start), origins)).forecasts;
    const naive = BASELINES.find(({ name }) => name === 'naive')!;
    expectSame(said, finished(tableOf(finished(naive.fit(windows, 1))!, origins, 3)).forecasts);
  });

  it('is not fitted for a run that is no longer wanted', async () => {
    const { windows, shape } = await begun({ shortcut: 'linear' });
    expect(await startParameters(shape, { seed: 1, forgetBias: 1 }, windows, async () => false)).toBeNull();
  });
});

describe('the part of the line', () => {
  const noisy = (parameters: Float32Array) => parameters.map((value) => value + 0.2 * random.normal());

  it.each(['last', 'linear'] as const)('is what stays when every unit is removed: %s', async (shortcut) => {
    const { windows, shape, layout, start, network } = await begun({ shortcut, difference: 1 });
    const trained = noisy(start);
    const bias = layout.find(({ layer, role }) => layer === 'head' && role === 'bias')!;
    trained.fill(0, bias.offset, bias.offset + bias.size);
    const units = Array.from({ length: shape.units }, (_, unit) => ({ kind: 'remove', layer: 1, unit }) as const);
    const without = intervened(trained, shape, layout, units);
    const along = () => lineAlong(shape, layout, trained, values.length)!;

    const [ofOneStep, ofFreeRun] = [along(), along()];
    const whole = finished(forecastOneStep(windows, network(trained), { line: ofOneStep })).oneStep;
    const { oneStep } = finished(forecastOneStep(windows, network(without)));
    expectSame(ofOneStep.said, oneStep, 8);
    expect(Math.abs(whole[150]! - oneStep[150]!)).toBeGreaterThan(1e-3);

    // Fed with itself, the first forecast is still from true values; and a network that is its line has nothing to add.
    finished(forecastFreely(windows, network(trained), Infinity, ofFreeRun));
    expect(ofFreeRun.said[windows.trainEnd]).toBeCloseTo(oneStep[windows.trainEnd]!, 9);
    const alone = along();
    const freeRun = finished(forecastFreely(windows, network(without), Infinity, alone));
    expect(alone.said).toEqual(freeRun);
  });

  it('is none where there is no shortcut', async () => {
    const { shape, layout, start } = await begun({});
    expect(lineAlong(shape, layout, start, 10)).toBeNull();
  });
});
