/** Networks of every kind with some weights, on series with dates, columns and holes. */
import { seededRandom } from '../../random';
import { parameterCount, parameterLayout, networkShape } from '../../network/layout';
import type { Series } from '../../protocol/series';
import { configFor } from '../../settings/config';
import type { Config } from '../../settings/settings';
import { cutWindows } from '../../windows/windows';
import { trainedNetwork, type TrainedNetwork } from '../trained';

const LENGTH = 120;
const random = seededRandom(5);
const HOLES = [17, 18, 40, 95, 96, 110];

/** Months from 2011 on: a rising season, a column of numbers and one of labels. */
export const monthly: Series = {
  source: 'csv',
  fileName: 'shop.csv',
  column: 'sales',
  unit: 'kg',
  values: Float64Array.from(
    { length: LENGTH },
    (_, at) => 40 + at / 3 + (8 + at / 10) * Math.sin((2 * Math.PI * at) / 12) + random.normal(),
  ),
  time: {
    kind: 'date',
    values: Float64Array.from({ length: LENGTH }, (_, at) => Date.UTC(2011, at, 1)),
    precision: 'month',
  },
  season: 12,
  features: [
    { kind: 'number', name: 'price "€"', values: Float64Array.from({ length: LENGTH }, () => 5 + random.uniform()) },
    {
      kind: 'category',
      name: 'weather\\',
      labels: ['sun', 'rain\n'],
      values: Float64Array.from({ length: LENGTH }, () => random.integer(2)),
    },
  ],
  components: [],
};

export const withHoles: Series = {
  ...monthly,
  values: monthly.values.map((value, at) => (HOLES.includes(at) ? Number.NaN : value)),
  features: monthly.features.map((feature) => ({
    ...feature,
    values: feature.values.map((value, at) => (at === 60 || at === 61 ? Number.NaN : value)),
  })),
};

/** Every three hours, over more days than are written out. */
export const hourly: Series = {
  ...monthly,
  values: Float64Array.from({ length: 500 }, (_, at) => Math.sin(at / 4) + 0.1 * random.normal()),
  time: {
    kind: 'date',
    values: Float64Array.from({ length: 500 }, (_, at) => Date.UTC(2024, 1, 27, 3 * at, at % 5)),
    precision: 'minute',
  },
  season: 8,
  features: [],
};

export const counted: Series = { ...monthly, time: { kind: 'index' }, features: [], season: 0 };

export const baseConfig: Config = {
  ...configFor('csv'),
  units: 5,
  lookBack: 6,
  difference: 0,
  transform: 'none',
  missing: 'interpolate',
  batchSize: 16,
};

/** Weights of the size that trained ones have. */
export function trainedWith(change: Partial<Config>, series: Series = monthly, fitUntil?: number): TrainedNetwork {
  const config = { ...baseConfig, ...change };
  const cut = cutWindows(series, config, fitUntil);
  if (!cut.ok) throw new Error(cut.problem.code);
  const layout = parameterLayout(networkShape(config, cut.windows.channels.length));
  const weights = seededRandom(config.seed, 9);
  const parameters = Float32Array.from({ length: parameterCount(layout) }, () => 0.4 * weights.normal());
  return trainedNetwork(config, series, cut.windows, { parameters, step: 40, epoch: 10 });
}
