/** The recurrent layer of the `wasm` engine: all time steps in one call of the SIMD module. */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { ParameterRole, PassShape } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import { numbersOf } from '../cpu/numbers';
import { asList, RECURRENT_LAYER, RECURRENT_LAYER_GRADIENT, type RecurrentLayerAttributes } from '../recurrentLayer';
import { forgetsAll, gradientWithOptions, withoutOptions } from '../optionBlocks';
import { Pieces } from './memory';
import { PASS_AT, type PassField, type Wasm } from './module';
import { activationFields, endStates, entries, passFields, run, RUNS, sizes, type PassFields } from './pass';

/** What is kept in the module's memory from the pass forward for the pass back. */
type Trace = { readonly fields: PassFields; readonly pieces: Pieces };

export function registerWasmRecurrentLayer(backendName: string, wasm: Wasm): void {
  const kernels = [
    [RECURRENT_LAYER, forward],
    [RECURRENT_LAYER_GRADIENT, backward],
  ] as const;
  for (const [kernelName, run] of kernels) {
    registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, backend, attrs }) =>
        run(asList(inputs), backend as MathBackendCPU, attrs as unknown as RecurrentLayerAttributes, wasm),
    });
  }
}

function shapeOf(inputs: readonly TensorInfo[]): PassShape {
  const [batch = 0, time = 0, features = 0] = inputs[0]!.shape;
  return { batch, time, inputs: features, units: inputs[2]!.shape[0]! };
}

function forward(
  inputs: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: RecurrentLayerAttributes,
  wasm: Wasm,
): TensorInfo[] {
  const { cell, options, sequence, startStates, inputGradient } = attributes;
  const shape = shapeOf(inputs);
  const { batch, time, units } = shape;
  const kept = new Pieces(wasm);
  const brief = new Pieces(wasm);
  const all = sizes(shape, cell, attributes);
  const fields = passFields({
    ...shape,
    ...activationFields(attributes.activation, options),
    isSequence: Number(sequence),
    hasStart: Number(startStates > 0),
    hasInputGradient: Number(inputGradient),
  });
  for (const [field, size] of entries(all.kept)) fields[PASS_AT[field]] = kept.take(size);
  for (const [field, size] of entries(all.forward)) fields[PASS_AT[field]] = brief.take(size);
  const names = inputNames(attributes);
  for (const [index, info] of inputs.entries()) {
    const name = names[index]!;
    // The pass back asks again which steps are there.
    fields[PASS_AT[name]] = (name === 'mask' ? kept : brief).take(numbersOf(backend, info).length);
  }
  const hSize = batch * units * (sequence ? time : 1);
  const hAt = brief.take(hSize);
  fields[PASS_AT.h] = hAt;
  for (const [index, info] of inputs.entries()) {
    const name = names[index]!;
    const values = numbersOf(backend, info);
    const plain = options && isParameter(name) ? withoutOptions(name, values, units, options) : values;
    brief.numbers(fields[PASS_AT[name]]!, values.length).set(plain);
  }
  run(wasm, RUNS[cell].forward, brief, fields);
  const values = brief.numbers(hAt, hSize).slice();
  const h = backend.makeTensorInfo(sequence ? [batch, time, units] : [batch, units], 'float32', values);
  const ends = attributes.keepStates
    ? endStates(fields, shape, cell, kept).map((end) => backend.makeTensorInfo([batch, units], 'float32', end))
    : [];
  brief.giveBack();
  if (!attributes.keepTrace) {
    kept.giveBack();
    return [h, ...ends];
  }
  const trace: Trace = { fields, pieces: kept };
  return [h, backend.makeTensorInfo([0], 'float32', trace as unknown as Float32Array), ...ends];
}

function backward(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: RecurrentLayerAttributes,
  wasm: Wasm,
): TensorInfo[] {
  const [dhInfo, ...rest] = tensors;
  const { cell, options } = attributes;
  const names = inputNames(attributes);
  const inputs = rest.slice(0, names.length);
  const trace = backend.data.get(rest[names.length]!.dataId).values as unknown as Trace;
  const shape = shapeOf(inputs);
  const brief = new Pieces(wasm);
  const fields = trace.fields.slice();
  const { kept, backward: own } = sizes(shape, cell, attributes);
  for (const [field, size] of entries(own)) {
    if (size === 0) continue;
    // A gate is read for the last time where the gradient by it is written.
    const isGates = field === 'dz' && kept.gates === size;
    fields[PASS_AT[field]] = isGates ? trace.fields[PASS_AT.gates]! : brief.take(size);
  }
  const dh = numbersOf(backend, dhInfo!);
  const dhAt = brief.take(dh.length);
  fields[PASS_AT.dh] = dhAt;

  const wanted = outputs(inputs, attributes);
  for (const { field, size } of wanted) fields[PASS_AT[field]] = brief.take(size);
  brief.numbers(dhAt, dh.length).set(dh);
  run(wasm, RUNS[cell].backward, brief, fields);
  const gradients = wanted.map(({ name, field, shape: own, size }) => {
    const gradient = brief.numbers(fields[PASS_AT[field]]!, size).slice();
    if (options && isParameter(name)) gradientWithOptions(name, gradient, shape.units, options);
    if (options && name === 'c0' && forgetsAll(options)) gradient.fill(0);
    return backend.makeTensorInfo([...own], 'float32', gradient);
  });
  brief.giveBack();
  trace.pieces.giveBack();
  return gradients;
}

type Differentiable = ParameterRole | 'x' | 'h0' | 'c0';
const isParameter = (name: Differentiable | 'mask'): name is ParameterRole =>
  name !== 'x' && name !== 'h0' && name !== 'c0' && name !== 'mask';

/** Fields of the inputs, in the operation's order. */
function inputNames({ cell, startStates, masked }: RecurrentLayerAttributes): readonly (Differentiable | 'mask')[] {
  const parameters = CELLS[cell].parameters(1, 1).map(({ role }) => role);
  const states = CELLS[cell].states.map((state) => `${state}0` as const);
  return ['x', ...parameters, ...(startStates > 0 ? states : []), ...(masked ? (['mask'] as const) : [])];
}

const GRADIENT_OF = {
  kernel: 'dKernel',
  recurrentKernel: 'dRecurrentKernel',
  bias: 'dBias',
  peephole: 'dPeephole',
  x: 'dx',
  h0: 'dh0',
  c0: 'dc0',
} as const satisfies Readonly<Record<Differentiable, PassField>>;

/** The gradients that are wanted, in the operation's order, shaped as the inputs. */
function outputs(inputs: readonly TensorInfo[], attributes: RecurrentLayerAttributes) {
  const names = inputNames({ ...attributes, masked: false }) as readonly Differentiable[];
  const parameters = names.length - 1 - attributes.startStates;
  const order = [
    ...names.slice(1, 1 + parameters),
    ...(attributes.inputGradient ? (['x'] as const) : []),
    ...names.slice(1 + parameters),
  ];
  return order.map((name) => {
    const { shape } = inputs[names.indexOf(name)]!;
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    return { name, field: GRADIENT_OF[name], shape, size };
  });
}
