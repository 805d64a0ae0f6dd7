/** A network at one of the widths that it comes to. */
import type { predictorOf, Predictor } from '../../forecasting/predictor';
import { networkShape, parameterLayout, type NetworkShape, type ParameterSlot } from '../../network/layout';
import type { Predicting } from '../../network/forward';
import type { Config } from '../../settings/settings';
import type { Windows } from '../../windows/windows';

export type SizedNetwork = {
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  readonly parameters: Float32Array;
};

/** What is pruned, on which windows, and what computes its forecasts. */
export type Pruned = {
  /** Its units are those of the network as it was trained. */
  readonly config: Config;
  readonly windows: Windows;
  readonly predictorOf: typeof predictorOf;
};

export function sizedNetwork({ config, windows }: Pruned, units: number, parameters: Float32Array): SizedNetwork {
  const shape = networkShape({ ...config, units }, windows.channels.length);
  return { shape, layout: parameterLayout(shape), parameters };
}

export const predictorFor = (
  { predictorOf: make, windows }: Pruned,
  { shape, layout, parameters }: SizedNetwork,
  how?: Predicting,
): Predictor => make(shape, layout, parameters, windows.lookBack, how);
