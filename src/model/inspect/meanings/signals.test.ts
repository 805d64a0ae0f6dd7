import { describe, expect, it } from 'vitest';
import { generate } from '../../series/generators/generate';
import type { InspectedSource } from '../../protocol/series';
import { movingAverage, signalsOf } from './signals';

const DAY = 86_400_000;
const plain: InspectedSource = {
  values: Float64Array.of(1, 2, Number.NaN, 4, 8, 16, 32, 64),
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};
const namesOf = (source: InspectedSource, lag = 0) =>
  signalsOf(source, lag).map(({ signal }) =>
    'name' in signal ? `${signal.kind} ${signal.name}` : 'steps' in signal ? `lag ${signal.steps}` : signal.kind,
  );
const at = (source: InspectedSource, kind: string, index: number) =>
  signalsOf(source, 2).find(({ signal }) => signal.kind === kind)!.at[0]!(index);

describe('signals', () => {
  it('are the true parts of a generated series and what its values tell', () => {
    const made = generate({ name: 'trend-season', seed: 1, noise: 0.1, length: 60, parameters: '', formula: '' });
    if (!made.ok) throw new Error(made.problem.code);
    const source = { ...made.series, calendar: made.series.time };
    expect(namesOf(source, 12)).toEqual([
      'component trend',
      'component season',
      'component noise',
      'level',
      'change',
      'lag 12',
    ]);
    const season = signalsOf(source, 0)[1]!;
    expect(season.at[0]!(17)).toBe(made.series.components[1]!.values[17]);
  });

  it('are the calendar and a measured season of a real one', () => {
    const values = Float64Array.from({ length: 30 }, (_, day) => day);
    const dates = values.map((day) => Date.UTC(2024, 0, 1) + day * DAY);
    const source: InspectedSource = {
      ...plain,
      values,
      season: 7,
      calendar: { kind: 'date', precision: 'day', values: dates },
    };
    expect(namesOf(source, 5)).toEqual([
      'calendar weekday',
      'calendar month',
      'calendar year',
      'level',
      'change',
      'season',
      'lag 7',
      'lag 5',
    ]);
    // The first of January 2024 was a Monday, where the week begins: sine 0, cosine 1.
    const [sine, cosine] = signalsOf(source, 0)[0]!.at;
    expect([sine!(7), cosine!(7)]).toEqual([expect.closeTo(0, 9), expect.closeTo(1, 9)]);
  });

  it('have no value beside a hole or beyond the ends', () => {
    expect([at(plain, 'level', 2), at(plain, 'change', 2), at(plain, 'change', 3), at(plain, 'change', 0)]).toEqual(
      Array(4).fill(Number.NaN),
    );
    expect([at(plain, 'change', 1), at(plain, 'lag', 5), at(plain, 'lag', 4), at(plain, 'lag', 1)]).toEqual([
      1,
      4,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('moving average', () => {
  it('takes the season out and leaves a trend', () => {
    for (const season of [7, 12]) {
      const wave = Float64Array.from({ length: 60 }, (_, time) => 2 * time + Math.sin((2 * Math.PI * time) / season));
      for (let time = season; time < 60 - season; time++)
        expect(movingAverage(wave, time, season)).toBeCloseTo(2 * time, 9);
      expect(movingAverage(wave, 2, season)).toBeNaN();
      expect(movingAverage(wave, 58, season)).toBeNaN();
    }
  });
});
