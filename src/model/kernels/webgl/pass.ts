/** What a pass over a sequence, forward or back, is made of. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { ParameterRole } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import type { RecurrentLayerAttributes } from '../recurrentLayer';
import { cellShaders } from './cells';
import type { Driver, NumberTexture, QuadTexture } from './driver';
import { ofOneStep, pair, sizesOf, withOnes, type Pair, type Sizes } from './fourRows';
import { gatherWeights, type CellShaders } from './timeStep';

export type Pass = {
  readonly driver: Driver;
  readonly attributes: RecurrentLayerAttributes;
  readonly shaders: CellShaders;
  readonly sizes: Sizes;
  readonly x: NumberTexture;
  readonly parameters: Readonly<Partial<Record<ParameterRole, NumberTexture>>>;
  /** The given states before the first step, in the order of the cell. */
  readonly start: readonly NumberTexture[];
  /** [batch, time] */
  readonly mask: NumberTexture | null;
};

/** Inputs of the layer, then what else there is. */
export function passOf(
  inputs: readonly TensorInfo[],
  driver: Driver,
  attributes: RecurrentLayerAttributes,
): { readonly pass: Pass; readonly rest: readonly TensorInfo[] } {
  const { cell, options, startStates, masked } = attributes;
  const [batch = 0, time = 0, features = 0] = inputs[0]!.shape;
  const units = inputs[2]!.shape[0]!;
  const roles = CELLS[cell].parameters(features, units).map(({ role }) => role);
  const count = 1 + roles.length + startStates + Number(masked);
  const [x, ...textures] = inputs.slice(0, count).map((info) => driver.input(info));
  const pass: Pass = {
    driver,
    attributes,
    shaders: cellShaders(cell, options),
    sizes: sizesOf(batch, time, features, units, driver.largest),
    x: x!,
    parameters: Object.fromEntries(roles.map((role, index) => [role, textures[index]!])),
    start: textures.slice(roles.length, roles.length + startStates),
    mask: masked ? textures.at(-1)! : null,
  };
  return { pass, rest: inputs.slice(count) };
}

/** The peepholes of a cell that has them, as textures of a draw. */
export const peepholeOf = ({ parameters: { peephole } }: Pass) => (peephole ? { peephole } : {});

/** What the way back needs of the way forward. */
export type Trace = {
  readonly weights: QuadTexture;
  /** (1, x); with a mask 0 where a time step is not there. */
  readonly rows: Pair;
  /** h, and c where the cell has it. */
  readonly states: readonly Pair[];
  readonly gates: readonly Pair[];
};

export function emptyTrace(pass: Pass): Trace {
  const { driver, sizes, shaders, x, mask } = pass;
  const pairs = (count: number) => Array.from({ length: count }, () => pair(driver, sizes, sizes.units));
  return {
    weights: gather(pass),
    rows: withOnes(driver, sizes, x, mask),
    states: pairs(shaders.hasCellState ? 2 : 1),
    gates: pairs(shaders.gates),
  };
}

function gather({ driver, shaders, parameters, sizes: { inputs, units } }: Pass): QuadTexture {
  const { kernel, recurrentKernel, bias } = parameters;
  const weights = driver.quads(units, 1 + inputs + units);
  driver.draw(gatherWeights(shaders), {
    textures: { kernel: kernel!, recurrentKernel: recurrentKernel!, bias: bias! },
    integers: { inputs, units },
    targets: [weights],
  });
  return weights;
}

/** A trace as the list that the operation hands on. */
export const listOf = ({ weights, rows, states, gates }: Trace): readonly QuadTexture[] => [
  weights,
  ...rows,
  ...states.flat(),
  ...gates.flat(),
];

/** The trace at the beginning of such a list. */
export function traceOf(outputs: readonly TensorInfo[], { driver, shaders }: Pass): Trace {
  const states = shaders.hasCellState ? 2 : 1;
  const read = (index: number) => driver.quadsOf(outputs[index]!);
  const weights = read(0);
  const [rows, ...pairs] = Array.from({ length: 1 + states + shaders.gates }, (_, index): Pair => [
    read(1 + 2 * index),
    read(2 + 2 * index),
  ]);
  return { weights, rows: rows!, states: pairs.slice(0, states), gates: pairs.slice(states) };
}

/** The start states with four rows a texel. */
export const startOf = ({ driver, sizes, start }: Pass): readonly QuadTexture[] =>
  start.map((state) => ofOneStep(driver, sizes, state));

/** The states before time step t for a draw; without any, `past` is 0 and the weights stand in: a sampler has to be bound. */
export function pastOf(t: number, { weights, states }: Trace, start: readonly QuadTexture[]) {
  const [hPast, cPast = hPast] = t > 0 ? states.map((state) => state[1 - (t & 1)]!) : start;
  return { textures: { hPast: hPast ?? weights, cPast: cPast ?? weights }, past: hPast ? 1 : 0 };
}
