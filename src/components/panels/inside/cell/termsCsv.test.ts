import { describe, expect, it } from 'vitest';
import type { UnitAnswer } from '../../../../model/protocol/inside/cell';
import { termsCsv } from './termsCsv';

const answer: UnitAnswer = {
  name: 'unit',
  layer: 0,
  unit: 1,
  target: 9,
  inputs: Float32Array.of(1, 2),
  hidden: Float32Array.of(0.5, -0.5, 0, 0),
  gates: [
    {
      name: 'f',
      kernel: Float32Array.of(0.25),
      recurrentKernel: Float32Array.of(2, 4),
      bias: 0.125,
      recurrentBias: 0,
      peephole: null,
    },
  ],
  traces: { units: 1, traces: [{ name: 'f', values: Float32Array.of(0, 0.75) }] },
};

describe('the terms of a unit as CSV', () => {
  it('has every term, the sum and the value, from 1', () => {
    expect(termsCsv(answer, 1).split('\n')).toEqual([
      'layer,unit,step,gate,source,weight,value,reset,product',
      '1,2,2,f,h2,4,-0.5,1,-2',
      '1,2,2,f,h1,2,0.5,1,1',
      '1,2,2,f,x1,0.25,2,1,0.5',
      '1,2,2,f,b,0.125,1,1,0.125',
      '1,2,2,f,sum,,,,-0.375',
      '1,2,2,f,activation,,,,0.75',
      '',
    ]);
  });
});
