/** A network at one moment, as it is looked into: what every question is a function of. */
import type { LossName } from '../settings/settings';
import type { Predictor } from '../forecasting/predictor';
import type { NetworkShape, ParameterSlot } from '../network/layout';
import type { InspectedSource } from '../protocol/series';
import type { Windows } from '../windows/windows';

export type Inside = {
  readonly source: InspectedSource;
  /** With the inputs that were edited. */
  readonly windows: Windows;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  /** Those of the snapshot with the interventions in them: see `interventions.ts`. */
  readonly parameters: Float32Array;
  /** Those of the snapshot. */
  readonly trained: Float32Array;
  /** Those that the seed made. */
  readonly start: Float32Array;
  /** First target of the window that is watched. */
  readonly target: number;
  readonly loss: LossName;
  /** Forecasts of the network with these or other parameters of its layout. */
  readonly predictorOf: (parameters: Float32Array) => Predictor;
};
