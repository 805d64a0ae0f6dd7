/** Searches over all that a script is written differently for. */
import type { Series } from '../../protocol/series';
import type { Config } from '../../settings/settings';
import { baseConfig, counted, hourly, monthly, withHoles } from '../python/trained.fixture';
import type { Search } from './search';

export type SearchCase = {
  readonly title: string;
  readonly config: Config;
  readonly series: Series;
  readonly search: Search;
  /** Choices of the settings that windows are made by, and combinations that are tried. */
  readonly windowChoices: number;
  readonly trials: number;
};

const INPUTS = 'price%20%22%E2%82%AC%22,weather%5C,@month';
const of = (
  title: string,
  [windowChoices, trials]: readonly [number, number],
  config: Partial<Config>,
  series: Series,
  search: Partial<Search>,
): SearchCase => ({
  title,
  config: { ...baseConfig, ...config },
  series,
  search: { space: {}, kind: 'grid', budget: 10, seeds: [1], ...search },
  windowChoices,
  trials,
});

export const SEARCH_CASES: readonly SearchCase[] = [
  of('nothing but seeds', [1, 1], { cell: 'gru' }, monthly, { seeds: [1, 2, 3] }),
  of('look-backs, cells and units', [3, 24], { transform: 'log', difference: 1, patience: 1 }, monthly, {
    space: { lookBack: [4, 12, 24], cell: ['lstm', 'peephole', 'gru', 'rnn'], units: [2, 4] },
  }),
  of('transforms, differences, scalings', [48, 12], { inputs: INPUTS, knownAhead: 'weather%5C' }, monthly, {
    kind: 'random',
    budget: 12,
    space: {
      transform: ['none', 'log', 'boxcox'],
      difference: [0, 12],
      scaling: ['standard', 'minmax', 'robust', 'none'],
      horizon: [1, 3],
    },
  }),
  of('losses, schedules, shortcuts', [2, 20], { shortcut: 'linear', loss: 'quantile', horizon: 2 }, counted, {
    kind: 'random',
    budget: 20,
    space: {
      loss: ['mse', 'mae', 'huber', 'quantile'],
      schedule: ['constant', 'step', 'cosine', 'warm-up', 'plateau'],
      shortcut: ['none', 'last', 'linear'],
      lookBack: [3, 5],
    },
  }),
  of('activations of all cells', [1, 16], { schedule: 'plateau' }, counted, {
    space: { activation: ['tanh', 'relu'], cell: ['lstm', 'peephole', 'gru', 'rnn'], layers: [1, 2] },
  }),
  of('parts of an LSTM', [1, 11], {}, counted, {
    space: {
      cell: ['lstm', 'gru'],
      forgetGate: ['on', 'off', 'coupled'],
      outputActivation: ['on', 'off'],
      forgetBias: [1, 2, 3],
    },
  }),
  of('a long series of hours', [2, 12], { inputs: '@hour,@weekday,@month,@year' }, hourly, {
    space: { lookBack: [8, 16], learningRate: [0.01, 0.003], optimizer: ['adam', 'rmsprop', 'sgd'] },
  }),
  of('runs that are the same, or have no windows', [2, 6], {}, monthly, {
    space: { lookBack: [6, 90, 12], layers: [1, 2], dropout: [0, 0.3], momentum: [0.5, 0.9] },
  }),
  ...(['interpolate', 'carry', 'seasonal', 'leave-out', 'mask'] as const).map((missing) =>
    of(`holes, ${missing}`, [2, 8], { missing, inputs: INPUTS, difference: 1, layers: 2 }, withHoles, {
      space: { lookBack: [2, 5], batchSize: [8, 32], dropout: [0, 0.2] },
    }),
  ),
];
