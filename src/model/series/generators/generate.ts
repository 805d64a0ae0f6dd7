/** A generated series with its true parts: clean, or with noise of which the seed tells all. */
import { GENERATORS as SOURCES } from '../../settings/sources/generators';
import { parametersOf } from '../../settings/sources/parameters';
import type { Component, FormulaProblem, Recipe, Series } from '../../protocol/series';
import { seededRandom, type Random } from '../../random';
import { formulaValues } from '../formula/formula';
import { GENERATORS, type ParametricName } from './registry';

/** Streams of the seed: more noise must not make another walk. */
const STREAMS = { series: 0, noise: 1 };

type Failed = { readonly ok: false; readonly problem: FormulaProblem };
type Parts = { readonly ok: true; readonly components: readonly Component[] };

/** Of the whole series, not of a sample: divided by n. */
export function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Independent normal noise of `share` × the standard deviation of the clean values. */
export function noiseFor(clean: Float64Array, share: number, random: Random): Float64Array {
  const size = share * standardDeviation(clean);
  return clean.map(() => size * random.normal());
}

/** What the parts add up to; the regime is a number of its own, which the level holds already. */
export function sumOf(components: readonly Component[], length: number): Float64Array {
  const parts = components.filter(({ name }) => name !== 'regime');
  return new Float64Array(length).map((_, at) => parts.reduce((sum, { values }) => sum + values[at]!, 0));
}

/** Bound to the name, so that the generator and its parameters are seen to belong together. */
function parametric<Name extends ParametricName>(
  name: Name,
  { length, seed, parameters }: Recipe,
): readonly Component[] {
  const random = seededRandom(seed, STREAMS.series);
  return GENERATORS[name]({ length, parameters: parametersOf(name, parameters), random });
}

function cleanParts(recipe: Recipe): Parts | Failed {
  const { name, length, seed, formula } = recipe;
  if (name !== 'formula') return { ok: true, components: parametric(name, recipe) };
  const computed = formulaValues(formula, length, seededRandom(seed, STREAMS.series));
  return computed.ok ? { ok: true, components: [{ name: 'signal', values: computed.values }] } : computed;
}

/** The season in place: where a generator has one, it is its period. */
function seasonOf({ name, parameters }: Recipe): number {
  const { period = 0 }: Readonly<Record<string, number>> = parametersOf(name, parameters);
  return SOURCES[name].season > 0 ? period : 0;
}

export function generate(recipe: Recipe): { readonly ok: true; readonly series: Series } | Failed {
  const { name, length, seed, noise } = recipe;
  const parts = cleanParts(recipe);
  if (!parts.ok) return parts;
  const clean = sumOf(parts.components, length);
  const added: Component = { name: 'noise', values: noiseFor(clean, noise, seededRandom(seed, STREAMS.noise)) };
  const components = [...parts.components, added];
  const series: Series = {
    source: name,
    fileName: '',
    column: '',
    unit: '',
    values: sumOf(components, length),
    time: { kind: 'index' },
    season: seasonOf(recipe),
    features: [],
    components,
  };
  return { ok: true, series };
}

/** Of each bucket the least and the greatest value are drawn, so that no pulse is lost. */
const SKETCH_BUCKETS = 24;
const SKETCH_LENGTH = 120;

/** The beginning of the series as 48 points from 0 to 1, of a shorter one fewer; none for a formula that fails. */
export function sketch(recipe: Recipe): readonly number[] {
  // What a formula is in its beginning may depend on the length.
  const made = generate(recipe.name === 'formula' ? recipe : { ...recipe, length: SKETCH_LENGTH });
  if (!made.ok) return [];
  const values = made.series.values.subarray(0, SKETCH_LENGTH);
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const buckets = Math.min(SKETCH_BUCKETS, values.length);
  const edge = (index: number) => Math.floor((index * values.length) / buckets);
  const points = Array.from({ length: buckets }, (_, index) => {
    const bucket = values.subarray(edge(index), edge(index + 1));
    const low = bucket.indexOf(Math.min(...bucket));
    const high = bucket.indexOf(Math.max(...bucket));
    return [bucket[Math.min(low, high)]!, bucket[Math.max(low, high)]!];
  });
  return points.flat().map((value) => (value - least) / range);
}
