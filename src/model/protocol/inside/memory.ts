/** Saturation and half-life of the units. */
import type { TraceName } from './traces';

/** Saturation and half-life by unit, over many windows of the validation part. */
export type MemoryAnswer = {
  readonly name: 'memory';
  readonly windows: number;
  /** Time steps of a window. */
  readonly lookBack: number;
  /** Time steps of the data's season; 0 where there is none. */
  readonly season: number;
  /** The lag, up to two windows, at which what the network sees resembles itself most; 0 where none stands out. */
  readonly lag: number;
  readonly layers: readonly LayerMemory[];
};
export type LayerMemory = {
  /** For each gate the shares of time below 0.1 and above 0.9; a simple RNN has only h, by its size. */
  readonly gates: readonly { readonly name: TraceName; readonly low: Float32Array; readonly high: Float32Array }[];
  /** Share of its memory that a unit keeps from one step to the next, as a geometric mean. */
  readonly keeps: Float32Array; // [units]
  /** Time steps after which half of it is gone: ln ½ / ln keeps; Infinity where nothing is lost. */
  readonly halfLives: Float32Array; // [units]
};
