/** A generated series: clean, or with noise of which the seed tells all. */
import { SOURCES } from '../config/registry';
import type { Series } from '../protocol/series';
import type { GeneratorName } from '../config/sources';
import { seededRandom, type Random } from '../random';
import { GENERATORS } from './generators';

/** Streams of the seed: more noise must not make another walk. */
const STREAMS = { series: 0, noise: 1 };

export type Recipe = {
  readonly name: GeneratorName;
  readonly seed: number;
  /** Standard deviation of the noise as a share of the clean series' own. */
  readonly noise: number;
  readonly length: number;
};

/** Of the whole series, not of a sample: divided by n. */
export function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Adds independent normal noise of `share` × the standard deviation of the values. */
export function withNoise(clean: Float64Array, share: number, random: Random): Float64Array {
  const size = share * standardDeviation(clean);
  return clean.map((value) => value + size * random.normal());
}

export function generate({ name, seed, noise, length }: Recipe): Series {
  const clean = GENERATORS[name](length, seededRandom(seed, STREAMS.series));
  return {
    source: name,
    fileName: '',
    column: '',
    unit: '',
    values: withNoise(clean, noise, seededRandom(seed, STREAMS.noise)),
    time: { kind: 'index' },
    season: SOURCES[name].season,
    interpolated: new Int32Array(),
  };
}
