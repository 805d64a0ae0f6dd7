/** The recurrent layer of the `webgl` engine: a draw a time step forward, one back, and a few more whatever the length. */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { asList, RECURRENT_LAYER, RECURRENT_LAYER_GRADIENT, type RecurrentLayerAttributes } from '../recurrentLayer';
import { CELLS } from '../../cells/cells';
import type { ParameterRole } from '../../cells/cell';
import { CELL_SHADERS } from './cells';
import { driverOf, type Driver, type NumberTexture, type QuadTexture } from './driver';
import {
  HIDDEN_STATES,
  INPUT_GRADIENT,
  PEEPHOLE_GRADIENT,
  SPREAD_GRADIENT,
  START_GRADIENTS,
  WEIGHT_GRADIENTS,
} from './sequence';
import { backwardStep, forwardStep, gatherWeights } from './timeStep';

export function registerWebglRecurrentLayer(): void {
  for (const [kernelName, run] of [
    [RECURRENT_LAYER, forward],
    [RECURRENT_LAYER_GRADIENT, backward],
  ] as const) {
    registerKernel({
      kernelName,
      backendName: 'webgl',
      kernelFunc: ({ inputs, backend, attrs }) =>
        run(asList(inputs), driverOf(backend as MathBackendWebGL), attrs as unknown as RecurrentLayerAttributes),
    });
  }
}

/** Two textures of which steps of even and of odd number take turns. */
type Turns = readonly [QuadTexture, QuadTexture];

type Pass = {
  readonly attributes: RecurrentLayerAttributes;
  readonly x: NumberTexture;
  readonly parameters: Readonly<Partial<Record<ParameterRole, NumberTexture>>>;
  /** x stands in where there are no start states: a sampler has to be bound to something. */
  readonly start: { readonly h0: NumberTexture; readonly c0: NumberTexture };
  readonly sizes: { readonly batch: number; readonly time: number; readonly inputs: number; readonly units: number };
  /** Time steps side by side in the textures, where above one another they would be too high. */
  readonly across: number;
  /** Tensors that are inputs of the layer. */
  readonly count: number;
};

function passOf(inputs: readonly TensorInfo[], driver: Driver, attributes: RecurrentLayerAttributes): Pass {
  const { cell, startStates } = attributes;
  const [batch = 0, time = 0, features = 0] = inputs[0]!.shape;
  const units = inputs[2]!.shape[0]!;
  const roles = CELLS[cell].parameters(features, units).map(({ role }) => role);
  const count = 1 + roles.length + startStates;
  const textures = inputs.slice(0, count).map((info) => driver.input(info));
  const x = textures[0]!;
  const [h0 = x, c0 = x] = textures.slice(1 + roles.length);
  return {
    attributes,
    x,
    parameters: Object.fromEntries(roles.map((role, index) => [role, textures[1 + index]!])),
    start: { h0, c0 },
    sizes: { batch, time, inputs: features, units },
    across: Math.ceil((Math.ceil(time / 2) * batch) / driver.largest),
    count,
  };
}

function turns(driver: Driver, { sizes: { batch, time, units }, across }: Pass): Turns {
  const rows = Math.ceil(Math.ceil(time / 2) / across) * batch;
  return [driver.quads(across * units, rows), driver.quads(across * units, rows)];
}

function gather(driver: Driver, { attributes, parameters, sizes: { inputs, units } }: Pass): QuadTexture {
  const { kernel, recurrentKernel, bias } = parameters;
  const weights = driver.quads(units, inputs + units + 1);
  driver.draw(gatherWeights(CELL_SHADERS[attributes.cell]), {
    textures: { kernel: kernel!, recurrentKernel: recurrentKernel!, bias: bias! },
    integers: { inputs, units },
    targets: [weights],
  });
  return weights;
}

/** The peepholes of a cell that has them. */
const peepholeOf = ({ peephole }: Pass['parameters']) => (peephole ? { peephole } : {});

/** Where the texels of a time step lie: `origin` of the shaders. */
function regionOf(t: number, { sizes: { batch, units }, across }: Pass) {
  const step = t >> 1;
  return { x: (step % across) * units, y: Math.floor(step / across) * batch, width: units, height: batch };
}

function forward(inputs: readonly TensorInfo[], driver: Driver, attributes: RecurrentLayerAttributes): TensorInfo[] {
  const pass = passOf(inputs, driver, attributes);
  const { x, start, sizes, across } = pass;
  const { batch, time, units } = sizes;
  const weights = gather(driver, pass);
  const gates = turns(driver, pass);
  const states = turns(driver, pass);
  const { cell, activation, startStates } = attributes;
  const source = forwardStep(cell, CELL_SHADERS[cell], activation);
  for (let t = 0; t < time; t++) {
    const parity = t & 1;
    driver.draw(source, {
      textures: { x, weights, before: states[1 - parity]!, ...start, ...peepholeOf(pass.parameters) },
      integers: { ...sizes, across, t, startStates },
      targets: [gates[parity]!, states[parity]!],
      region: regionOf(t, pass),
      slot: parity,
    });
  }
  driver.free(weights);
  const h = driver.output(attributes.sequence ? [batch, time, units] : [batch, units]);
  const [even, odd] = states;
  driver.draw(HIDDEN_STATES, {
    textures: { even, odd },
    integers: { ...sizes, across, sequence: Number(attributes.sequence) },
    targets: [h],
  });
  if (attributes.keepTrace) return [h.info, ...[...gates, ...states].map(({ info }) => info)];
  for (const texture of [...gates, ...states]) driver.free(texture);
  return [h.info];
}

function backward(tensors: readonly TensorInfo[], driver: Driver, attributes: RecurrentLayerAttributes): TensorInfo[] {
  const [dhInfo, ...rest] = tensors;
  const given = driver.input(dhInfo!);
  const pass = passOf(rest, driver, attributes);
  const { x, start, sizes, across } = pass;
  const { time } = sizes;
  const trace = rest.slice(pass.count).map((info) => driver.quadsOf(info));
  const [evenGates, oddGates, evenStates, oddStates] = trace as [QuadTexture, QuadTexture, QuadTexture, QuadTexture];
  const gates: Turns = [evenGates, oddGates];
  const states: Turns = [evenStates, oddStates];
  const weights = gather(driver, pass);
  const dz = turns(driver, pass);
  const carry = turns(driver, pass);
  const { cell, activation, startStates } = attributes;
  const source = backwardStep(cell, CELL_SHADERS[cell], activation);
  const flags = { startStates, sequence: Number(attributes.sequence) };
  for (let t = time - 1; t >= 0; t--) {
    const parity = t & 1;
    const other = 1 - parity;
    driver.draw(source, {
      textures: {
        given,
        weights,
        gates: gates[parity]!,
        states: states[parity]!,
        before: states[other]!,
        later: dz[other]!,
        laterCarry: carry[other]!,
        ...start,
        ...peepholeOf(pass.parameters),
      },
      integers: { ...sizes, across, t, ...flags },
      targets: [dz[parity]!, carry[parity]!],
      region: regionOf(t, pass),
      slot: parity,
    });
  }
  const [evenDz, oddDz] = dz;
  const gathered = driver.quads(sizes.units, sizes.inputs + sizes.units + 1);
  driver.draw(WEIGHT_GRADIENTS, {
    textures: { x, h0: start.h0, evenStates, oddStates, evenDz, oddDz },
    integers: { ...sizes, across, startStates },
    targets: [gathered],
  });
  const gradients = [
    ...spread(driver, pass, gathered, () => peepholeGradient(driver, pass, states, dz)),
    ...(attributes.inputGradient ? [inputGradient(driver, pass, weights, dz)] : []),
    ...(startStates > 0 ? startGradients(driver, pass, weights, evenDz, carry[0]) : []),
  ];
  for (const texture of [weights, gathered, ...dz, ...carry]) driver.free(texture);
  return gradients.map(({ info }) => info);
}

/** The gathered gradients as those of the parameters, in their order; a peephole's is worked out by itself. */
function spread(
  driver: Driver,
  { attributes, sizes: { inputs, units } }: Pass,
  gathered: QuadTexture,
  peephole: () => NumberTexture,
): NumberTexture[] {
  const splitsPast = Number(attributes.cell === 'gru');
  const firstRows: Readonly<Record<ParameterRole, number>> = {
    kernel: 0,
    recurrentKernel: inputs,
    bias: inputs + units,
    peephole: 0,
  };
  return CELLS[attributes.cell].parameters(inputs, units).map(({ role, shape }) => {
    if (role === 'peephole') return peephole();
    const gradient = driver.output(shape);
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    driver.draw(SPREAD_GRADIENT, {
      textures: { gathered },
      integers: {
        units,
        columns: shape.at(-1)!,
        firstRow: firstRows[role],
        size,
        isPast: Number(role === 'recurrentKernel'),
        isBias: Number(role === 'bias'),
        splitsPast,
      },
      targets: [gradient],
    });
    return gradient;
  });
}

function peepholeGradient(
  driver: Driver,
  { attributes, start, sizes, across }: Pass,
  [evenStates, oddStates]: Turns,
  [evenDz, oddDz]: Turns,
): NumberTexture {
  const gradient = driver.output([3, sizes.units]);
  driver.draw(PEEPHOLE_GRADIENT, {
    textures: { evenStates, oddStates, evenDz, oddDz, c0: start.c0 },
    integers: { ...sizes, across, startStates: attributes.startStates },
    targets: [gradient],
  });
  return gradient;
}

function inputGradient(
  driver: Driver,
  { sizes, across }: Pass,
  weights: QuadTexture,
  [evenDz, oddDz]: Turns,
): NumberTexture {
  const dx = driver.output([sizes.batch, sizes.time, sizes.inputs]);
  const textures = { weights, evenDz, oddDz };
  driver.draw(INPUT_GRADIENT, { textures, integers: { ...sizes, across }, targets: [dx] });
  return dx;
}

function startGradients(
  driver: Driver,
  { attributes, sizes, across }: Pass,
  weights: QuadTexture,
  evenDz: QuadTexture,
  evenCarry: QuadTexture,
): NumberTexture[] {
  const shape = [sizes.batch, sizes.units];
  const [dh0, dc0] = [driver.output(shape), driver.output(shape)];
  const carriesH = Number(attributes.startStates === 1);
  const textures = { weights, evenDz, evenCarry };
  driver.draw(START_GRADIENTS, { textures, integers: { ...sizes, across, carriesH }, targets: [dh0, dc0] });
  if (carriesH === 0) return [dh0, dc0];
  driver.free(dc0);
  return [dh0];
}
