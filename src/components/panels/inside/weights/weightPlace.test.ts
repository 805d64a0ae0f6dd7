import { describe, expect, it } from 'vitest';
import { wordsWith } from '../../../../i18n/words';
import { drawnShape, unitOf, weightText, type WeightSlot } from './weightPlace';
import { weightsTexts } from './words';

const words = wordsWith(weightsTexts, 'en');
const slot = (change: Partial<WeightSlot>): WeightSlot => {
  const shape = change.shape ?? [2, 8];
  const size = shape.reduce((product, dimension) => product * dimension, 1);
  return {
    layer: 0,
    role: 'kernel',
    shape,
    blocks: ['i', 'f', 'g', 'o'],
    quantiles: [],
    values: Float32Array.from({ length: size }, (_, at) => at),
    start: new Float32Array(size).fill(0.5),
    ...change,
  };
};

describe('the place of a weight', () => {
  it('is said by what it joins', () => {
    expect(weightText(slot({}), { row: 1, column: 3 }, words)).toBe(
      'Kernel W: from input 2 to unit 2, forget f. Now 11.0, at the start 0.500, moved 10.5.',
    );
    expect(weightText(slot({ layer: 1 }), { row: 0, column: 0 }, words)).toContain('from unit 1 of the layer below');
    const head = slot({ layer: 'head', shape: [3, 2], blocks: [] });
    expect(weightText(head, { row: 2, column: 1 }, words)).toContain('from unit 3 to the forecast 2 ahead. Now 5.00');
    expect(unitOf(head, { row: 2, column: 1 })).toBe(2);
    const ofQuantiles = slot({ layer: 'head', shape: [3, 6], blocks: [], quantiles: [50, 10, 90] });
    expect(weightText(ofQuantiles, { row: 0, column: 3 }, words)).toContain('to the 10 % quantile 2 ahead');
  });

  it('is in one row for a bias and for a peephole, gate by gate', () => {
    const peephole = slot({ role: 'peephole', shape: [3, 2], blocks: ['i', 'f', 'o'] });
    expect(drawnShape(peephole)).toEqual({ rows: 1, columns: 6 });
    expect(weightText(peephole, { row: 0, column: 5 }, words)).toContain('to unit 2, output o. Now 5.00');
    expect(drawnShape(slot({ role: 'bias', shape: [8] }))).toEqual({ rows: 1, columns: 8 });
    const two = slot({ role: 'bias', shape: [2, 3], blocks: ['z', 'r', 'n'] });
    expect(weightText(two, { row: 1, column: 2 }, words)).toContain('of the recurrent product to unit 1, candidate n');
  });
});
