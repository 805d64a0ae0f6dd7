import { forecastIn, forward, type Predicting } from '../network/forward';
import type { NetworkShape, ParameterSlot } from '../network/layout';
import { lineOf } from '../network/shortcut';

/** From windows [batch, lookBack] to forecasts [batch, horizon], both on the network's scale. */
export type Predictor = (x: Float32Array, batch: number) => Float64Array;

export function predictorOf(
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  lookBack: number,
  { says = 'forecast', drop }: Predicting = {},
): Predictor {
  return (x, batch) => forward(x, batch, lookBack, shape, layout, parameters, { drop: drop ?? null })[says];
}

/** What the line of a shortcut says by itself, from the windows of a forecast, and where that is put. */
export type LineAlong = { readonly predict: Predictor; readonly said: Float64Array };

/** It says nothing so far, of so many time steps; null where there is no shortcut. */
export function lineAlong(
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  length: number,
): LineAlong | null {
  if (!shape.shortcut) return null;
  return {
    predict: (x, batch) => forecastIn(lineOf(x, batch, shape, layout, parameters), batch, shape),
    said: new Float64Array(length).fill(Number.NaN),
  };
}
