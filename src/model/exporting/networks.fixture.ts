/** Networks to be written: every parameter is something, and the series has all kinds of inputs. */
import fc from 'fast-check';
import { initialParameters } from '../network/initialize';
import { parameterCount } from '../network/layout';
import type { Series } from '../protocol/series';
import { seededRandom } from '../random';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { cutWindows } from '../windows/windows';
import { anyParts } from './parts.fixture';
import { trainedNetwork, type TrainedNetwork } from './trained';

const random = seededRandom(5);
const values = Float64Array.from({ length: 90 }, (_, at) => 40 + 9 * Math.sin(at / 4) + at / 15 + random.normal());

export const SERIES: Series = {
  source: 'csv',
  fileName: 'river "A"\n.csv',
  column: 'level',
  unit: 'cm',
  values: values.map((value, at) => (at % 17 === 5 ? Number.NaN : value)),
  time: { kind: 'date', precision: 'day', values: values.map((_, at) => Date.UTC(2021, 0, 1 + at)) },
  season: 7,
  features: [
    { kind: 'number', name: 'rain', values: values.map((value) => Math.sqrt(value)) },
    { kind: 'category', name: 'gate', labels: ['open', 'shut'], values: values.map((_, at) => at % 2) },
  ],
  components: [],
};

/** With as many channels as the inputs make. */
export const INPUTS = ['', 'rain', 'rain,gate,@weekday'] as const;

export function networkWith(change: Partial<Config>): TrainedNetwork {
  const config: Config = { ...configFor('csv'), difference: 0, lookBack: 7, units: 4, horizon: 2, ...change };
  const cut = cutWindows(SERIES, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  const network = trainedNetwork(config, SERIES, cut.windows, {
    parameters: new Float32Array(0),
    step: 120,
    epoch: 10,
  });
  const start = initialParameters(network.shape, config);
  const noise = seededRandom(config.seed, 1);
  // More of it, and a large simple network is chaotic: then float32 and float64 part.
  const size = 0.3 / Math.sqrt(config.units);
  const parameters = start.map((value) => value + size * noise.normal());
  if (parameters.length !== parameterCount(network.layout)) throw new Error('Not the parameters of the layout');
  return { ...network, parameters };
}

/** What decides of how a network is written. */
const anyWhole: fc.Arbitrary<Partial<Config>> = fc.record({
  cell: fc.constantFrom('lstm', 'peephole', 'gru', 'rnn'),
  activation: fc.constantFrom('tanh', 'relu'),
  layers: fc.integer({ min: 1, max: 4 }),
  units: fc.constantFrom(1, 2, 3, 8, 17, 32),
  lookBack: fc.constantFrom(2, 5, 12),
  horizon: fc.constantFrom(1, 2, 5),
  shortcut: fc.constantFrom('none', 'last', 'linear'),
  loss: fc.constantFrom('mse', 'quantile'),
  inputs: fc.constantFrom(...INPUTS),
  missing: fc.constantFrom('interpolate', 'mask'),
  seed: fc.integer({ min: 0, max: 999 }),
});

export const anyNetwork: fc.Arbitrary<Partial<Config>> = fc.tuple(anyWhole, anyParts).map(([whole, parts]) => {
  // Without a bound on g or c, a large network swells beyond float32.
  return { ...whole, ...parts, ...(isUnbounded({ ...whole, ...parts }) ? { units: 3, lookBack: 5, layers: 1 } : {}) };
});

const isUnbounded = ({ candidateActivation, outputActivation }: Partial<Config>) =>
  candidateActivation === 'off' || outputActivation === 'off';
