/** The generators: their parameters, and settings that were tried and work. */
import type { Suggestion } from '../settings';
import type { GeneratorName } from './names';

/** A number that shapes a generated series. Periods and other times are in time steps. */
export type GeneratorParameter = {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** The few values that a slider offers; any number between min and max can be typed. */
  readonly stops: readonly number[];
  readonly whole: boolean;
};

type Source<Name extends string> = {
  readonly kind: 'generator';
  /** Time steps of a season by default, which is then the parameter `period`; 0 where there is none. */
  readonly season: number;
  readonly parameters: Readonly<Record<Name, GeneratorParameter>>;
  /** 24 points of the clean series from 0 to 1, for its thumbnail. */
  readonly preview: readonly number[];
  readonly suggestion: Suggestion;
};
export type GeneratorSource = Source<string>;

function parameter(initial: number, stops: readonly number[], whole: boolean): GeneratorParameter {
  return { default: initial, min: stops[0] ?? 0, max: stops.at(-1) ?? 1, stops, whole };
}
const whole = (initial: number, stops: readonly number[]) => parameter(initial, stops, true);
const real = (initial: number, stops: readonly number[]) => parameter(initial, stops, false);
const generator = <Name extends string>(source: Omit<Source<Name>, 'kind'>): Source<Name> => ({
  kind: 'generator',
  ...source,
});

/** Stands where no formula was typed: two waves, of a day and of a week if a step were an hour and a day. */
export const EXAMPLE_FORMULA = 'sin(2*pi*t/24) + 0.5*sin(2*pi*t/7)';

/** None is longer than the shortest series. */
const PERIODS = [4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 60];
const SEASONS = [4, 6, 7, 12, 24, 36, 52];

export const GENERATORS = {
  sines: generator({
    season: 0,
    parameters: {
      period: whole(20, PERIODS),
      secondPeriod: whole(33, [5, 7, 9, 11, 13, 17, 21, 26, 33, 45, 70, 150]),
      share: real(0.6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    },
    preview: [
      0.48, 0.87, 1, 0.8, 0.44, 0.2, 0.22, 0.43, 0.61, 0.57, 0.37, 0.21, 0.27, 0.57, 0.89, 0.99, 0.74, 0.32, 0, 0, 0.3,
      0.65, 0.81, 0.7,
    ],
    suggestion: { epochs: 100 },
  }),
  chirp: generator({
    season: 0,
    parameters: {
      longest: whole(60, [20, 30, 40, 60, 80, 120]),
      shortest: whole(8, [4, 6, 8, 10, 12, 16, 20]),
      sweep: whole(150, [60, 100, 150, 200, 300, 400, 600, 1000]),
    },
    preview: [
      0.49, 0.66, 0.82, 0.95, 1, 0.94, 0.75, 0.46, 0.18, 0, 0.04, 0.32, 0.7, 0.97, 0.93, 0.55, 0.12, 0, 0.35, 0.85,
      0.98, 0.55, 0.04, 0.12,
    ],
    suggestion: { epochs: 60 },
  }),
  square: generator({
    season: 20,
    parameters: {
      period: whole(20, PERIODS),
      duty: real(0.5, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
    },
    preview: [1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0],
    suggestion: {},
  }),
  sawtooth: generator({
    season: 20,
    parameters: {
      period: whole(20, PERIODS),
      rise: real(1, [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]),
    },
    preview: [
      0, 0.33, 0.67, 1, 0, 0.33, 0.67, 1, 0, 0.33, 0.67, 1, 0, 0.33, 0.67, 1, 0, 0.33, 0.67, 1, 0, 0.33, 0.67, 1,
    ],
    suggestion: { epochs: 60 },
  }),
  pulse: generator({
    season: 20,
    parameters: {
      period: whole(20, PERIODS),
      width: whole(4, [1, 2, 3, 4, 6, 8, 10]),
      jitter: whole(0, [0, 1, 2, 3, 4, 6, 8]),
    },
    preview: [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0],
    suggestion: { epochs: 60 },
  }),
  damped: generator({
    season: 0,
    parameters: {
      period: whole(12, [4, 6, 8, 10, 12, 16, 20, 30, 40]),
      decay: whole(30, [5, 10, 20, 30, 50, 100, 200]),
      interval: whole(100, [40, 60, 80, 100, 150, 200, 400, 1000]),
    },
    preview: [
      0.45, 1, 0.45, 0, 0.45, 0.82, 0.45, 0.15, 0.45, 0.7, 0.45, 0.25, 0.45, 0.62, 0.45, 0.31, 0.45, 0.56, 0.45, 0.36,
      0.45, 0.52, 0.45, 0.39,
    ],
    suggestion: { epochs: 60 },
  }),
  'trend-season': generator({
    season: 12,
    parameters: {
      period: whole(12, SEASONS),
      slope: real(0.014, [-0.05, -0.02, -0.01, 0, 0.01, 0.014, 0.02, 0.03, 0.05]),
      strength: real(0.4, [0.1, 0.2, 0.4, 0.6, 1, 1.5]),
    },
    preview: [
      0.33, 0.46, 0.38, 0, 0.44, 0.57, 0.49, 0.11, 0.55, 0.68, 0.6, 0.22, 0.65, 0.78, 0.71, 0.32, 0.76, 0.89, 0.82,
      0.43, 0.87, 1, 0.92, 0.54,
    ],
    suggestion: { difference: 12, learningRate: 0.001, epochs: 60 },
  }),
  'trend-times-season': generator({
    season: 12,
    parameters: {
      period: whole(12, SEASONS),
      slope: real(0.0145, [0, 0.005, 0.01, 0.0145, 0.02, 0.03]),
      strength: real(0.2, [0.05, 0.1, 0.2, 0.3, 0.5, 0.7]),
    },
    preview: [
      0.08, 0.16, 0.15, 0, 0.23, 0.33, 0.31, 0.11, 0.39, 0.49, 0.47, 0.22, 0.55, 0.66, 0.62, 0.33, 0.7, 0.83, 0.78,
      0.44, 0.86, 1, 0.94, 0.55,
    ],
    suggestion: { difference: 12, learningRate: 0.003, epochs: 60 },
  }),
  autoregressive: generator({
    season: 0,
    parameters: {
      order: whole(2, [1, 2, 3, 4, 5, 6]),
      memory: real(0.95, [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98]),
      period: whole(12, [4, 6, 8, 10, 12, 16, 20, 30, 40]),
    },
    preview: [
      0.61, 0.82, 0.37, 0.16, 0.59, 0.69, 0.51, 0.42, 0.55, 0.69, 0.68, 0.3, 0, 0.91, 1, 0.18, 0.33, 0.95, 0.6, 0.42,
      0.59, 0.74, 0.62, 0.38,
    ],
    suggestion: { lookBack: 12, learningRate: 0.003, epochs: 60 },
  }),
  'random-walk': generator({
    season: 0,
    parameters: { drift: real(0, [-0.5, -0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2, 0.5]) },
    preview: [
      1, 0.85, 0.9, 0.83, 0.73, 0.71, 0.71, 0.79, 0.64, 0.74, 0.59, 0.6, 0.5, 0.52, 0.7, 0.61, 0.52, 0.37, 0.24, 0.24,
      0.17, 0.09, 0.17, 0,
    ],
    suggestion: { difference: 1, learningRate: 0.001, epochs: 60 },
  }),
  regime: generator({
    season: 0,
    parameters: {
      duration: whole(40, [10, 20, 40, 60, 100, 200]),
      gap: real(6, [0, 1, 2, 4, 6, 8]),
      memory: real(0.6, [0, 0.3, 0.6, 0.8, 0.9]),
      unrest: real(2, [1, 1.5, 2, 3, 4]),
    },
    preview: [
      0.01, 0.19, 0.25, 0.01, 0, 0.05, 0.1, 0.09, 0.11, 0.23, 0.47, 0.27, 0.57, 0.76, 0.41, 0.67, 0.76, 0.62, 1, 0.35,
      0.59, 0.5, 0.95, 0.52,
    ],
    suggestion: { length: 1200, lookBack: 12, units: 8, learningRate: 0.003, epochs: 30 },
  }),
  'mackey-glass': generator({
    season: 0,
    parameters: {
      delay: whole(17, [8, 10, 12, 14, 17, 20, 23, 30]),
      every: whole(3, [1, 2, 3, 4, 5, 6]),
    },
    preview: [
      0.7, 0.21, 0.04, 0.64, 0.67, 0.78, 0.56, 0.21, 0.46, 0.83, 1, 0.51, 0, 0.21, 0.6, 0.66, 0.77, 0.72, 0.31, 0.18,
      0.71, 0.88, 0.8, 0.23,
    ],
    suggestion: { epochs: 100 },
  }),
  lorenz: generator({
    season: 0,
    parameters: {
      rho: real(28, [25, 28, 32, 40, 50, 70]),
      every: real(0.06, [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2]),
    },
    preview: [
      0.35, 0.33, 0.8, 0.63, 0.17, 0.62, 0.83, 0.37, 0.26, 0.84, 0.71, 0.14, 0.57, 0.91, 0.48, 0.13, 0.85, 0.87, 0.2,
      0.38, 1, 0.75, 0, 0.69,
    ],
    suggestion: { learningRate: 0.003, epochs: 100 },
  }),
  logistic: generator({
    season: 0,
    parameters: { growth: real(3.9, [3.4, 3.5, 3.57, 3.7, 3.83, 3.9, 3.95, 3.99]) },
    preview: [
      0.97, 0.98, 1, 0.92, 0.34, 0.7, 0.92, 0.38, 0.49, 0.31, 0.87, 0.01, 0.32, 0.81, 0.2, 0.86, 0, 0.39, 0.43, 0.3,
      0.9, 0.17, 0.66, 1,
    ],
    suggestion: { epochs: 60 },
  }),
  narma: generator({
    season: 0,
    parameters: {
      order: whole(10, [2, 3, 4, 5, 6, 8, 10]),
      input: real(0.5, [0.1, 0.2, 0.3, 0.4, 0.5]),
    },
    preview: [
      0.36, 0.27, 0.42, 0.26, 0.23, 0.38, 0.37, 0.52, 0.64, 0.69, 0.95, 0.65, 0.23, 0.29, 0.06, 0, 0, 0.15, 0.1, 0.22,
      1, 0.35, 0.91, 0.99,
    ],
    suggestion: { lookBack: 12, learningRate: 0.003, epochs: 40 },
  }),
  heartbeat: generator({
    season: 0,
    parameters: {
      period: whole(50, [24, 30, 40, 50, 60, 80, 100]),
      variability: real(0.04, [0, 0.02, 0.04, 0.08, 0.12]),
      wander: real(0.1, [0, 0.05, 0.1, 0.2, 0.3]),
    },
    preview: [
      0.06, 0.07, 0.07, 0.08, 0.12, 0.33, 0.23, 0, 1, 0.08, 0.2, 0.42, 0.54, 0.35, 0.18, 0.15, 0.15, 0.15, 0.16, 0.16,
      0.19, 0.37, 0.34, 0.16,
    ],
    suggestion: { epochs: 60 },
  }),
  formula: generator({
    season: 0,
    parameters: {},
    preview: [
      0.45, 0.79, 0.68, 0.89, 0.27, 0.33, 0, 0.19, 0.53, 0.57, 1, 0.53, 0.59, 0.11, 0.08, 0.27, 0.31, 0.89, 0.64, 0.86,
      0.37, 0.19, 0.16, 0.04,
    ],
    suggestion: { epochs: 60 },
  }),
} as const satisfies Record<GeneratorName, GeneratorSource>;

type Names<Name extends GeneratorName> = Extract<keyof (typeof GENERATORS)[Name]['parameters'], string>;
/** Every name of a parameter that some generator has. */
export type ParameterName = { [Name in GeneratorName]: Names<Name> }[GeneratorName];
/** A value for each parameter of a generator. */
export type ParametersOf<Name extends GeneratorName> = Readonly<Record<Names<Name>, number>>;
