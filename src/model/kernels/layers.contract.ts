/** What every engine must do with one recurrent layer: part of the suite of `engine.contract.ts`. */
import { tensor, tidy, valueAndGrads, type Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CellOptions, CellParameters, PassShape } from '../cells/cell';
import { CELLS } from '../cells/cells';
import {
  builtCell,
  builtVariant,
  CELL_CASES,
  ofRole,
  relativeError,
  titleOf,
  VARIANT_CASES,
  type ReferenceTensor,
} from '../cells/reference.fixture';
import { seededRandom } from '../random';
import type { ActivationName, CellName } from '../settings/settings';
import { recurrentLayer } from './recurrentLayer';

/** Of a float32 kernel, relative to the largest value of the tensor. */
const TOLERANCE = 2e-5;

/** `inUse` puts the engine in use; where it compiles a kernel for nearly each size, fewer are tried. */
export function itRunsLayers(inUse: () => Promise<void>, compiles: boolean): void {
  const built = CELL_CASES.filter(({ cell }) => builtCell(cell));
  it.each(built.map((reference) => ({ title: titleOf(reference), reference })))(
    'reproduces the reference numbers: $title',
    async ({ reference }) => {
      await inUse();
      const { cell, activation } = builtCell(reference.cell)!;
      const inputs = byRole(cell, reference.inputs);
      const expected = byRole(cell, reference.gradients);
      const { h, gradients } = runLayer({ cell, activation, inputs }, reference.dh, true);
      expect(relativeError(h, reference.outputs['h']!), 'h').toBeLessThan(TOLERANCE);
      for (const input of inputNames(cell)) {
        expect(relativeError(gradients[input]!, expected[input]!), `gradient of ${input}`).toBeLessThan(TOLERANCE);
      }
    },
  );

  it.each(VARIANT_CASES.map((reference) => ({ title: `${reference.variant}, ${titleOf(reference)}`, reference })))(
    'reproduces the reference numbers with parts left out: $title',
    async ({ reference }) => {
      await inUse();
      const { cell, options } = builtVariant(reference);
      const inputs = byRole(cell, reference.inputs);
      const expected = byRole(cell, reference.gradients);
      const { h, gradients } = runLayer({ cell, activation: 'tanh', options, inputs }, reference.dh, true);
      expect(relativeError(h, reference.outputs['h']!), 'h').toBeLessThan(TOLERANCE);
      for (const input of inputNames(cell)) {
        expect(relativeError(gradients[input]!, expected[input]!), `gradient of ${input}`).toBeLessThan(TOLERANCE);
      }
    },
  );

  it('agrees with the plain cell at any size, for all states and for the last', async () => {
    await inUse();
    const sizes = fc.record({
      batch: fc.integer({ min: 1, max: 9 }),
      time: fc.integer({ min: 1, max: 40 }),
      inputs: fc.integer({ min: 1, max: 7 }),
      units: fc.integer({ min: 1, max: 70 }),
      cell: fc.constantFrom(...(Object.keys(CELLS) as CellName[])),
      activation: fc.constantFrom<ActivationName>('tanh', 'relu'),
      sequence: fc.boolean(),
      seed: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(fc.property(sizes, agreesWithPlainCell), { numRuns: compiles ? 12 : 25 });
  });

  // On WebGL almost every case compiles shaders of its own.
  it(
    'agrees with the plain cell where parts are left out and time steps are not there',
    { timeout: 180_000 },
    async () => {
      await inUse();
      const sizes = fc.record({
        batch: fc.integer({ min: 1, max: 9 }),
        time: fc.integer({ min: 1, max: 20 }),
        inputs: fc.integer({ min: 1, max: 7 }),
        units: fc.integer({ min: 1, max: 34 }),
        cell: fc.constantFrom(...(Object.keys(CELLS) as CellName[])),
        activation: fc.constantFrom<ActivationName>('tanh', 'relu'),
        sequence: fc.boolean(),
        seed: fc.integer({ min: 0, max: 1000 }),
        masked: fc.boolean(),
        options: fc.record({
          open: fc.subarray(['i', 'f', 'o'] as const),
          coupled: fc.boolean(),
          linearCandidate: fc.boolean(),
          linearOutput: fc.boolean(),
        }),
      });
      fc.assert(fc.property(sizes, agreesWithPlainCell), { numRuns: compiles ? 10 : 40 });
    },
  );

  it('agrees with the plain cell where a batch is larger than a texture is high', async () => {
    await inUse();
    const large = { batch: 256, time: 70, inputs: 1, units: 2, seed: 1 };
    agreesWithPlainCell({ ...large, cell: 'lstm', activation: 'tanh', sequence: true });
    agreesWithPlainCell({ ...large, cell: 'peephole', activation: 'tanh', sequence: true, masked: true });
  });
}

type LayerCase = {
  readonly cell: CellName;
  readonly activation: ActivationName;
  readonly options?: CellOptions | null;
  readonly inputs: Readonly<Record<string, ReferenceTensor>>;
};

const toTensor = ({ values, shape }: ReferenceTensor): Tensor => tensor([...values], [...shape], 'float32');
const numbers = (of: Tensor) => of.dataSync();

/** Names of the operation's inputs, in its order; those of the parameters are their roles. */
function inputNames(cell: CellName): readonly string[] {
  const states = CELLS[cell].states.map((state) => `${state}0`);
  return ['x', ...CELLS[cell].parameters(1, 1).map(({ role }) => role), ...states];
}

/** Inputs or gradients of a file, with the parameters by their roles. */
function byRole(cell: CellName, tensors: Readonly<Record<string, ReferenceTensor>>) {
  const roles = CELLS[cell].parameters(1, 1).map(({ role }) => [role, ofRole(tensors, role)]);
  return { ...tensors, ...Object.fromEntries(roles) } as Readonly<Record<string, ReferenceTensor>>;
}

/** Hidden states, and the gradients of Σ h ⊙ dh by every input, by the operation. */
function runLayer({ cell, activation, options = null, inputs }: LayerCase, dh: ReferenceTensor, sequence: boolean) {
  const names = inputNames(cell);
  const states = CELLS[cell].states.length;
  return tidy(() => {
    let h: Tensor | null = null;
    let ends: Float32Array[] = [];
    const mask = inputs['mask'] ? toTensor(inputs['mask']) : null;
    const gradientOf = valueAndGrads((...all) => {
      const attributes = {
        cell,
        activation,
        options,
        sequence,
        keepTrace: true,
        inputGradient: true,
        keepStates: true,
      };
      const said = recurrentLayer(all[0]!, all.slice(1, -states), { start: all.slice(-states), mask }, attributes);
      // Beyond this they are no longer held.
      ends = said.ends.map((end) => Float32Array.from(numbers(end)));
      h = said.h;
      return h;
    });
    const { grads } = gradientOf(
      names.map((name) => toTensor(inputs[name]!)),
      toTensor(dh),
    );
    const found = Object.fromEntries(names.map((name, index) => [name, numbers(grads[index]!)]));
    return { h: numbers(h!), ends, gradients: found };
  });
}

type Sizes = PassShape & {
  cell: CellName;
  activation: ActivationName;
  sequence: boolean;
  seed: number;
  masked?: boolean;
  options?: CellOptions;
};
function agreesWithPlainCell({
  cell: name,
  activation,
  sequence,
  seed,
  masked,
  options: asked,
  ...shape
}: Sizes): void {
  const { batch, time, inputs, units } = shape;
  const cell = CELLS[name];
  const random = seededRandom(seed);
  const filled = (dimensions: readonly number[]): ReferenceTensor => {
    const size = dimensions.reduce((product, dimension) => product * dimension, 1);
    return {
      shape: dimensions,
      values: Array.from(Float32Array.from({ length: size }, () => random.normal() / Math.sqrt(units + inputs))),
    };
  };
  const slots = cell.parameters(inputs, units);
  const given: Record<string, ReferenceTensor> = {
    x: filled([batch, time, inputs]),
    h0: filled([batch, units]),
    c0: filled([batch, units]),
    ...Object.fromEntries(slots.map((slot) => [slot.role, filled(slot.shape)])),
  };
  const dh = filled(sequence ? [batch, time, units] : [batch, units]);

  if (masked) {
    const values = Array.from({ length: batch * time }, () => Number(random.uniform() < 0.6));
    given['mask'] = { shape: [batch, time], values };
  }
  const options = asked && CELLS[name].states.length === 2 ? asked : null;

  const typed = ({ values }: ReferenceTensor) => Float64Array.from(values);
  const more = { options, mask: given['mask'] ? typed(given['mask']) : null };
  const parameters = Object.fromEntries(slots.map(({ role }) => [role, typed(given[role]!)])) as CellParameters;
  const start = { h: typed(given['h0']!), c: typed(given['c0']!) };
  const trace = cell.forward(typed(given['x']!), parameters, shape, activation, start, more);
  const dhAll = new Float64Array(batch * time * units);
  const isLast = (index: number) => Math.floor(index / units) % time === time - 1;
  const shown = (all: Float64Array) => (sequence ? all : all.filter((_, index) => isLast(index)));
  let next = 0;
  dhAll.forEach((_, index) => {
    if (sequence || isLast(index)) dhAll[index] = dh.values[next++]!;
  });
  const expected = cell.backward(typed(given['x']!), parameters, shape, activation, start, trace, dhAll, more);

  const found = runLayer({ cell: name, activation, options, inputs: given }, dh, sequence);
  const compare = (label: string, values: ArrayLike<number>, right: Float64Array) =>
    expect(relativeError(values, { shape: [], values: Array.from(right) }), label).toBeLessThan(TOLERANCE);
  compare('h', found.h, shown(trace.h));
  cell.states.forEach((state, at) => {
    const end = trace[state].filter((_, index) => isLast(index));
    compare(`${state} at the end`, found.ends[at]!, end);
  });
  compare('x', found.gradients['x']!, expected.x);
  compare('h0', found.gradients['h0']!, expected.h0);
  if (cell.states.length === 2) compare('c0', found.gradients['c0']!, expected.c0);
  for (const { role } of slots) compare(role, found.gradients[role]!, expected.parameters[role]!);
}
