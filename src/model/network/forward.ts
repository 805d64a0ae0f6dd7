/** The whole network in plain code: what the inspector computes forecasts and gates with, from a snapshot's parameters. */
import { CELLS } from '../cells/cells';
import type { Numbers, PassTrace } from '../cells/cell';
import { lineOf } from './shortcut';
import { layerParameters, type NetworkShape, type ParameterSlot } from './layout';

export type NetworkTrace = {
  /** One pass for each recurrent layer, from the input up. */
  readonly layers: readonly PassTrace[];
  readonly forecast: Float64Array; // [batch, horizon]
};

/** `x` [batch, time, inputs] on the network's scale; so is the forecast. */
export function forward(
  x: Numbers,
  batch: number,
  time: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
): NetworkTrace {
  const cell = CELLS[shape.cell];
  const layers: PassTrace[] = [];
  let input: Numbers = x;
  let inputs = shape.inputs;
  for (let layer = 0; layer < shape.layers; layer++) {
    const passShape = { batch, time, inputs, units: shape.units };
    const own = layerParameters(parameters, layout, layer);
    const trace: PassTrace = cell.forward(input, own, passShape, shape.activation, null);
    layers.push(trace);
    input = trace.h;
    inputs = shape.units;
  }
  const forecast = head(input, batch, time, shape, layerParameters(parameters, layout, 'head'));
  return { layers, forecast: withLine(forecast, x, batch, shape, layout, parameters) };
}

/** A forecast of the head, in place, with the line of the shortcut where there is one. */
export function withLine(
  forecast: Float64Array, // [batch, horizon]
  x: Numbers, // [batch, time, inputs]
  batch: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
): Float64Array {
  if (shape.shortcut) {
    const line = lineOf(x, batch, shape, layout, parameters);
    for (let at = 0; at < line.length; at++) forecast[at]! += line[at]!;
  }
  return forecast;
}

/** The dense head on the last hidden state: h·W + b. */
export function head(
  h: Numbers, // [batch, time, units]
  batch: number,
  time: number,
  { units, horizon }: NetworkShape,
  { kernel, bias }: { readonly kernel: Numbers; readonly bias: Numbers },
): Float64Array {
  const forecast = new Float64Array(batch * horizon);
  for (let row = 0; row < batch; row++) {
    const last = (row * time + time - 1) * units;
    for (let ahead = 0; ahead < horizon; ahead++) {
      let sum = bias[ahead]!;
      for (let unit = 0; unit < units; unit++) sum += h[last + unit]! * kernel[unit * horizon + ahead]!;
      forecast[row * horizon + ahead] = sum;
    }
  }
  return forecast;
}
