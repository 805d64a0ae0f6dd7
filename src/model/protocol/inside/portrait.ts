/** The path of the hidden states. */

/** The path of the hidden states at the end of each window, in the plane in which it varies most. */
export type PortraitAnswer = {
  readonly name: 'portrait';
  readonly layers: readonly LayerPortrait[];
  /** Index in the series of the first target of each path. */
  readonly seriesStart: number;
  readonly freeRunStart: number;
  /** Time steps between two points of each path. */
  readonly stride: number;
  readonly freeRunStride: number;
};
export type LayerPortrait = {
  /** Shares of the variance along the two components. */
  readonly explained: readonly [number, number];
  readonly series: Float32Array; // [windows, 2], in time order
  /** In the same plane, fed with its own forecasts from the start of the validation part. */
  readonly freeRun: Float32Array; // [forecasts, 2]
  readonly ending: Ending;
};
/** Where a path ends: at rest, on a ring that it goes round in so many points, or neither; `short` cannot be told. */
export type Ending =
  { readonly kind: 'point' | 'wanders' | 'short' } | { readonly kind: 'ring'; readonly period: number };
