/** Networks to export: every cell, depth, head and shortcut, with parameters that are not those of a start. */
import fc from 'fast-check';
import { networkShape, outputsOf, parameterCount, parameterLayout } from '../network/layout';
import { predictorOf } from '../forecasting/predictor';
import type { Series } from '../protocol/series';
import { seededRandom } from '../random';
import { configFor } from '../settings/config';
import type { CellName, Config } from '../settings/settings';
import { cutWindows } from '../windows/windows';
import { anyParts } from './parts.fixture';
import { trainedNetwork, type TrainedNetwork } from './trained';

const FEATURES = ['wind', 'rain', 'sun'] as const;
const LENGTH = 120;

export function exportedNetwork(change: Partial<Config>, inputs = 1, seed = 1): TrainedNetwork {
  const names = FEATURES.slice(0, inputs - 1);
  const config = { ...configFor('csv'), lookBack: 7, units: 3, ...change, inputs: names.join() };
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: LENGTH }, (_, at) => 30 + 6 * Math.sin(at / 5) + random.normal());
  const features = FEATURES.map((name, at) => {
    return { kind: 'number' as const, name, values: values.map((value) => Math.sqrt(value + at)) };
  });
  const about = {
    source: 'csv',
    fileName: 'series.csv',
    column: 'value',
    unit: '',
    season: 0,
    components: [],
  } as const;
  const series: Series = { ...about, values, time: { kind: 'index' }, features };
  const cut = cutWindows(series, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  const { windows } = cut;
  const layout = parameterLayout(networkShape(config, windows.channels.length));
  const parameters = Float32Array.from({ length: parameterCount(layout) }, () => 0.3 * random.normal());
  return trainedNetwork(config, series, windows, { parameters, step: 40, epoch: 2 });
}

/** Any network of some of the cells. */
export const networksOf = (...cells: readonly CellName[]) =>
  fc
    .record({
      cell: fc.constantFrom(...cells),
      activation: fc.constantFrom('tanh', 'relu'),
      units: fc.integer({ min: 1, max: 9 }),
      layers: fc.integer({ min: 1, max: 4 }),
      lookBack: fc.integer({ min: 2, max: 12 }),
      horizon: fc.integer({ min: 1, max: 5 }),
      shortcut: fc.constantFrom('none', 'last', 'linear'),
      shortcutHeld: fc.constantFrom('trained', 'held'),
      loss: fc.constantFrom('mse', 'quantile'),
      inputs: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat(1000),
    })
    .map(({ inputs, seed, ...change }) => exportedNetwork(change as Partial<Config>, inputs, seed));

/** LSTMs with parts left out: of the activations both or neither. */
export const builtNetworks = fc
  .tuple(anyParts, fc.integer({ min: 1, max: 3 }), fc.nat(1000))
  .map(([parts, layers, seed]) =>
    exportedNetwork({ cell: 'lstm', layers, ...parts, outputActivation: parts.candidateActivation! }, 2, seed),
  );

/** Some windows [batch, lookBack, inputs], and our answers [batch, outputs]. */
export function answersOf(network: TrainedNetwork, batch = 4): { x: Float32Array; y: Float64Array; outputs: number } {
  const { shape, layout, parameters, windows } = network;
  const random = seededRandom(5);
  const x = Float32Array.from({ length: batch * windows.lookBack * shape.inputs }, () => random.normal());
  const y = predictorOf(shape, layout, parameters, windows.lookBack, { says: 'outputs' })(x, batch);
  return { x, y: Float64Array.from(y), outputs: outputsOf(shape) };
}

/** Largest difference, as a share of the size of the numbers where they are above 1. */
export const largestDifference = (found: ArrayLike<number>, expected: ArrayLike<number>): number =>
  Array.from(expected).reduce(
    (most, value, at) => Math.max(most, Math.abs(found[at]! - value) / Math.max(1, Math.abs(value))),
    found.length === expected.length ? 0 : Infinity,
  );
