import { describe, expect, it } from 'vitest';
import type { UnitGate } from '../../../model/protocol/inside/cell';
import { sumOf, termsOf } from './gateTerms';

const gate = (name: UnitGate['name'], more: Partial<UnitGate> = {}): UnitGate => ({
  name,
  kernel: Float32Array.of(0.5, -1),
  recurrentKernel: Float32Array.of(2, 0, -0.25),
  bias: 1,
  recurrentBias: 0,
  peephole: null,
  ...more,
});
const trace = (name: UnitGate['name'], ...values: number[]) => ({ name, values: Float32Array.from(values) });
const answer = {
  inputs: Float32Array.of(1, 2, 3, 4), // 2 steps, 2 inputs
  hidden: Float32Array.of(0.5, 1, 2, 9, 9, 9), // 2 steps, 3 units
  gates: [],
  traces: { units: 1, traces: [trace('c', 10, 20), trace('r', 0, 0.5), trace('f', 0.25, 0.75)] },
};

describe('the sum inside a gate', () => {
  it('is of the input, the past, which is 0 at first, and the bias', () => {
    const first = sumOf(answer, gate('f'), 0);
    expect(first).toMatchObject({
      fromInput: -1.5,
      fromPast: 0,
      bias: 1,
      fromCell: null,
      reset: 1,
      sum: -0.5,
      value: 0.25,
    });
    const second = sumOf(answer, gate('f'), 1);
    expect(second).toMatchObject({ fromInput: -2.5, fromPast: 0.5, sum: -1, value: 0.75 });
  });

  it('sees the cell state through a peephole: the output gate that of this step', () => {
    expect(sumOf(answer, gate('f', { peephole: 2 }), 1).fromCell).toBe(20);
    expect(sumOf(answer, gate('f', { peephole: 2 }), 0).fromCell).toBe(0);
    expect(sumOf(answer, gate('o', { peephole: 2 }), 1).fromCell).toBe(40);
  });

  it('lets the reset gate of a GRU act on the past of the candidate alone', () => {
    const candidate = gate('n', { recurrentBias: 3 });
    expect(sumOf(answer, candidate, 1)).toMatchObject({ reset: 0.5, sum: -2.5 + 1 + 0.5 * (0.5 + 3) });
    expect(sumOf(answer, gate('z', { recurrentBias: 3 }), 1)).toMatchObject({ reset: 1, sum: -2.5 + 1 + 0.5 + 3 });
  });

  it.each([
    ['f', gate('f')],
    ['o', gate('o', { peephole: 2 })],
    ['n', gate('n', { recurrentBias: 3 })],
  ])('is what its terms add up to, the largest first: %s', (_, one) => {
    for (const time of [0, 1]) {
      const terms = termsOf(answer, one, time);
      const sizes = terms.map(({ product }) => Math.abs(product));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(terms.reduce((sum, { product }) => sum + product, 0)).toBeCloseTo(sumOf(answer, one, time).sum, 12);
      for (const { weight, value, reset, product } of terms) expect(product).toBe(weight * value * reset);
    }
  });

  it('names the same input the same in every gate', () => {
    const keys = (one: UnitGate) =>
      termsOf(answer, one, 1)
        .map(({ key }) => key)
        .sort();
    expect(keys(gate('f'))).toEqual(['b', 'h1', 'h2', 'h3', 'x1', 'x2']);
    expect(keys(gate('o', { peephole: 1 }))).toEqual(['b', 'c', 'h1', 'h2', 'h3', 'x1', 'x2']);
    expect(keys(gate('n'))).toEqual(['b', 'h1', 'h2', 'h3', 'q', 'x1', 'x2']);
  });
});
