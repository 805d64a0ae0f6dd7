import { describe, expect, it } from 'vitest';
import type { LayerTraces, TraceName } from '../../../model/protocol/inside/traces';
import { flowsOf, rangeOfFlows } from './cellFlow';

const layer = (traces: Partial<Record<TraceName, readonly number[]>>): LayerTraces => ({
  units: 2,
  traces: Object.entries(traces).map(([name, values]) => ({
    name: name as TraceName,
    values: Float32Array.from(values),
  })),
});
const LSTM = layer({
  f: [0.5, 0.5, 0.25, 0.75],
  i: [1, 0.5, 0.5, 0.25],
  g: [-1, 1, 0.5, -0.5],
  o: [1, 0.5, 0, 1],
  c: [-1, 0, 0.25, 0.0625],
  h: [-0.75, 0, 0, 0.0625],
});

describe('what runs through a cell', () => {
  it('takes the states of the step before, and 0 before the first', () => {
    const [first, second] = flowsOf(LSTM, 0, 2, 'tanh');
    expect(first).toMatchObject({ cBefore: 0, hBefore: 0, kept: 0, added: -1 });
    expect(second).toMatchObject({ cBefore: -1, hBefore: -0.75, kept: -0.5, added: 0.5 });
    expect(first?.squashed).toBeCloseTo(Math.tanh(-1));
    expect(flowsOf(LSTM, 0, 2, 'relu')[0]?.squashed).toBe(0);
    expect(second?.values).toEqual({ f: 0.5, i: 0.5, g: 1, o: 0.5, c: 0, h: 0 });
  });

  it('adds up: kept and added make the state, in a mean too', () => {
    for (const shown of [0, 1, 'mean'] as const) {
      for (const { kept, added, values } of flowsOf(LSTM, shown, 2, 'tanh'))
        expect(kept + added).toBeCloseTo(values.c!);
    }
    // Not the product of the means.
    const mean = flowsOf(LSTM, 'mean', 2, 'tanh')[1]!;
    expect(mean.kept).toBeCloseTo((0.5 * -1 + 0.75 * 0.25) / 2);
    expect(mean.kept).not.toBeCloseTo(mean.values.f! * mean.cBefore);
  });

  it('knows a GRU, whose memory is h, and a cell without gates', () => {
    const gru = layer({ z: [0.5, 0.75, 0, 1], r: [1, 1, 1, 1], n: [1, -1, 0, 0], h: [0.5, 0.125, 0, 0] });
    expect(flowsOf(gru, 0, 2, 'tanh')[1]).toMatchObject({ kept: 0.375, added: -0.25, hBefore: 0.5, cBefore: 0 });
    const rnn = layer({ h: [0.5, 0.25, 0, 0] });
    expect(flowsOf(rnn, 'mean', 2, 'tanh')[1]).toMatchObject({
      hBefore: 0.25,
      kept: 0,
      added: 0,
      values: { h: 0.125 },
    });
  });

  it('has widths by the largest sizes of the window', () => {
    expect(rangeOfFlows(flowsOf(LSTM, 0, 2, 'tanh'), Float32Array.of(0.5, -2))).toEqual({ c: 1, h: 1, x: 2 });
  });
});
