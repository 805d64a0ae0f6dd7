/** The recurrent layer of the `reference` engine: the plain cells as they are, in float64, inside tfjs's cpu backend. */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { Cell, CellParameters, PassOptions, PassShape, PassTrace, StartStates } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import { asList, RECURRENT_LAYER, RECURRENT_LAYER_GRADIENT, type RecurrentLayerAttributes } from '../recurrentLayer';
import { numbersOf } from './numbers';

export function registerCpuRecurrentLayer(): void {
  registerKernel({
    kernelName: RECURRENT_LAYER,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => forward(asList(inputs), backend as MathBackendCPU, attributesOf(attrs)),
  });
  registerKernel({
    kernelName: RECURRENT_LAYER_GRADIENT,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) =>
      backward(asList(inputs), backend as MathBackendCPU, attributesOf(attrs)),
  });
}

const attributesOf = (attrs: unknown) => attrs as RecurrentLayerAttributes;

/** The layer's inputs as the plain cells take them, and how many tensors they are. */
type LayerInputs = {
  readonly cell: Cell;
  readonly shape: PassShape;
  readonly x: Float32Array;
  readonly parameters: CellParameters;
  readonly start: StartStates | null;
  readonly more: PassOptions;
  readonly count: number;
};

function layerInputs(
  inputs: readonly TensorInfo[],
  backend: MathBackendCPU,
  { cell: name, options, startStates, masked }: RecurrentLayerAttributes,
): LayerInputs {
  const cell = CELLS[name];
  const [batch = 0, time = 0, features = 0] = inputs[0]!.shape;
  const units = inputs[2]!.shape[0]!; // the recurrent kernel's rows
  const slots = cell.parameters(features, units);
  const read = (index: number) => numbersOf(backend, inputs[index]!);
  const parameters = Object.fromEntries(slots.map(({ role }, index) => [role, read(1 + index)]));
  const states = 1 + slots.length;
  const count = states + startStates + Number(masked);
  return {
    cell,
    shape: { batch, time, inputs: features, units },
    x: read(0),
    parameters: parameters as CellParameters,
    start: startStates > 0 ? { h: read(states), c: read(states + startStates - 1) } : null,
    more: { options, mask: masked ? read(count - 1) : null },
    count,
  };
}

function forward(
  inputs: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: RecurrentLayerAttributes,
): TensorInfo[] {
  const { cell, shape, x, parameters, start, more } = layerInputs(inputs, backend, attributes);
  const { batch, time, units } = shape;
  const trace = cell.forward(x, parameters, shape, attributes.activation, start, more);
  const h = attributes.sequence
    ? backend.makeTensorInfo([batch, time, units], 'float32', Float32Array.from(trace.h))
    : backend.makeTensorInfo([batch, units], 'float32', lastStates(trace.h, shape));
  const kept = attributes.keepTrace ? [trace.h, trace.c, trace.gates].map((values) => handle(backend, values)) : [];
  const ends = attributes.keepStates
    ? cell.states.map((state) => backend.makeTensorInfo([batch, units], 'float32', lastStates(trace[state], shape)))
    : [];
  return [h, ...kept, ...ends];
}

function backward(
  inputs: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: RecurrentLayerAttributes,
): TensorInfo[] {
  const [dhInfo, ...rest] = inputs;
  const { cell, shape, x, parameters, start, more, count } = layerInputs(rest, backend, attributes);
  const { batch, time, units, inputs: features } = shape;
  const [h, c, gates] = rest.slice(count).map((info) => behind(backend, info));
  const trace: PassTrace = { h: h!, c: c!, gates: gates! };
  const given = numbersOf(backend, dhInfo!);
  const dh = attributes.sequence ? given : asSequence(given, shape);

  const gradients = cell.backward(x, parameters, shape, attributes.activation, start, trace, dh, more);
  const tensor = (values: Float64Array, dimensions: readonly number[]) =>
    backend.makeTensorInfo([...dimensions], 'float32', Float32Array.from(values));
  return [
    ...cell.parameters(features, units).map(({ role, shape: own }) => tensor(gradients.parameters[role]!, own)),
    ...(attributes.inputGradient ? [tensor(gradients.x, [batch, time, features])] : []),
    ...(start ? cell.states.map((state) => tensor(gradients[`${state}0`], [batch, units])) : []),
  ];
}

/** A tensor of shape [0] with a whole array of float64 behind it. */
function handle(backend: MathBackendCPU, values: Float64Array): TensorInfo {
  return backend.makeTensorInfo([0], 'float32', values as unknown as Float32Array);
}
const behind = (backend: MathBackendCPU, info: TensorInfo) =>
  backend.data.get(info.dataId).values as unknown as Float64Array;

function lastStates(h: Float64Array, { batch, time, units }: PassShape): Float32Array {
  const last = new Float32Array(batch * units);
  for (let row = 0; row < batch; row++) {
    const from = (row * time + time - 1) * units;
    last.set(h.subarray(from, from + units), row * units);
  }
  return last;
}

/** The gradient of the last states as one of all states: 0 but at the last time step. */
function asSequence(dh: Float32Array, { batch, time, units }: PassShape): Float64Array {
  const sequence = new Float64Array(batch * time * units);
  for (let row = 0; row < batch; row++) {
    sequence.set(dh.subarray(row * units, (row + 1) * units), (row * time + time - 1) * units);
  }
  return sequence;
}
