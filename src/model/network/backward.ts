/** The whole network backwards in plain code: how its loss changes with every parameter and every state. */
import { CELLS } from '../cells/cells';
import type { Numbers, ParameterRole, PassGradients, PassTrace } from '../cells/cell';
import type { LossName } from '../settings/settings';
import { answerLoss } from './answers';
import { parted, sideBySide, turnedInTime } from './directions';
import { dropped, type NetworkTrace, type Passing } from './forward';
import {
  layerParameters,
  outputsOf,
  parameterCount,
  toldBy,
  type LayerName,
  type NetworkShape,
  type ParameterSlot,
} from './layout';
import { forecastLoss } from './losses';
import { backThroughLine } from './shortcut';

export type NetworkGradients = {
  /** Mean over batch, horizon and quantiles, or over all that an answer is asked for. */
  readonly loss: number;
  /** One after the other, in the order of the layout. */
  readonly parameters: Float64Array;
  /** By recurrent layer, from the input up, of reading onward. */
  readonly states: readonly PassGradients['states'][];
  /** Likewise, by the gates before their activation [batch, time, gates, units]. */
  readonly gates: readonly Float64Array[];
  /** By all that the head says. */
  readonly slopes: Float64Array; // [rows, outputs]
};

/** Windows with their targets, on the network's scale. */
export type TargetedWindows = {
  readonly batch: number;
  readonly time: number;
  readonly x: Numbers; // [batch, time, inputs]
  /** Of a forecast [batch, horizon]; of an answer `targetWidth` numbers for each of the head's rows. */
  readonly y: Numbers;
};

/** After the windows' pass forward, with what that was told; not after one with `drop`. */
export function backward(
  { layers, reversed, told, outputs }: NetworkTrace,
  { batch, time, x, y }: TargetedWindows,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
  lossName: LossName,
  { dropouts = [], mask = null, start = null }: Omit<Passing, 'drop'> = {},
): NetworkGradients {
  const { units, horizon, answer, shortcut, options = null } = shape;
  const cell = CELLS[shape.cell];
  const gradient = new Float64Array(parameterCount(layout));
  const put = (layer: LayerName, role: ParameterRole, values: Float64Array, direction?: 'backward') => {
    const slot = layout.find((one) => one.layer === layer && one.role === role && one.direction === direction);
    if (slot) gradient.set(values, slot.offset);
  };

  const { loss, slopes } = answer
    ? answerLoss(answer, outputs, y)
    : forecastLoss(lossName, outputs, y, outputsOf(shape), horizon);
  const head = backThroughHead(slopes, told, shape, layerParameters(parameters, layout, 'head'));
  put('head', 'kernel', head.kernel);
  put('head', 'bias', head.bias);
  // What is held has none.
  if (shortcut && !shortcut.held) put('shortcut', 'kernel', backThroughLine(slopes, x, batch, shape, shortcut));

  const [states, gates]: [PassGradients['states'][], Float64Array[]] = [[], []];
  let dh = answer?.at === 'every' ? head.told : atTheLastSteps(head.told, batch, time, shape);
  for (let layer = shape.layers - 1; layer >= 0; layer--) {
    const inputs = layer === 0 ? shape.inputs : toldBy(shape);
    const passShape = { batch, time, inputs, units };
    const below = dropouts[layer - 1];
    const input = layer === 0 ? x : dropped(saidBy(layers[layer - 1]!, reversed[layer - 1], batch, time, units), below);
    const by = shape.bidirectional ? parted(dh, batch, time, units) : { onward: dh, reversed: dh };
    const own = layerParameters(parameters, layout, layer);
    const [phi, from] = [shape.activation, start?.[layer] ?? null];
    const pass = cell.backward(input, own, passShape, phi, from, layers[layer]!, by.onward, { options, mask });
    const roles = cell.parameters(inputs, units).map(({ role }) => role);
    for (const role of roles) put(layer, role, pass.parameters[role]!);
    states.unshift(pass.states);
    gates.unshift(pass.gates);
    dh = dropped(pass.x, below);
    const other = reversed[layer];
    if (!other) continue;
    const turned = { options, mask: mask && turnedInTime(mask, batch, time) };
    const theirs = layerParameters(parameters, layout, layer, 'backward');
    const there = turnedInTime(input, batch, time);
    const back = cell.backward(there, theirs, passShape, phi, null, other, by.reversed, turned);
    for (const role of roles) put(layer, role, back.parameters[role]!, 'backward');
    const dx = dropped(turnedInTime(back.x, batch, time), below);
    dh = dh.map((value, at) => value + dx[at]!);
  }
  return { loss, parameters: gradient, states, gates, slopes };
}

const saidBy = (onward: PassTrace, reversed: PassTrace | undefined, batch: number, time: number, units: number) =>
  reversed ? sideBySide(onward, reversed, batch, time, units) : onward.h;

/** A head that sees the last states only: by all others the gradient is 0. */
function atTheLastSteps(dTold: Float64Array, batch: number, time: number, shape: NetworkShape): Float64Array {
  const { units } = shape;
  const width = toldBy(shape);
  const dh = new Float64Array(batch * time * width);
  for (let row = 0; row < batch; row++) {
    const onward = dTold.subarray(row * width, row * width + units);
    dh.set(onward, (row * time + time - 1) * width);
    // The last step of reading from the end is the first.
    if (width > units) dh.set(dTold.subarray(row * width + units, (row + 1) * width), row * time * width + units);
  }
  return dh;
}

function backThroughHead(
  dOutputs: Float64Array, // [rows, outputs]
  told: Numbers, // [rows, toldBy]
  shape: NetworkShape,
  { kernel }: { readonly kernel: Numbers },
): { readonly told: Float64Array; readonly kernel: Float64Array; readonly bias: Float64Array } {
  const [seen, width] = [toldBy(shape), outputsOf(shape)];
  const dTold = new Float64Array(told.length);
  const dKernel = new Float64Array(seen * width);
  const dBias = new Float64Array(width);
  for (let row = 0; row < told.length / seen; row++) {
    for (let output = 0; output < width; output++) {
      const slope = dOutputs[row * width + output]!;
      dBias[output]! += slope;
      for (let unit = 0; unit < seen; unit++) {
        dTold[row * seen + unit]! += slope * kernel[unit * width + output]!;
        dKernel[unit * width + output]! += slope * told[row * seen + unit]!;
      }
    }
  }
  return { told: dTold, kernel: dKernel, bias: dBias };
}
