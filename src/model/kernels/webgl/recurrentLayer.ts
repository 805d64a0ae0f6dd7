/** The recurrent layer of the `webgl` engine: a draw a time step forward, one back, and a few more whatever the length. */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { asList, RECURRENT_LAYER, RECURRENT_LAYER_GRADIENT, type RecurrentLayerAttributes } from '../recurrentLayer';
import { driverOf, type Driver, type NumberTexture, type QuadTexture } from './driver';
import { lstmBackward, lstmForward } from './lstm';
import {
  GATHER_WEIGHTS,
  HIDDEN_STATES,
  INPUT_GRADIENT,
  SPREAD_GRADIENT,
  START_GRADIENTS,
  WEIGHT_GRADIENTS,
} from './sequence';

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
  readonly x: NumberTexture;
  readonly parameters: readonly [NumberTexture, NumberTexture, NumberTexture];
  /** x stands in where there are no start states: a sampler has to be bound to something. */
  readonly start: { readonly h0: NumberTexture; readonly c0: NumberTexture };
  readonly sizes: { readonly batch: number; readonly time: number; readonly inputs: number; readonly units: number };
  /** Time steps side by side in the textures, where above one another they would be too high. */
  readonly across: number;
  readonly count: number;
};

function passOf(inputs: readonly TensorInfo[], driver: Driver, { startStates }: RecurrentLayerAttributes): Pass {
  const [batch = 0, time = 0, features = 0] = inputs[0]!.shape;
  const units = inputs[2]!.shape[0]!;
  const [x, kernel, recurrentKernel, bias, h0, c0] = inputs
    .slice(0, startStates ? 6 : 4)
    .map((info) => driver.input(info)) as [
    NumberTexture,
    NumberTexture,
    NumberTexture,
    NumberTexture,
    NumberTexture?,
    NumberTexture?,
  ];
  const across = Math.ceil((Math.ceil(time / 2) * batch) / driver.largest);
  return {
    x,
    parameters: [kernel, recurrentKernel, bias],
    start: { h0: h0 ?? x, c0: c0 ?? x },
    sizes: { batch, time, inputs: features, units },
    across,
    count: startStates ? 6 : 4,
  };
}

function turns(driver: Driver, { sizes: { batch, time, units }, across }: Pass): Turns {
  const rows = Math.ceil(Math.ceil(time / 2) / across) * batch;
  return [driver.quads(across * units, rows), driver.quads(across * units, rows)];
}

function gatherWeights(driver: Driver, { parameters, sizes: { inputs, units } }: Pass): QuadTexture {
  const [kernel, recurrentKernel, bias] = parameters;
  const weights = driver.quads(units, inputs + units + 1);
  const textures = { kernel, recurrentKernel, bias };
  driver.draw(GATHER_WEIGHTS, { textures, integers: { inputs, units }, targets: [weights] });
  return weights;
}

/** Where the texels of a time step lie: `origin` of the shaders. */
function regionOf(t: number, { sizes: { batch, units }, across }: Pass) {
  const step = t >> 1;
  return { x: (step % across) * units, y: Math.floor(step / across) * batch, width: units, height: batch };
}

function forward(inputs: readonly TensorInfo[], driver: Driver, attributes: RecurrentLayerAttributes): TensorInfo[] {
  const pass = passOf(inputs, driver, attributes);
  const { x, start, sizes, across } = pass;
  const { batch, time, units } = sizes;
  const weights = gatherWeights(driver, pass);
  const gates = turns(driver, pass);
  const states = turns(driver, pass);
  const source = lstmForward(attributes.activation);
  const startStates = Number(attributes.startStates);
  for (let t = 0; t < time; t++) {
    const parity = t & 1;
    driver.draw(source, {
      textures: { x, weights, before: states[1 - parity]!, ...start },
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
  const dh = driver.input(dhInfo!);
  const pass = passOf(rest, driver, attributes);
  const { x, start, sizes, across } = pass;
  const { time } = sizes;
  const trace = rest.slice(pass.count).map((info) => driver.quadsOf(info));
  const [evenGates, oddGates, evenStates, oddStates] = trace as [QuadTexture, QuadTexture, QuadTexture, QuadTexture];
  const gates: Turns = [evenGates, oddGates];
  const states: Turns = [evenStates, oddStates];
  const weights = gatherWeights(driver, pass);
  const dz = turns(driver, pass);
  const carry = turns(driver, pass);
  const source = lstmBackward(attributes.activation);
  const flags = { startStates: Number(attributes.startStates), sequence: Number(attributes.sequence) };
  for (let t = time - 1; t >= 0; t--) {
    const parity = t & 1;
    const other = 1 - parity;
    driver.draw(source, {
      textures: {
        dh,
        weights,
        gates: gates[parity]!,
        states: states[parity]!,
        before: states[other]!,
        later: dz[other]!,
        laterCarry: carry[other]!,
        c0: start.c0,
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
    integers: { ...sizes, across, startStates: flags.startStates },
    targets: [gathered],
  });
  const gradients = [
    ...spread(driver, pass, gathered),
    ...(attributes.inputGradient ? [inputGradient(driver, pass, weights, dz)] : []),
    ...(attributes.startStates ? startGradients(driver, pass, weights, evenDz, carry[0]) : []),
  ];
  for (const texture of [weights, gathered, ...dz, ...carry]) driver.free(texture);
  return gradients.map(({ info }) => info);
}

/** The gathered gradients as those of kernel, recurrent kernel and bias. */
function spread(driver: Driver, { sizes: { inputs, units } }: Pass, gathered: QuadTexture): NumberTexture[] {
  const columns = 4 * units;
  const places = [
    { shape: [inputs, columns], firstRow: 0 },
    { shape: [units, columns], firstRow: inputs },
    { shape: [columns], firstRow: inputs + units },
  ];
  return places.map(({ shape, firstRow }) => {
    const gradient = driver.output(shape);
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    driver.draw(SPREAD_GRADIENT, { textures: { gathered }, integers: { units, firstRow, size }, targets: [gradient] });
    return gradient;
  });
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
  { sizes, across }: Pass,
  weights: QuadTexture,
  evenDz: QuadTexture,
  evenCarry: QuadTexture,
): NumberTexture[] {
  const shape = [sizes.batch, sizes.units];
  const targets = [driver.output(shape), driver.output(shape)];
  const textures = { weights, evenDz, evenCarry };
  driver.draw(START_GRADIENTS, { textures, integers: { ...sizes, across }, targets });
  return targets;
}
