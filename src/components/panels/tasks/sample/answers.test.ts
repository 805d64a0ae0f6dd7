import { describe, expect, it } from 'vitest';
import type { SamplesSummary, SampleView } from '../../../../model/protocol/tasks';
import { countRight } from './answers';

const samples: SamplesSummary = {
  names: { train: Int32Array.of(0), validation: Int32Array.of(1), test: Int32Array.of(2) },
  time: 3,
  channels: ['A', 'B', 'C'],
  classes: ['A', 'B', 'C'],
  answer: { kind: 'class', at: 'every' },
};
/** At the first step the symbol that comes is believed in second most; at the last nothing is asked. */
const sample: SampleView = {
  name: 1,
  own: null,
  part: 'validation',
  place: 0,
  x: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
  time: 3,
  steps: 3,
  said: Float64Array.of(0.5, 0.4, 0.1, 0.1, 0.2, 0.7, 0.3, 0.3, 0.4),
  y: Float32Array.of(1, 2, -1),
  legal: null,
};

describe('how many steps are answered right', () => {
  it('goes by the class that is asked', () => {
    expect(countRight(sample, samples)).toEqual({ right: 1, asked: 2 });
  });

  it('of a grammar by all that may follow', () => {
    expect(countRight({ ...sample, legal: [[0, 1], [2], null] }, samples)).toEqual({ right: 2, asked: 2 });
    expect(countRight({ ...sample, legal: [[0, 2], [2], [1]] }, samples)).toEqual({ right: 1, asked: 3 });
  });

  it('leaves out steps that are not there', () => {
    expect(countRight({ ...sample, steps: 1 }, samples)).toEqual({ right: 0, asked: 1 });
  });
});
