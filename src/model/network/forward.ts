/** The whole network in plain code: what the inspector computes forecasts and gates with, from a snapshot's parameters. */
import { CELLS } from '../cells/cells';
import type { Numbers, PassTrace, StartStates } from '../cells/cell';
import { sideBySide, turnedInTime } from './directions';
import { lineOf } from './shortcut';
import { layerParameters, outputsOf, toldBy, type NetworkShape, type ParameterSlot } from './layout';

export type NetworkTrace = {
  /** One pass onward for each recurrent layer, from the input up. */
  readonly layers: readonly PassTrace[];
  /** Of layers that read from both ends, the passes from the end, in the order of their own reading; else none. */
  readonly reversed: readonly PassTrace[];
  /** What the head saw. */
  readonly told: Numbers; // [rows, toldBy]: of the last time step, or of every one
  /** All that the head says. */
  readonly outputs: Float64Array; // [rows, outputs]
  /** Of quantiles the median. */
  readonly forecast: Float64Array; // [batch, horizon]
};

/** Multiplies, in place, what a layer tells the next [batch, time, toldBy]. */
export type Drop = (h: Numbers, layer: number) => void;

/** What is asked of a pass. */
export type Predicting = {
  /** The forecast, or all that the head says [batch, outputs]. */
  readonly says?: 'forecast' | 'outputs';
  /** Units that are dropped between layers. */
  readonly drop?: Drop;
};

/** What a pass may be told besides its windows. */
export type Passing = {
  readonly drop?: Drop | null;
  /** As in training: what each layer but the last tells the next is multiplied with these, and is kept as it was. */
  readonly dropouts?: readonly Numbers[]; // [batch, time, toldBy] each
  /** Which time steps are there [batch, time]: see `PassOptions`. */
  readonly mask?: Numbers | null;
  /** States to go on from, by layer; a network that reads from both ends has none. */
  readonly start?: readonly StartStates[] | null;
};

/** `x` [batch, time, inputs] on the network's scale; so is the forecast. */
export function forward(
  x: Numbers,
  batch: number,
  time: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
  { drop = null, dropouts = [], mask = null, start = null }: Passing = {},
): NetworkTrace {
  const { units, options = null } = shape;
  const cell = CELLS[shape.cell];
  const [layers, reversed]: [PassTrace[], PassTrace[]] = [[], []];
  let input: Numbers = x;
  let inputs = shape.inputs;
  for (let layer = 0; layer < shape.layers; layer++) {
    const passShape = { batch, time, inputs, units };
    const own = layerParameters(parameters, layout, layer);
    const seen = input;
    const onward = cell.forward(seen, own, passShape, shape.activation, start?.[layer] ?? null, { options, mask });
    layers.push(onward);
    let said = onward.h;
    if (shape.bidirectional) {
      const turned = { options, mask: mask && turnedInTime(mask, batch, time) };
      const other = layerParameters(parameters, layout, layer, 'backward');
      reversed.push(cell.forward(turnedInTime(seen, batch, time), other, passShape, shape.activation, null, turned));
      said = sideBySide(onward, reversed[layer]!, batch, time, units);
    }
    if (drop && layer < shape.layers - 1) drop(said, layer);
    input = dropped(said, dropouts[layer]);
    inputs = toldBy(shape);
  }
  const told = toldToHead(input, layers, reversed, batch, time, shape);
  const said = head(told, shape, layerParameters(parameters, layout, 'head'));
  const outputs = withLine(said, x, batch, shape, layout, parameters);
  return { layers, reversed, told, outputs, forecast: forecastIn(outputs, batch, shape) };
}

/** h ⊙ dropout; h itself where nothing is dropped. */
export const dropped = (h: Float64Array, dropout: Numbers | undefined): Float64Array =>
  dropout ? h.map((value, at) => value * dropout[at]!) : h;

/** The hidden states that the head sees: of every time step, or the last of each direction's reading [batch, toldBy]. */
function toldToHead(
  top: Numbers, // [batch, time, toldBy]
  layers: readonly PassTrace[],
  reversed: readonly PassTrace[],
  batch: number,
  time: number,
  shape: NetworkShape,
): Numbers {
  if (shape.answer?.at === 'every') return top;
  const { units } = shape;
  const width = toldBy(shape);
  const last = new Float64Array(batch * width);
  for (const [side, trace] of [layers.at(-1), reversed.at(-1)].entries()) {
    if (!trace) continue;
    for (let row = 0; row < batch; row++) {
      const from = (row * time + time - 1) * units;
      last.set(trace.h.subarray(from, from + units), row * width + side * units);
    }
  }
  return last;
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

/** The dense head: h·W + b [rows, outputs]. */
export function head(
  told: Numbers, // [rows, toldBy]
  shape: NetworkShape,
  { kernel, bias }: { readonly kernel: Numbers; readonly bias: Numbers },
): Float64Array {
  const seen = toldBy(shape);
  const width = outputsOf(shape);
  const rows = told.length / seen;
  const outputs = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < width; output++) {
      let sum = bias[output]!;
      for (let unit = 0; unit < seen; unit++) sum += told[row * seen + unit]! * kernel[unit * width + output]!;
      outputs[row * width + output] = sum;
    }
  }
  return outputs;
}
