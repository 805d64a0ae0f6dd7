import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../model/settings/sources/sources';
import type { Series } from '../../model/protocol/series';
import { CANDIDATES } from './candidates';
import { decodeChallenge, encodeChallenge } from './challenge';
import { cutAt, roundsOf, SEED_LIMIT, type Round } from './rounds';
import { maseScale, naiveLines, pointsFor, resultsOf, totalOf, verdictOf, type Result, type Results } from './score';

const seeds = fc.integer({ min: 0, max: SEED_LIMIT - 1 });
const seriesOf = (values: readonly number[], season = 0): Series => ({
  source: 'csv',
  fileName: '',
  column: '',
  unit: '',
  values: Float64Array.from(values),
  time: { kind: 'index' },
  season,
  features: [],
  components: [],
});

describe('the five series of a seed', () => {
  it('are the same each time, and two alike are not among them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rounds = roundsOf(seed);
        expect(roundsOf(seed)).toEqual(rounds);
        expect(rounds.map(({ kind }) => kind).toSorted()).toEqual(['chance', 'cyclic', 'made', 'seasonal', 'seasonal']);
        expect(new Set(rounds.map(({ source }) => source)).size).toBe(5);
      }),
    );
  });

  it('are others for other seeds, in which all of them come up', () => {
    const hands = Array.from({ length: 200 }, (_, seed) => roundsOf(seed));
    expect(new Set(hands.map((rounds) => JSON.stringify(rounds))).size).toBe(200);
    const seen = new Set(hands.flat().map(({ source }) => source));
    expect([...seen].toSorted()).toEqual(CANDIDATES.map(({ source }) => source).toSorted());
  });

  it('are trained for the whole horizon, on a source of the page', () => {
    for (const { source, config, horizon } of roundsOf(3)) {
      expect(SOURCES[source].kind).not.toBe('own');
      expect(config).toMatchObject({ data: source, horizon, patience: 0 });
    }
  });
});

describe('where a series is cut', () => {
  const round = (share: number): Round => ({ ...roundsOf(1)[0]!, share, horizon: 4, shown: 10, trainedOn: 30 });
  const rising = seriesOf(Array.from({ length: 100 }, (_, at) => at));

  it('all before the origin is given to the network to learn from, and what is to be drawn follows it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (share) => {
        const { shown, truth, before, origin, source, fitUntil } = cutAt(round(share), rising);
        expect(origin).toBeGreaterThanOrEqual(50);
        expect([...shown]).toEqual(Array.from({ length: 10 }, (_, at) => origin - 10 + at));
        expect([...truth]).toEqual([origin, origin + 1, origin + 2, origin + 3]);
        expect(before.at(-1)).toBe(origin - 1);
        expect([fitUntil, source.values[fitUntil], source.values.length]).toEqual([30, origin, 34]);
      }),
    );
  });

  it('nothing that is missing has to be drawn', () => {
    const holey = seriesOf(rising.values.map((value) => (value > 55 && value < 90 ? Number.NaN : value)) as never);
    for (const share of [0, 0.3, 0.6, 0.9]) {
      const { truth, before } = cutAt(round(share), holey);
      expect([...truth, before.at(-1)].some((value) => Number.isNaN(value!))).toBe(false);
    }
  });

  it('the times of the series go along', () => {
    const time = {
      kind: 'number',
      values: Float64Array.from({ length: 100 }, (_, at) => 1700 + at),
      name: 'y',
    } as const;
    const { source, origin, fitUntil } = cutAt(round(0.5), { ...rising, time });
    expect(source.time.kind === 'number' && source.time.values[fitUntil]).toBe(1700 + origin);
  });
});

describe('the naive ones', () => {
  it('repeat the last value and the last season', () => {
    const cut = { before: Float64Array.of(1, 2, 3, 4, 5, 6), season: 3, truth: new Float64Array(5) };
    expect(naiveLines(cut)).toEqual({ naive: [6, 6, 6, 6, 6], seasonal: [4, 5, 6, 4, 5] });
    expect(naiveLines({ ...cut, season: 0 }).seasonal).toBeNull();
    expect(maseScale(cut)).toBe(3);
    expect(maseScale({ ...cut, season: 0 })).toBe(1);
  });
});

describe('points', () => {
  it('are shared with the better naive one, by the errors', () => {
    expect([0, 5, 10, 20].map((mae) => pointsFor(mae, 10))).toEqual([100, 67, 50, 33]);
    expect(pointsFor(0, 0)).toBe(50);
  });

  it('and the MASE is the error by that of the season before', () => {
    const cut = { before: Float64Array.of(0, 2, 4), season: 0, truth: Float64Array.of(6, 8) };
    const results = resultsOf(cut, { you: [6, 8], lstm: null, ...naiveLines(cut) });
    expect(results).toEqual({
      you: { mae: 0, mase: 0, points: 100 },
      lstm: null,
      naive: { mae: 3, mase: 1.5, points: 50 },
      seasonal: null,
    });
  });

  it('lie between nothing and the whole', () => {
    const error = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(error, error, (mae, naive) => {
        const points = pointsFor(mae, naive);
        expect(points >= 0 && points <= 100).toBe(true);
      }),
    );
  });
});

describe('the verdict', () => {
  const result = (points: number): Result => ({ mae: 100 - points, mase: 1, points });
  const round = (you: number, lstm: number | null): Results => ({
    you: result(you),
    lstm: lstm === null ? null : result(lstm),
    naive: result(50),
    seasonal: null,
  });
  const verdict = (...rounds: readonly (readonly [number, number | null])[]) =>
    verdictOf(rounds.map(([you, lstm]) => round(you, lstm)));

  it('says who was closer, and in how many', () => {
    expect(verdict([80, 60], [40, 50], [70, 55])).toMatchObject({ code: 'closer', wins: 2, of: 3, naiveAhead: 1 });
    expect(verdict([50, 60], [40, 60])).toMatchObject({ code: 'further', wins: 0, naiveAhead: 2, lead: -30 });
  });

  it('takes a small lead for none', () => {
    expect(verdict([60, 55], [60, 55])).toMatchObject({ code: 'level', lead: 10 });
  });

  it('adds up what there is', () => {
    const rounds = [round(60, 55), round(50, null)];
    expect([totalOf(rounds, 'you'), totalOf(rounds, 'lstm')]).toEqual([110, 55]);
    expect(verdictOf(rounds).of).toBe(1);
  });
});

describe('a challenge', () => {
  it('comes back from its link', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 500 }), (seed, score) => {
        expect(decodeChallenge(encodeChallenge({ seed, score }))).toEqual({ seed, score });
      }),
    );
  });

  it('that is edited by hand is none', () => {
    const link = encodeChallenge({ seed: 12, score: 300 });
    for (const edited of [link.replace('300', '500'), link.replace('12.', '13.'), `${link}0`, link.slice(0, -1)]) {
      expect(decodeChallenge(edited)).toBeNull();
    }
  });

  it('is never made of rubbish', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z.-]{0,14}$/)), (text) => {
        const challenge = decodeChallenge(text);
        expect(challenge === null || encodeChallenge(challenge) === text).toBe(true);
      }),
    );
    expect(decodeChallenge(encodeChallenge({ seed: 1, score: 999 }))).toBeNull();
  });
});
