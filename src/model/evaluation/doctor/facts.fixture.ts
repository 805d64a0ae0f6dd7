/** A healthy run's facts, to be made ill in one way at a time. */
import type { Measures, ModelReport } from '../../protocol/evaluation';
import type { EpochLosses } from '../../protocol/epochLosses';
import { configFor } from '../../settings/config';
import type { Facts } from './facts';

const measures = (mae: number): Measures => ({ mae, rmse: mae, smape: 5, mase: mae, r2: 0.9, skill: 1 - mae / 4 });
export const reportOf = (name: ModelReport['name'], mae: number): ModelReport => {
  const part = { windows: 40, ...measures(mae), byHorizon: [measures(mae)] };
  return { name, parts: { train: part, validation: part, test: part } };
};

/** Falls from 1 to 0.1, unevenly, so that nothing is too slow and nothing leaps. */
export const healthyLosses: readonly EpochLosses[] = Array.from({ length: 40 }, (_, at) => {
  const loss = 0.1 + 0.9 * Math.exp(-at / 5) + (at % 2 === 0 ? 0.0005 : 0);
  return { epoch: at + 1, train: loss, validation: 1.1 * loss, learningRate: 0.01 };
});

export const healthy: Facts = {
  config: { ...configFor('csv'), lookBack: 24, units: 8, horizon: 1, difference: 0, scaling: 'standard' },
  step: 400,
  divergedAt: null,
  losses: healthyLosses,
  parameters: 300,
  windows: { train: 200, validation: 40, test: 40 },
  series: { points: 300, low: 0, high: 10, outside: 0.02, spread: 1, size: 0.8 },
  season: { length: 12, from: 'known', correlation: 0.7 },
  reports: [
    reportOf('lstm', 2),
    reportOf('naive', 4),
    reportOf('transform-only', 6),
    reportOf('linear', 2.4),
    reportOf('holt-winters', 2.6),
  ],
  verdict: { kind: 'best', over: 'linear', share: 0.16, p: 0.01 },
  leak: null,
  echo: { shift: 0, mae: 2, first: -1, byShift: [3, 2, 3], isEcho: false },
  spread: { forecast: 3, truth: 3.2 },
  health: {
    units: 8,
    saturated: 0,
    dead: 0,
    unused: 0,
    strongest: 2,
    share: 0.3,
    longestMemory: 20,
    medianMemory: 4,
    gradientReach: 0.1,
  },
};
