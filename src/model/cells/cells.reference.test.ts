import { describe, expect, it } from 'vitest';
import type { CellOptions, PassShape, StartStates } from './cell';
import { CELLS } from './cells';
import {
  builtCell,
  builtVariant,
  CELL_CASES,
  ofRole,
  plainError,
  titleOf,
  VARIANT_CASES,
  type CellCase,
} from './reference.fixture';
import type { ActivationName, CellName } from '../settings/settings';

const TOLERANCE = 1e-9;

const values = (tensor: { values: readonly number[] } | undefined) => Float64Array.from(tensor!.values);

describe('plain cells against the reference numbers', () => {
  const built = CELL_CASES.filter(({ cell }) => builtCell(cell));
  const missing = [...new Set(CELL_CASES.filter(({ cell }) => !builtCell(cell)).map(({ cell }) => cell))];
  for (const cell of missing) process.stdout.write(`not built: plain ${cell}\n`);

  it('has cases for every cell that is built', () => {
    expect(new Set(built.map(({ cell }) => builtCell(cell)!.cell))).toEqual(new Set(Object.keys(CELLS)));
  });

  it.each(built.map((reference) => ({ title: titleOf(reference), reference })))('$title', ({ reference }) => {
    const { cell, activation } = builtCell(reference.cell)!;
    reproduces(reference, cell, activation, null);
  });

  it.each(VARIANT_CASES.map((reference) => ({ title: `${reference.variant}, ${titleOf(reference)}`, reference })))(
    'with parts left out: $title',
    ({ reference }) => {
      const { cell, options } = builtVariant(reference);
      reproduces(reference, cell, 'tanh', options);
    },
  );
});

function reproduces(
  reference: CellCase,
  name: CellName,
  activation: ActivationName,
  options: CellOptions | null,
): void {
  const cell = CELLS[name];
  const shape: PassShape = { batch: reference.B, time: reference.T, inputs: reference.I, units: reference.H };
  const slots = cell.parameters(shape.inputs, shape.units);
  const x = values(reference.inputs['x']);
  const parameters = Object.fromEntries(
    slots.map(({ role }) => [role, values(ofRole(reference.inputs, role))]),
  ) as Parameters<typeof cell.forward>[1];
  const start: StartStates = {
    h: values(reference.inputs['h0']),
    c: reference.inputs['c0'] ? values(reference.inputs['c0']) : new Float64Array(shape.batch * shape.units),
  };

  const trace = cell.forward(x, parameters, shape, activation, start, { options });
  expect(plainError(trace.h, reference.outputs['h']!)).toBeLessThan(TOLERANCE);
  if (reference.outputs['c']) expect(plainError(trace.c, reference.outputs['c'])).toBeLessThan(TOLERANCE);
  cell.gates.forEach((gate, index) => {
    const found = trace.gates.filter((_, at) => Math.floor(at / shape.units) % cell.blocks === index);
    expect(plainError(found, reference.outputs[gate]!), `gate ${gate}`).toBeLessThan(TOLERANCE);
  });

  const gradients = cell.backward(x, parameters, shape, activation, start, trace, values(reference.dh), { options });
  for (const { role } of slots) {
    const expected = ofRole(reference.gradients, role);
    expect(plainError(gradients.parameters[role]!, expected), `gradient of ${role}`).toBeLessThan(TOLERANCE);
  }
  expect(plainError(gradients.x, reference.gradients['x']!), 'gradient of x').toBeLessThan(TOLERANCE);
  expect(plainError(gradients.h0, reference.gradients['h0']!), 'gradient of h0').toBeLessThan(TOLERANCE);
  if (reference.gradients['c0']) {
    expect(plainError(gradients.c0, reference.gradients['c0']), 'gradient of c0').toBeLessThan(TOLERANCE);
  }
}
