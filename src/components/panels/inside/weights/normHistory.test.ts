import { describe, expect, it } from 'vitest';
import { normKey, withNorms, type NormPoint } from './normHistory';

const answer = (step: number, norm = step) => ({ step, parameters: [{ layer: 0, role: 'bias', norm }] });

describe('the record of gradient norms', () => {
  it('stays bounded over a long training, and keeps its beginning and the latest', () => {
    let history: readonly NormPoint[] = [];
    for (let step = 0; step <= 5000; step++) {
      history = withNorms(history, answer(step));
      expect(history.length).toBeLessThanOrEqual(161);
    }
    expect(history[0]?.step).toBe(0);
    expect(history.at(-1)?.norms.get(normKey(0, 'bias'))).toBe(5000);
    const steps = history.map(({ step }) => step);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('says nothing twice, and forgets what was later than an earlier checkpoint', () => {
    const three = [1, 2, 3].reduce<readonly NormPoint[]>((all, step) => withNorms(all, answer(step)), []);
    expect(withNorms(three, answer(3, 9))).toBe(three);
    expect(withNorms(three, answer(2, 9)).map(({ step }) => step)).toEqual([1, 2]);
    expect(withNorms(three, answer(0)).map(({ step }) => step)).toEqual([0]);
  });
});
