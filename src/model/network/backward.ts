/** The whole network backwards in plain code: how its loss changes with every parameter and every state. */
import { CELLS } from '../cells/cells';
import type { Numbers, ParameterRole, PassGradients } from '../cells/cell';
import type { LossName } from '../settings/settings';
import type { NetworkTrace } from './forward';
import {
  layerParameters,
  outputsOf,
  parameterCount,
  type LayerName,
  type NetworkShape,
  type ParameterSlot,
} from './layout';
import { LOSSES } from './losses';
import { backThroughLine } from './shortcut';

export type NetworkGradients = {
  /** Mean over batch, horizon and quantiles. */
  readonly loss: number;
  /** One after the other, in the order of the layout. */
  readonly parameters: Float64Array;
  /** By recurrent layer, from the input up. */
  readonly states: readonly PassGradients['states'][];
};

/** Windows with their targets, on the network's scale. */
export type TargetedWindows = {
  readonly batch: number;
  readonly time: number;
  readonly x: Numbers; // [batch, time, inputs]
  readonly y: Numbers; // [batch, horizon]
};

/** After the windows' pass forward. */
export function backward(
  { layers, outputs }: NetworkTrace,
  { batch, time, x, y }: TargetedWindows,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
  loss: LossName,
): NetworkGradients {
  const cell = CELLS[shape.cell];
  const gradient = new Float64Array(parameterCount(layout));
  const put = (layer: LayerName, role: ParameterRole, values: Float64Array) => {
    const slot = layout.find((one) => one.layer === layer && one.role === role);
    if (slot) gradient.set(values, slot.offset);
  };

  const { value, slope } = LOSSES[loss];
  let total = 0;
  const [width, { horizon }] = [outputsOf(shape), shape];
  const dOutputs = outputs.map((said, at) => {
    const difference = said - y[Math.floor(at / width) * horizon + (at % horizon)]!;
    const quantile = Math.floor((at % width) / horizon);
    total += value(difference, quantile);
    return slope(difference, quantile) / outputs.length;
  });
  const last = layers.at(-1)!;
  const head = backThroughHead(dOutputs, last.h, batch, time, shape, layerParameters(parameters, layout, 'head'));
  put('head', 'kernel', head.kernel);
  put('head', 'bias', head.bias);
  // What is held has none.
  const { shortcut } = shape;
  if (shortcut && !shortcut.held) put('shortcut', 'kernel', backThroughLine(dOutputs, x, batch, shape, shortcut));

  const states: PassGradients['states'][] = [];
  let dh = head.h;
  for (let layer = shape.layers - 1; layer >= 0; layer--) {
    const input = layer === 0 ? x : layers[layer - 1]!.h;
    const inputs = layer === 0 ? shape.inputs : shape.units;
    const passShape = { batch, time, inputs, units: shape.units };
    const own = layerParameters(parameters, layout, layer);
    const pass = cell.backward(input, own, passShape, shape.activation, null, layers[layer]!, dh);
    for (const { role } of cell.parameters(inputs, shape.units)) put(layer, role, pass.parameters[role]!);
    states.unshift(pass.states);
    dh = pass.x;
  }
  return { loss: total / outputs.length, parameters: gradient, states };
}

/** The dense head sees the last hidden state only: by all others its gradient is 0. */
function backThroughHead(
  dOutputs: Float64Array, // [batch, outputs]
  h: Numbers, // [batch, time, units]
  batch: number,
  time: number,
  shape: NetworkShape,
  { kernel }: { readonly kernel: Numbers },
): { readonly h: Float64Array; readonly kernel: Float64Array; readonly bias: Float64Array } {
  const { units } = shape;
  const width = outputsOf(shape);
  const dh = new Float64Array(batch * time * units);
  const dKernel = new Float64Array(units * width);
  const dBias = new Float64Array(width);
  for (let row = 0; row < batch; row++) {
    const last = (row * time + time - 1) * units;
    for (let output = 0; output < width; output++) {
      const slope = dOutputs[row * width + output]!;
      dBias[output]! += slope;
      for (let unit = 0; unit < units; unit++) {
        dh[last + unit]! += slope * kernel[unit * width + output]!;
        dKernel[unit * width + output]! += slope * h[last + unit]!;
      }
    }
  }
  return { h: dh, kernel: dKernel, bias: dBias };
}
