import { describe, expect, it } from 'vitest';
import { insideHash, insideOfHash, type InsideAddress } from './address';

const VIEWS = ['gates', 'clamps'];
const state: InsideAddress = {
  view: 'clamps',
  layer: 1,
  pinned: { unit: 4, time: 17 },
  interventions: [
    { kind: 'pin', layer: 0, gate: 'f', unit: 'all', value: 0.3 },
    { kind: 'pin', layer: 1, gate: 'g', unit: 11, value: -0.25 },
    { kind: 'remove', layer: 0, unit: 6 },
    { kind: 'cut', layer: 0 },
    { kind: 'forgetBias', layer: 0, value: 2 },
    { kind: 'editInput', at: 120, value: -1e-7 },
  ],
};

describe('the inside in a link', () => {
  it('comes back as it was, and leaves the rest of the hash alone', () => {
    const { inside, rest } = insideOfHash(`#data=sines&units=8${insideHash(state)}`, VIEWS);
    expect(inside).toEqual(state);
    expect(rest).toBe('#data=sines&units=8');
  });
  it('is empty for a page just opened', () => {
    const opened: InsideAddress = { view: 'gates', layer: 0, pinned: null, interventions: [] };
    expect(insideHash(opened)).toBe('');
    expect(insideOfHash('#data=sines', VIEWS).inside).toEqual(opened);
  });
  it('leaves out what cannot be read', () => {
    const { inside } = insideOfHash(
      '#view=kitchen&layer=0&unit=2&at=x&clamps=1.q.all:1,0.cut,1.f.0:1,x3:,1.f.2:0.5',
      VIEWS,
    );
    expect(inside).toEqual({
      view: 'gates',
      layer: 0,
      pinned: null,
      interventions: [{ kind: 'pin', layer: 0, gate: 'f', unit: 1, value: 0.5 }],
    });
  });
});
