/** All that a formula may call and name. Comparisons and their like are 1 where they hold, and 0 where they do not. */
import type { Random } from '../../random';

/** What a formula is computed from at one time step. */
export type Moment = {
  /** From 0. */
  readonly t: number;
  /** Time steps of the series. */
  readonly n: number;
  readonly random: Random;
};

type Callable = {
  /** How it is written, for one who wrote it otherwise. */
  readonly signature: string;
  readonly least: number;
  readonly most: number;
  compute(values: readonly number[], moment: Moment): number;
};

/** The remainder that has the sign of the divisor, so that it goes on evenly below 0. */
export const modulo = (value: number, divisor: number): number => value - divisor * Math.floor(value / divisor);
/** Share of the period that has passed, in [0, 1). */
const phase = (time: number, period: number): number => modulo(time, period) / period;

const unary = (name: string, compute: (x: number) => number): readonly [string, Callable] => [
  name,
  { signature: `${name}(x)`, least: 1, most: 1, compute: ([x]) => compute(x!) },
];
const binary = (
  name: string,
  parameters: string,
  compute: (a: number, b: number) => number,
): readonly [string, Callable] => [
  name,
  { signature: `${name}(${parameters})`, least: 2, most: 2, compute: ([a, b]) => compute(a!, b!) },
];

/** A map and no object: `constructor` is no function of it. */
export const FUNCTIONS: ReadonlyMap<string, Callable> = new Map([
  unary('sin', Math.sin),
  unary('cos', Math.cos),
  unary('tan', Math.tan),
  unary('tanh', Math.tanh),
  unary('exp', Math.exp),
  unary('log', Math.log),
  unary('sqrt', Math.sqrt),
  unary('abs', Math.abs),
  unary('sign', Math.sign),
  unary('floor', Math.floor),
  unary('ceil', Math.ceil),
  unary('round', Math.round),
  binary('pow', 'x, y', (x, y) => x ** y),
  binary('mod', 'x, y', modulo),
  binary('square', 't, period', (time, period) => (phase(time, period) < 0.5 ? 1 : -1)),
  binary('saw', 't, period', (time, period) => 2 * phase(time, period) - 1),
  ['min', { signature: 'min(x, y, …)', least: 2, most: Infinity, compute: (values) => Math.min(...values) }],
  ['max', { signature: 'max(x, y, …)', least: 2, most: Infinity, compute: (values) => Math.max(...values) }],
  ['noise', { signature: 'noise()', least: 0, most: 0, compute: (_, { random }) => random.normal() }],
]);

export const NAMES: ReadonlyMap<string, (moment: Moment) => number> = new Map([
  ['t', ({ t }: Moment) => t],
  ['n', ({ n }: Moment) => n],
  ['pi', () => Math.PI],
  ['π', () => Math.PI],
  ['e', () => Math.E],
]);

const truth = (holds: boolean): number => (holds ? 1 : 0);

export const OPERATORS: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['+', (a: number, b: number) => a + b],
  ['-', (a: number, b: number) => a - b],
  ['*', (a: number, b: number) => a * b],
  ['/', (a: number, b: number) => a / b],
  ['%', modulo],
  ['^', (a: number, b: number) => a ** b],
  ['**', (a: number, b: number) => a ** b],
  ['<', (a: number, b: number) => truth(a < b)],
  ['>', (a: number, b: number) => truth(a > b)],
  ['<=', (a: number, b: number) => truth(a <= b)],
  ['>=', (a: number, b: number) => truth(a >= b)],
  ['==', (a: number, b: number) => truth(a === b)],
  ['!=', (a: number, b: number) => truth(a !== b)],
  ['&&', (a: number, b: number) => truth(a !== 0 && b !== 0)],
  ['||', (a: number, b: number) => truth(a !== 0 || b !== 0)],
]);

export const SIGNS: ReadonlyMap<string, (a: number) => number> = new Map([
  ['-', (a: number) => -a],
  ['+', (a: number) => a],
  ['!', (a: number) => truth(a === 0)],
]);
