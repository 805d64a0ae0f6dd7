/** Networks over all that a notebook is written differently for. */
import { SETTINGS, type Config } from '../../settings/settings';
import type { Series } from '../../protocol/series';
import { counted, hourly, monthly, trainedWith, withHoles } from '../python/trained.fixture';
import type { TrainedNetwork } from '../trained';

export type NotebookCase = { readonly title: string; readonly network: () => TrainedNetwork };

const of = (title: string, change: Partial<Config>, series: Series = monthly, fitUntil?: number): NotebookCase => ({
  title,
  network: () => trainedWith(change, series, fitUntil),
});
const cells = SETTINGS.cell.options;

export const NOTEBOOK_CASES: readonly NotebookCase[] = [
  ...cells.flatMap((cell) => [1, 3].map((layers) => of(`${cell}, ${layers} layers`, { cell, layers, dropout: 0.2 }))),
  ...cells.map((cell) => of(`${cell} with relu, 2 layers`, { cell, layers: 2, activation: 'relu' })),
  of('an LSTM without a forget gate', { forgetGate: 'off', layers: 2 }),
  of('coupled gates, no output activation', { forgetGate: 'coupled', outputActivation: 'off', cell: 'peephole' }),
  of('no input gate, no activation of the candidate', {
    inputGate: 'off',
    outputGate: 'off',
    candidateActivation: 'off',
  }),
  of('logarithm, difference', { transform: 'log', difference: 1, horizon: 3 }),
  of('Box-Cox, season', { transform: 'boxcox', difference: 12, horizon: 14, scaling: 'minmax' }),
  of('logarithm of negative values', { transform: 'log', scaling: 'robust' }, hourly),
  of('no scaling, a count', { scaling: 'none', horizon: 2 }, counted),
  ...SETTINGS.loss.options.map((loss) => of(`loss ${loss}`, { loss, horizon: 2, optimizer: 'rmsprop' })),
  of('shortcut last, quantiles', { shortcut: 'last', loss: 'quantile', horizon: 3, cell: 'gru' }),
  of('shortcut linear, held', { shortcut: 'linear', shortcutHeld: 'held', horizon: 2, inputs: '@month' }),
  of('columns and calendar', {
    inputs: 'price%20%22%E2%82%AC%22,weather%5C,@month',
    knownAhead: 'weather%5C',
    optimizer: 'sgd',
    clipNorm: 0,
  }),
  of('hours, days, years', { inputs: '@hour,@weekday,@month,@year', schedule: 'cosine' }, hourly),
  ...SETTINGS.missing.options.map((missing) =>
    of(
      `holes, ${missing}`,
      { missing, inputs: 'price%20%22%E2%82%AC%22,weather%5C', difference: 1, schedule: 'plateau' },
      withHoles,
    ),
  ),
  ...['scaler', 'split', 'target', 'smoothing'].map((leaks) =>
    of(`leak ${leaks}`, { leaks, inputs: '@month', schedule: 'step' }, withHoles),
  ),
  of('no test part', { schedule: 'warm-up' }, monthly, monthly.values.length),
];
