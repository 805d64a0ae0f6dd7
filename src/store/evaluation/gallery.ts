/** Illnesses at one click: settings, and data on which the illness shows, for which the doctor is to find it. */
import { configFor } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import type { SourceName } from '../../model/settings/sources/names';
import type { FindingCode } from '../../model/protocol/findings';

export type Illness = {
  readonly code: FindingCode;
  readonly data: SourceName;
  readonly settings: Partial<Config>;
};

/** The network alone, as long as it is told to: what is suggested beside it would cure some illnesses. */
const PLAIN = { transform: 'none', shortcut: 'none', learningRate: 0.003, lookBack: 24, patience: 0 } as const;

export const GALLERY: readonly Illness[] = [
  {
    code: 'diverged',
    data: 'sines',
    settings: {
      cell: 'rnn',
      activation: 'relu',
      optimizer: 'sgd',
      learningRate: 1,
      momentum: 0.99,
      clipNorm: 0,
      epochs: 20,
    },
  },
  {
    code: 'loss-grown',
    data: 'sines',
    settings: { cell: 'rnn', activation: 'relu', units: 2, learningRate: 1, clipNorm: 0, epochs: 8 },
  },
  {
    code: 'rate-too-high',
    data: 'sines',
    settings: { optimizer: 'rmsprop', units: 8, learningRate: 1, clipNorm: 0, epochs: 15 },
  },
  { code: 'collapsed', data: 'sines', settings: { cell: 'gru', units: 2, seed: 5, learningRate: 0.00001, epochs: 10 } },
  { code: 'leak', data: 'sines', settings: { leaks: 'target', noise: 0.3, units: 4, epochs: 20 } },
  { code: 'constant-training', data: 'formula', settings: { formula: 'max(0, t-300)', noise: 0, epochs: 5 } },
  { code: 'too-few-windows', data: 'sines', settings: { length: 60, units: 4, epochs: 5 } },
  { code: 'unscaled', data: 'air-passengers', settings: { ...PLAIN, scaling: 'none', difference: 0, epochs: 20 } },
  { code: 'echo', data: 'autoregressive', settings: { units: 4, epochs: 8 } },
  { code: 'overfitting', data: 'air-passengers', settings: { ...PLAIN, units: 24, learningRate: 0.03, epochs: 60 } },
  { code: 'underfitting', data: 'sines', settings: { units: 1, learningRate: 0.003, epochs: 12 } },
  { code: 'rate-too-low', data: 'sines', settings: { units: 4, learningRate: 0.0001, epochs: 20 } },
  { code: 'baseline-wins', data: 'co2', settings: { ...PLAIN, units: 2, epochs: 3 } },
  { code: 'transform-does-it', data: 'air-passengers', settings: { ...PLAIN, units: 8, epochs: 30 } },
  { code: 'outside-range', data: 'co2', settings: { ...PLAIN, difference: 0, units: 4, epochs: 5 } },
  { code: 'window-short', data: 'sines', settings: { lookBack: 4, season: 20, epochs: 10 } },
  { code: 'gradient-vanishing', data: 'sines', settings: { cell: 'rnn', lookBack: 64, units: 8, epochs: 10 } },
  {
    code: 'saturated-units',
    data: 'air-passengers',
    settings: { ...PLAIN, scaling: 'none', difference: 0, units: 8, epochs: 20 },
  },
  {
    code: 'dead-units',
    data: 'sines',
    settings: { cell: 'rnn', activation: 'relu', learningRate: 1, clipNorm: 0, units: 4, epochs: 6 },
  },
  { code: 'unused-units', data: 'square', settings: { units: 24, learningRate: 0.1, epochs: 40 } },
];

export const configOf = ({ data, settings }: Illness, engine: Config['engine']): Config => ({
  ...configFor(data),
  ...settings,
  engine,
});
