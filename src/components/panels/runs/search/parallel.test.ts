import { describe, expect, it } from 'vitest';
import type { RankedTrial, Search, SearchPlan } from '../../../../model/protocol/search';
import { configFor } from '../../../../model/settings/config';
import { canAdd, firstDraft, firstValues, shownValues, withoutSetting, withSetting, withValue } from './draft';
import { nearestLine, parallelOf, thirdOf } from './parallel';

const search: Search = {
  settings: [
    { name: 'units', values: [2, 4, 8] },
    { name: 'cell', values: ['lstm', 'gru'] },
  ],
  kind: 'grid',
  budget: 20,
  seeds: 1,
  seed: 1,
};
const changes = [
  { units: 2, cell: 'gru' },
  { units: 8, cell: 'lstm' },
  { units: 4, cell: 'lstm' },
];
const plan: SearchPlan = {
  trials: changes.map((change, at) => ({ number: at + 1, change, work: 1 })),
  leftOut: [],
  leftOutCount: 0,
  combinations: 6,
  stepWork: 1,
};
const ranked = (...errors: readonly (readonly [number, number])[]): RankedTrial[] =>
  errors.map(([trial, mean], at) => ({ trial, rank: at + 1, validation: { mean } as never, diverged: 0, epochs: 5 }));
const drawn = (...errors: readonly (readonly [number, number])[]) =>
  parallelOf({ search, plan }, ranked(...errors), ({ validation }) => validation.mean);

describe('parallel coordinates', () => {
  it('have an axis a setting with its values evenly, and the error last', () => {
    const { axes, lines } = drawn([2, 1], [3, 2], [1, 3]);
    expect(axes.map(({ name, marks }) => [name, marks.map(({ value, place }) => [value, place])])).toEqual([
      [
        'units',
        [
          [2, 0],
          [4, 0.5],
          [8, 1],
        ],
      ],
      [
        'cell',
        [
          ['lstm', 0],
          ['gru', 1],
        ],
      ],
      [
        null,
        [
          [1, 0],
          [1.5, 0.25],
          [2, 0.5],
          [2.5, 0.75],
          [3, 1],
        ].map(([value, place]) => [value, place]),
      ],
    ]);
    expect(lines).toEqual([
      { trial: 2, places: [1, 0, 0], share: 0 },
      { trial: 3, places: [0.5, 0, 0.5], share: 0.5 },
      { trial: 1, places: [0, 1, 1], share: 1 },
    ]);
    expect(lines.map(({ share }) => thirdOf(share))).toEqual(['best', 'middle', 'worst']);
  });

  it('draw logarithms where one error would press the others together', () => {
    const { axes, lines } = drawn([2, 1], [3, 10], [1, 100]);
    expect(lines.map(({ places }) => places[2])).toEqual([0, 0.5, 1]);
    expect(axes[2]!.marks.at(-1)!.value).toBeCloseTo(100, 6);
  });

  it('find the line under a point, and the best of those that lie on one another', () => {
    const { lines } = drawn([2, 1], [3, 2], [1, 3]);
    expect(nearestLine(lines, 0, 0.9)).toBe(2);
    expect(nearestLine(lines, 0.5, 0)).toBe(2);
    expect(nearestLine(lines, 0.5, 0.8)).toBe(1);
    expect(nearestLine(lines, 9, 0.45)).toBe(3);
    // Half way to the second axis: 0.5, 0.25 and 0.5.
    expect(nearestLine(lines, 0.25, 0.6)).toBe(2);
    expect(nearestLine([], 0.5, 0.5)).toBeNull();
  });
});

describe('the draft of a search', () => {
  const config = configFor('sines');

  it('begins around the values of the page', () => {
    expect(firstDraft(config).settings.map(({ name }) => name)).toEqual(['learningRate', 'units']);
    expect(firstValues('units', { ...config, units: 16 })).toEqual([8, 12, 16, 24]);
    expect(firstValues('units', { ...config, units: 1 })).toEqual([1, 2, 4, 8]);
    expect(firstValues('units', { ...config, units: 256 })).toEqual([96, 128, 192, 256]);
    expect(firstValues('units', { ...config, units: 10 })).toEqual([4, 8, 10, 12]);
    expect(firstValues('cell', config)).toEqual(['lstm', 'peephole', 'gru', 'rnn']);
  });

  it('offers the stops with the value of the page, and no run without an end', () => {
    expect(shownValues('layers', { ...config, layers: 2 })).toEqual([1, 2, 3, 4]);
    expect(shownValues('lookBack', { ...config, lookBack: 30 })).toContain(30);
    expect(shownValues('epochs', { ...config, epochs: 0 })).not.toContain(0);
  });

  it('takes settings and values in and out, four settings at most', () => {
    const names = ['cell', 'layers'] as const;
    const four = names.reduce((draft, name) => withSetting(draft, name, config), firstDraft(config));
    expect(four.settings).toHaveLength(4);
    expect(canAdd(four)).toEqual([]);
    expect(canAdd(withoutSetting(four, 'units'))).toContain('units');
    const less = withValue(search, search.settings[0]!, 4, config);
    expect(less.settings[0]!.values).toEqual([2, 8]);
    expect(withValue(less, less.settings[0]!, 4, config).settings[0]!.values).toEqual([2, 4, 8]);
  });
});
