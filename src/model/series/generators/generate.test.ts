import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_FORMULA, GENERATORS, type GeneratorSource } from '../../settings/sources/generators';
import { parametersText } from '../../settings/sources/parameters';
import { GENERATOR_NAMES, type GeneratorName } from '../../settings/sources/names';
import type { Recipe } from '../../protocol/series';
import { seededRandom } from '../../random';
import { generate, noiseFor, sketch, standardDeviation, sumOf } from './generate';
import { weightsOf } from './autoregressive';
import { preview } from '../saved/thumbnail';

const recipeOf = (name: GeneratorName, more: Partial<Recipe> = {}): Recipe => ({
  name,
  seed: 1,
  noise: 0,
  length: 400,
  parameters: '',
  formula: '',
  ...more,
});
function series(recipe: Recipe) {
  const made = generate(recipe);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.series;
}
const clean = (name: GeneratorName, length: number, parameters = '', seed = 1) =>
  series(recipeOf(name, { length, parameters, seed })).values;
const part = (recipe: Recipe, wanted: string) => series(recipe).components.find(({ name }) => name === wanted)!.values;
const range = (values: Float64Array) => [Math.min(...values), Math.max(...values)] as const;
const steps = (values: Float64Array) => values.slice(1).map((value, at) => value - values[at]!);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Values of all parameters of a generator: any within their ranges, its ends among them. */
const anyText = (name: GeneratorName) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries((GENERATORS[name] as GeneratorSource).parameters).map(([key, { min, max, whole, stops }]) => [
          key,
          fc.oneof(fc.constantFrom(...stops), whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })),
        ]),
      ),
    )
    .map((values) => parametersText(name, values));

describe.each(GENERATOR_NAMES)('%s', (name) => {
  it('is finite, varies, and is as long as asked, whatever its parameters', () => {
    const anyRecipe = fc.record({
      length: fc.integer({ min: 60, max: 600 }),
      seed: fc.nat(999_999),
      parameters: anyText(name),
    });
    fc.assert(
      fc.property(anyRecipe, (given) => {
        const { values, components } = series(recipeOf(name, { ...given, noise: 0.1 }));
        expect(values).toHaveLength(given.length);
        expect(components.every((component) => component.values.every(Number.isFinite))).toBe(true);
        expect(standardDeviation(values)).toBeGreaterThan(0.001);
      }),
      { numRuns: 40 },
    );
  });

  it('is the sum of its parts, of which the last is the noise', () => {
    fc.assert(
      fc.property(anyText(name), fc.nat(999), (parameters, seed) => {
        const { values, components } = series(recipeOf(name, { parameters, seed, noise: 0.3, length: 200 }));
        expect(components.at(-1)!.name).toBe('noise');
        expect(new Set(components.map((component) => component.name)).size).toBe(components.length);
        expect(values).toEqual(sumOf(components, 200));
      }),
      { numRuns: 10 },
    );
  });

  it('is the same for the same seed, and another with noise for another', () => {
    const recipe = recipeOf(name, { seed: 3, noise: 0.1, length: 100 });
    expect(generate(recipe)).toEqual(generate(recipe));
    expect(series({ ...recipe, seed: 4 }).values).not.toEqual(series(recipe).values);
  });

  it('goes on where a shorter one ends', () => {
    fc.assert(
      fc.property(anyText(name), fc.integer({ min: 60, max: 200 }), (parameters, length) => {
        expect(clean(name, 200, parameters).slice(0, length)).toEqual(clean(name, length, parameters));
      }),
      { numRuns: 10 },
    );
  });

  it('is another with another value of any parameter', () => {
    for (const [key, { default: initial, stops }] of Object.entries((GENERATORS[name] as GeneratorSource).parameters)) {
      const other = stops.find((stop) => stop !== initial)!;
      expect(clean(name, 400, `${key}=${other}`), key).not.toEqual(clean(name, 400));
    }
  });

  it('has a thumbnail in the registry that is the beginning of the clean series', () => {
    // As the registry has to say it: a failure shows the line to put there.
    const line = (points: readonly number[]) => `preview: [${points.join(', ')}]`;
    const { values, season } = series(recipeOf(name));
    expect(line(GENERATORS[name].preview)).toBe(line(preview(values, season)));
  });

  it('has a sketch of 48 points from 0 to 1', () => {
    fc.assert(
      fc.property(anyText(name), fc.constantFrom(60, 400), (parameters, length) => {
        const points = sketch(recipeOf(name, { parameters, length, noise: 0.1 }));
        expect(points).toHaveLength(48);
        expect([Math.min(...points), Math.max(...points)]).toEqual([0, 1]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('generated series', () => {
  it.each([
    ['trend-season', 0.5, 4.5],
    ['trend-times-season', 0.5, 4.5],
  ] as const)('%s rises from %d to %d in 240 steps', (name, low, high) => {
    const [least, most] = range(clean(name, 240));
    expect(Math.abs(least - low)).toBeLessThan(0.1);
    expect(Math.abs(most - high)).toBeLessThan(0.1);
  });

  it('trend-season has a season of the same size all along, trend-times-season one that grows', () => {
    const spread = (name: GeneratorName, from: number) => {
      const [least, most] = range(part(recipeOf(name), 'season').slice(from, from + 12));
      return most - least;
    };
    expect(spread('trend-season', 360)).toBeCloseTo(spread('trend-season', 0));
    expect(spread('trend-times-season', 360)).toBeGreaterThan(4 * spread('trend-times-season', 0));
  });

  it('have the season that their period says', () => {
    expect(series(recipeOf('trend-season', { parameters: 'period=7' })).season).toBe(7);
    expect(series(recipeOf('square')).season).toBe(20);
    expect(series(recipeOf('sines', { parameters: 'period=12' })).season).toBe(0);
  });

  it('sines is the sum of two', () => {
    const values = clean('sines', 60, 'share=0');
    expect(values[5]).toBeCloseTo(1);
    expect(clean('sines', 60)[5]).toBeCloseTo(1 + 0.6 * Math.sin((10 * Math.PI) / 33));
  });

  it('chirp turns slowly at first, and fastest at the end of its sweep', () => {
    const crossings = (values: Float64Array) =>
      values.slice(1).filter((value, at) => Math.sign(value) !== Math.sign(values[at]!)).length;
    const values = clean('chirp', 400, 'sweep=200');
    expect(crossings(values.slice(0, 50))).toBeLessThan(5);
    expect(crossings(values.slice(175, 225))).toBeGreaterThan(10);
    expect(crossings(values.slice(350, 400))).toBeLessThan(5);
  });

  it('square is up for ten steps and down for ten', () => {
    const values = clean('square', 60);
    expect(values.slice(0, 20)).toEqual(new Float64Array(20).fill(1, 0, 10).fill(-1, 10));
    expect(values.slice(20, 40)).toEqual(values.slice(0, 20));
  });

  it('sawtooth rises and breaks off; with half the rise it is a triangle', () => {
    const edge = clean('sawtooth', 60).slice(18, 22);
    expect(edge.map((value) => Math.round(value * 10))).toEqual(Float64Array.of(8, 9, -10, -9));
    expect(new Set(steps(clean('sawtooth', 60, 'rise=0.5')).map((value) => Math.round(Math.abs(value) * 1e6)))).toEqual(
      new Set([200_000]),
    );
  });

  it('pulse has pulses of its width, which jitter moves but never joins', () => {
    expect(clean('pulse', 60).slice(0, 6)).toEqual(Float64Array.of(1, 1, 1, 1, 0, 0));
    expect(mean(clean('pulse', 400))).toBeCloseTo(0.2);
    const moved = clean('pulse', 4000, 'jitter=8');
    expect(mean(moved)).toBeCloseTo(0.2, 2);
    expect(moved).not.toEqual(clean('pulse', 4000));
  });

  it('damped dies away by e in a decay time, and is plucked again', () => {
    const values = clean('damped', 400, 'period=12,decay=60,interval=200');
    expect(values[63]! / values[3]!).toBeCloseTo(Math.exp(-1));
    expect(Math.abs(values[190]!)).toBeLessThan(0.1);
    expect(values[203]).toBeGreaterThan(0.8);
  });

  it('autoregressive has its weights, and the autocorrelation that they make', () => {
    expect(weightsOf({ order: 1, memory: 0.8, period: 12 })).toEqual([0.8]);
    const [first, second] = weightsOf({ order: 2, memory: 0.9, period: 12 });
    expect([first, second]).toEqual([expect.closeTo(1.8 * Math.cos(Math.PI / 6)), expect.closeTo(-0.81)]);
    const values = clean('autoregressive', 5000, 'order=1,memory=0.8');
    const shifted = values.slice(1).map((value, at) => value * values[at]!);
    expect(mean(shifted) / standardDeviation(values) ** 2).toBeCloseTo(0.8, 1);
    expect(standardDeviation(values)).toBeCloseTo(1 / 0.6, 0);
  });

  it('random-walk takes standard normal steps, and drifts', () => {
    expect(standardDeviation(steps(clean('random-walk', 5000)))).toBeCloseTo(1, 1);
    expect(mean(steps(clean('random-walk', 5000, 'drift=0.5')))).toBeCloseTo(0.5, 1);
    expect(part(recipeOf('random-walk', { parameters: 'drift=0.5' }), 'trend')[100]).toBe(50);
  });

  it('regime stays as long as asked, and its level is that of its regime', () => {
    const recipe = recipeOf('regime', { length: 5000, parameters: 'duration=20' });
    const states = part(recipe, 'regime');
    expect(new Set(states)).toEqual(new Set([0, 1]));
    const switches = steps(states).filter((change) => change !== 0).length;
    expect(5000 / switches).toBeGreaterThan(16);
    expect(5000 / switches).toBeLessThan(25);
    expect(part(recipe, 'level')).toEqual(states.map((state) => 6 * state));
    const cycle = part(recipe, 'cycle');
    const spread = (state: number) => standardDeviation(cycle.filter((_, at) => states[at] === state));
    expect(spread(1)).toBeGreaterThan(1.5 * spread(0));
  });

  it('mackey-glass stays on its attractor, between 0.2 and 1.4', () => {
    const [least, most] = range(clean('mackey-glass', 2000));
    expect(least).toBeGreaterThan(0.2);
    expect(most).toBeLessThan(1.4);
  });

  it('lorenz visits both wings, within 20 of their middle', () => {
    const [least, most] = range(clean('lorenz', 2000));
    expect([least > -20, least < -12, most > 12, most < 20]).toEqual([true, true, true, true]);
  });

  it('logistic follows its map, and repeats after four where it is no chaos', () => {
    const values = clean('logistic', 60);
    values.slice(1).forEach((value, at) => expect(value).toBe(3.9 * values[at]! * (1 - values[at]!)));
    const cycle = clean('logistic', 60, 'growth=3.5');
    expect(cycle[59]).toBeCloseTo(cycle[55]!, 6);
    expect(Math.abs(cycle[59]! - cycle[57]!)).toBeGreaterThan(0.01);
  });

  it('narma stays between 0.1 and 1 for any seed', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (seed) => {
        const [least, most] = range(clean('narma', 600, '', seed));
        expect(least).toBeGreaterThan(0.1);
        expect(most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('heartbeat has one high peak a beat', () => {
    const values = clean('heartbeat', 5000, 'wander=0');
    const peaks = values.filter((value, at) => value > 0.7 && value >= values[at - 1]! && value > values[at + 1]!);
    expect(peaks.length).toBeGreaterThan(95);
    expect(peaks.length).toBeLessThan(105);
  });

  it('formula is the example where nothing was typed', () => {
    expect(clean('formula', 60)).toEqual(series(recipeOf('formula', { length: 60, formula: EXAMPLE_FORMULA })).values);
  });

  it('formula says what is wrong, and has no sketch then', () => {
    const recipe = recipeOf('formula', { formula: 'sin(x)' });
    expect(generate(recipe)).toEqual({ ok: false, problem: { code: 'unknown-name', at: 4, what: 'x' } });
    expect(sketch(recipe)).toEqual([]);
  });

  it('a series of a few values is sketched by what there is', () => {
    const points = sketch(recipeOf('formula', { formula: 't', length: 10 }));
    expect(points.length).toBeGreaterThan(0);
    expect(points.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('formula is sketched as it begins in its whole length', () => {
    expect(sketch(recipeOf('formula', { formula: 't > 300 ? 1 : 0' }))).toEqual(Array.from({ length: 48 }, () => 0));
  });
});

describe('noise', () => {
  it('is nothing at 0, and does not move the series under it', () => {
    const recipe = recipeOf('random-walk', { length: 100, noise: 0.01 });
    const walk = clean('random-walk', 100);
    expect(noiseFor(walk, 0, seededRandom(5)).every((value) => value === 0)).toBe(true);
    expect(part(recipe, 'signal')).toEqual(walk);
    const moved = series(recipe).values.map((value, at) => value - walk[at]!);
    expect(standardDeviation(moved)).toBeLessThan(0.02 * standardDeviation(walk));
  });

  it('is as large as asked, whatever the seed', () => {
    const wave = clean('sines', 3000);
    fc.assert(
      fc.property(fc.nat(999_999), fc.double({ min: 0.01, max: 1, noNaN: true }), (seed, share) => {
        const ratio = standardDeviation(noiseFor(wave, share, seededRandom(seed))) / standardDeviation(wave) / share;
        expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
      }),
    );
  });
});
