/** The names of the sources of series: the data sets that are shipped, the generators, and a file of the user's own. */
export const DATASET_NAMES = ['air-passengers', 'co2', 'sunspots', 'seattle-temperature', 'us-births'] as const;
export const GENERATOR_NAMES = ['sines', 'trend-season', 'square', 'random-walk', 'mackey-glass'] as const;
export const SOURCE_NAMES = [...DATASET_NAMES, ...GENERATOR_NAMES, 'csv'] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];
export type GeneratorName = (typeof GENERATOR_NAMES)[number];
export type SourceName = (typeof SOURCE_NAMES)[number];

/** The finest part of a date that tells the time steps of a series apart. */
export type TimePrecision = 'year' | 'month' | 'day' | 'minute';
