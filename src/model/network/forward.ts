/** The whole network in plain code: what the inspector computes forecasts and gates with, from a snapshot's parameters. */
import { CELLS } from '../cells/cells';
import type { Numbers, PassTrace } from '../cells/cell';
import { lineOf } from './shortcut';
import { layerParameters, outputsOf, type NetworkShape, type ParameterSlot } from './layout';

export type NetworkTrace = {
  /** One pass for each recurrent layer, from the input up. */
  readonly layers: readonly PassTrace[];
  /** All that the head says. */
  readonly outputs: Float64Array; // [batch, outputs]
  /** Of quantiles the median. */
  readonly forecast: Float64Array; // [batch, horizon]
};

/** Multiplies, in place, what a layer tells the next [batch, time, units]. */
export type Drop = (h: Numbers, layer: number) => void;

/** What is asked of a pass. */
export type Predicting = {
  /** The forecast, or all that the head says [batch, outputs]. */
  readonly says?: 'forecast' | 'outputs';
  /** Units that are dropped between layers. */
  readonly drop?: Drop;
};

/** `x` [batch, time, inputs] on the network's scale; so is the forecast. */
export function forward(
  x: Numbers,
  batch: number,
  time: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
  drop: Drop | null = null,
): NetworkTrace {
  const cell = CELLS[shape.cell];
  const layers: PassTrace[] = [];
  let input: Numbers = x;
  let inputs = shape.inputs;
  for (let layer = 0; layer < shape.layers; layer++) {
    const passShape = { batch, time, inputs, units: shape.units };
    const own = layerParameters(parameters, layout, layer);
    const trace: PassTrace = cell.forward(input, own, passShape, shape.activation, null);
    if (drop && layer < shape.layers - 1) drop(trace.h, layer);
    layers.push(trace);
    input = trace.h;
    inputs = shape.units;
  }
  const said = head(input, batch, time, shape, layerParameters(parameters, layout, 'head'));
  const outputs = withLine(said, x, batch, shape, layout, parameters);
  return { layers, outputs, forecast: forecastIn(outputs, batch, shape) };
}

/** The forecast [batch, horizon] in what the head says [batch, outputs]: the median of quantiles, else all of it. */
export function forecastIn(outputs: Float64Array, batch: number, { horizon, quantiles }: NetworkShape): Float64Array {
  if (!quantiles) return outputs;
  const width = outputs.length / batch;
  const forecast = new Float64Array(batch * horizon);
  for (let row = 0; row < batch; row++)
    forecast.set(outputs.subarray(row * width, row * width + horizon), row * horizon);
  return forecast;
}

/** What the head says, in place, with the line of the shortcut where there is one. */
export function withLine(
  outputs: Float64Array, // [batch, outputs]
  x: Numbers, // [batch, time, inputs]
  batch: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
): Float64Array {
  if (shape.shortcut) {
    const line = lineOf(x, batch, shape, layout, parameters);
    for (let at = 0; at < line.length; at++) outputs[at]! += line[at]!;
  }
  return outputs;
}

/** The dense head on the last hidden state: h·W + b [batch, outputs]. */
export function head(
  h: Numbers, // [batch, time, units]
  batch: number,
  time: number,
  shape: NetworkShape,
  { kernel, bias }: { readonly kernel: Numbers; readonly bias: Numbers },
): Float64Array {
  const { units } = shape;
  const width = outputsOf(shape);
  const outputs = new Float64Array(batch * width);
  for (let row = 0; row < batch; row++) {
    const last = (row * time + time - 1) * units;
    for (let output = 0; output < width; output++) {
      let sum = bias[output]!;
      for (let unit = 0; unit < units; unit++) sum += h[last + unit]! * kernel[unit * width + output]!;
      outputs[row * width + output] = sum;
    }
  }
  return outputs;
}
