/** What is timed: engines, cells and sizes. */
import type { CellName } from '../../src/model/settings/settings';

export const OWN_ENGINES = ['wasm', 'webgl', 'reference'] as const;
/** `tf.layers.lstm` on a stock backend of TensorFlow.js. */
export const LAYERS_ENGINES = ['tf.layers/webgl', 'tf.layers/cpu', 'tf.layers/wasm'] as const;
export type OwnEngine = (typeof OWN_ENGINES)[number];
export type LayersEngine = (typeof LAYERS_ENGINES)[number];
export type BenchEngine = OwnEngine | LayersEngine;
export const ENGINES: readonly BenchEngine[] = [...OWN_ENGINES, ...LAYERS_ENGINES];

export type Size = {
  readonly batch: number;
  /** Time steps. */
  readonly window: number;
  readonly inputs: number;
  readonly units: number;
  /**
   * Where it is `next-symbol`, inputs are one-hot and the head says at every step which symbol comes next, with the states carried
   * on (the task `characters`); else it says one number after the last step.
   */
  readonly asks?: 'next-symbol';
};

const size = (batch: number, window: number, units: number): Size => ({ batch, window, inputs: 1, units });
export const SIZES: readonly Size[] = [
  size(32, 24, 16),
  size(32, 48, 32),
  size(32, 48, 64),
  size(64, 96, 64),
  size(32, 48, 128),
];
/** The task `characters`. */
export const CHARACTERS_SIZE: Size = { batch: 32, window: 64, inputs: 60, units: 128, asks: 'next-symbol' };
/** Those at which the products take most of a step. */
export const LARGE_SIZES = SIZES.filter(({ units }) => units >= 64);
export const CELLS: readonly CellName[] = ['lstm', 'peephole', 'gru', 'rnn'];
export const CELLS_SIZE = size(32, 48, 32);

export type Job = Size & { readonly engine: BenchEngine; readonly cell: CellName; readonly layers: number };

/** Milliseconds for the measured steps of a job; a third as many go before them, uncounted. */
export type Timing = {
  /** Of each step, in order. */
  readonly times: readonly number[];
  /** WebGL draws; null on an engine without them. */
  readonly drawsPerStep: number | null;
  /** Before the first steps: equal on all engines, or they do not compute the same. */
  readonly losses: readonly number[];
};

/** GFLOP/s of a core in WebAssembly. */
export type Limit = {
  /** Multiply-adds between registers: no kernel can be faster. */
  readonly registers: number;
  /** The matrix product of the `wasm` engine with all its numbers in the first cache. */
  readonly product: number;
  /** The products of a whole training step and nothing else, at each of `LARGE_SIZES`: what their numbers' way costs. */
  readonly stepProducts: readonly number[];
};

export const nameOfSize = ({ batch, window, inputs, units, asks }: Size) =>
  `${batch}×${window}×${inputs}, ${units} units${asks ? ', next symbol' : ''}`;

/** `24x16`: window and units of a size in the list, else with batches of 32; `characters`: that of the task. */
export function parseSize(text: string): Size {
  if (text === 'characters') return CHARACTERS_SIZE;
  const [, window, units] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  if (!window || !units) throw new Error(`${text} is no size: write WINDOWxUNITS, such as 24x16, or characters.`);
  const known = SIZES.find((one) => one.window === Number(window) && one.units === Number(units));
  return known ?? size(32, Number(window), Number(units));
}

/** The four products of an LSTM's step, forward and back, without what the first layer's input does not need. */
export function productFlops({ batch, window, inputs, units }: Size): number {
  return 2 * batch * window * 4 * units * (2 * (inputs + units) + units);
}
