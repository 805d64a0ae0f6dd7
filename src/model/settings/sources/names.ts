/** The names of the sources of series: the data sets that are shipped, the generators, and what is a user's own. */
export const DATASET_NAMES = [
  'air-passengers',
  'co2',
  'co2-weekly',
  'sunspots',
  'el-nino',
  'seattle-temperature',
  'seattle-hourly',
  'us-births',
  'sensor-network',
  'ecg',
] as const;
export const GENERATOR_NAMES = [
  'sines',
  'chirp',
  'square',
  'sawtooth',
  'pulse',
  'damped',
  'trend-season',
  'trend-times-season',
  'autoregressive',
  'random-walk',
  'regime',
  'mackey-glass',
  'lorenz',
  'logistic',
  'narma',
  'heartbeat',
  'formula',
] as const;
/** A file or a pasted text, and a series that was drawn or of which points were dragged. */
export const OWN_NAMES = ['csv', 'drawn'] as const;
export const SOURCE_NAMES = [...DATASET_NAMES, ...GENERATOR_NAMES, ...OWN_NAMES] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];
export type GeneratorName = (typeof GENERATOR_NAMES)[number];
export type OwnName = (typeof OWN_NAMES)[number];
export type SourceName = (typeof SOURCE_NAMES)[number];
export const isSourceName = (name: unknown): name is SourceName => SOURCE_NAMES.some((source) => source === name);

/** The finest part of a date that tells the time steps of a series apart. */
export type TimePrecision = 'year' | 'month' | 'day' | 'minute';

export const isOwnName = (name: SourceName): name is OwnName => OWN_NAMES.some((own) => own === name);
