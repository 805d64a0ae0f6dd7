import { forward } from '../network/forward';
import type { NetworkShape, ParameterSlot } from '../network/layout';

/** From windows [batch, lookBack] to forecasts [batch, horizon], both on the network's scale. */
export type Predictor = (x: Float32Array, batch: number) => Float64Array;

export function predictorOf(
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  lookBack: number,
): Predictor {
  return (x, batch) => forward(x, batch, lookBack, shape, layout, parameters).forecast;
}
