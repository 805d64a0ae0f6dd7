/** The generators: their parameters, and settings that were tried and work. */
import type { Suggestion } from './settings';
import type { GeneratorName } from './sources';

export type GeneratorSource = {
  readonly kind: 'generator';
  readonly season: number;
  readonly preview: readonly number[];
  readonly suggestion: Suggestion;
};

export const GENERATORS: Record<GeneratorName, GeneratorSource> = {
  sines: {
    kind: 'generator',
    season: 0,
    preview: [
      0.48, 0.87, 1, 0.8, 0.44, 0.2, 0.22, 0.43, 0.61, 0.57, 0.37, 0.21, 0.27, 0.57, 0.89, 0.99, 0.74, 0.32, 0, 0, 0.3,
      0.65, 0.81, 0.7,
    ],
    suggestion: { epochs: 100 },
  },
  'trend-season': {
    kind: 'generator',
    season: 12,
    preview: [
      0.08, 0.16, 0.15, 0, 0.23, 0.33, 0.31, 0.11, 0.39, 0.49, 0.47, 0.22, 0.55, 0.66, 0.62, 0.33, 0.7, 0.83, 0.78,
      0.44, 0.86, 1, 0.94, 0.55,
    ],
    suggestion: { difference: 12, learningRate: 0.003, epochs: 100 },
  },
  square: {
    kind: 'generator',
    season: 20,
    preview: [1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0],
    suggestion: {},
  },
  'random-walk': {
    kind: 'generator',
    season: 0,
    preview: [
      1, 0.85, 0.9, 0.83, 0.73, 0.71, 0.71, 0.79, 0.64, 0.74, 0.59, 0.6, 0.5, 0.52, 0.7, 0.61, 0.52, 0.37, 0.24, 0.24,
      0.17, 0.09, 0.17, 0,
    ],
    suggestion: { difference: 1, learningRate: 0.001, epochs: 60 },
  },
  'mackey-glass': {
    kind: 'generator',
    season: 0,
    preview: [
      0.7, 0.21, 0.04, 0.64, 0.67, 0.78, 0.56, 0.21, 0.46, 0.83, 1, 0.51, 0, 0.21, 0.6, 0.66, 0.77, 0.72, 0.31, 0.18,
      0.71, 0.88, 0.8, 0.23,
    ],
    suggestion: { epochs: 100 },
  },
};

