import { describe, expect, it } from 'vitest';
import { wordsWith } from '../../../../i18n/words';
import type { CellParts } from '../../../../model/settings/cellParts';
import type { CellFlow } from '../../../charts/equations/cellFlow';
import type { GateSum } from '../../../charts/equations/gateTerms';
import { threeDecimals, twoDecimals } from '../../page/decimals';
import { phaseWords, type CellMoment } from './cellSentences';
import { termText } from './termText';
import { cellTexts } from './words';

const EN = wordsWith(cellTexts, 'en');
const flow: CellFlow = {
  cBefore: -1.8,
  hBefore: 0.31,
  values: { f: 0.83, i: 0.3, g: 0.7, o: 0.95, c: -1.28, h: -0.81, z: 0.7, r: 0.4, n: -0.5 },
  kept: -1.49,
  added: 0.21,
  squashed: -0.856,
};
const sum: GateSum = {
  name: 'h',
  fromInput: 0.4,
  bias: 0.05,
  fromPast: -0.3,
  recurrentBias: 0,
  fromCell: null,
  reset: 1,
  sum: 0.15,
  value: 0.149,
};
const WHOLE: CellParts = { open: [], coupled: false, candidate: 'tanh', output: 'tanh' };
const moment: CellMoment = { flow, parts: WHOLE, x: -0.004, inputs: 1, sums: [sum] };
const said = (...args: Parameters<typeof phaseWords>) => phaseWords(...args).replaceAll('\u00a0', ' ');

describe('what a cell does, in words', () => {
  it.each([
    ['read', 'takes in x = 0.00, recalls h = 0.31'],
    ['forget', 'keeps 83 % of c'],
    ['write', 'adds 0.21 to c'],
    ['show', '95 % of tanh(c): h = −0.81'],
    ['reset', 'lets 40 % of the past into the candidate'],
    ['keep', 'keeps 70 % of h'],
    ['renew', 'fills 30 % with n: adds 0.21'],
    ['sum', 'input 0.40, past −0.30, bias 0.05: 0.15'],
    ['squash', 'tanh makes it h = −0.81'],
  ] as const)('%s', (phase, words) => {
    expect(said(phase, moment, EN)).toBe(words);
  });

  it('does without what a mean does not have', () => {
    const mean = { ...moment, x: undefined, inputs: 4, sums: null };
    expect(said('read', mean, EN)).toBe('takes in 4 values, recalls h = 0.31');
    expect(said('sum', mean, EN)).toBe('input, past and bias are added up');
  });

  it('writes no minus before a zero', () => {
    expect([twoDecimals(-0.004, EN), twoDecimals(-0.006, EN), threeDecimals(-0.0004, EN)]).toEqual([
      '0.00',
      '−0.01',
      '0.000',
    ]);
  });
});

describe('a term in words', () => {
  const term = { key: 'h5', kind: 'h', index: 4, weight: 0.5, value: -0.25, reset: 1, product: -0.125 } as const;
  it('says what it is of, and how it comes about', () => {
    expect(termText(term, 0, EN)).toBe('hidden state of unit 5: weight 0.500 times −0.250 is −0.125');
    expect(termText({ ...term, kind: 'x', reset: 1 }, 1, EN)).toContain('unit 5 of the layer below');
    expect(termText({ ...term, reset: 0.5, product: -0.0625 }, 0, EN)).toContain('times reset 0.500 is −0.063');
    expect(termText({ ...term, kind: 'b', product: 1 }, 0, EN)).toBe('bias: 1.000');
  });
});
