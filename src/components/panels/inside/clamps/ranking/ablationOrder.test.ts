import { describe, expect, it } from 'vitest';
import { rankedUnits } from './ablationOrder';

const answerOf = (mae: number, ...units: readonly number[]) => ({
  name: 'ablation' as const,
  windows: 9,
  mae,
  units: units.map((each, unit) => ({ layer: 0, unit, mae: each })),
});

describe('the ranking of units by the damage of their removal', () => {
  it('has the most harmful removal first, and bars from where nothing changes', () => {
    const ranked = rankedUnits(answerOf(2, 2, 5, 1));
    expect(ranked.map(({ unit, change }) => [unit, change])).toEqual([
      [1, 150],
      [0, 0],
      [2, -50],
    ]);
    expect(ranked.map(({ bar }) => bar)).toEqual([
      [0.25, 1],
      [0.25, 0.25],
      [0, 0.25],
    ]);
  });
  it('stands where no unit matters, or nothing can be said', () => {
    expect(rankedUnits(answerOf(3, 3, 3)).map(({ bar }) => bar)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const [first] = rankedUnits(answerOf(Number.NaN, Number.NaN));
    expect(first!.change).toBeNaN();
    expect(first!.bar).toEqual([0, 0]);
  });
});
