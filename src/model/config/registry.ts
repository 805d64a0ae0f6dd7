/** The sources of series: one entry each. See `sources.ts` for what an entry says. */
import type { DatasetName, DatasetSource, FileSource, GeneratorName, GeneratorSource, SourceName } from './sources';

const DATASETS: Record<DatasetName, DatasetSource> = {
  'air-passengers': {
    kind: 'dataset',
    file: 'air-passengers.csv',
    column: 'passengers_thousands',
    timeColumns: ['month'],
    unit: 'thousand passengers',
    season: 12,
    citation: 'Box, Jenkins & Reinsel (1976), Time Series Analysis, series G',
    licence: 'Published facts; cite the book',
    preview: [],
    suggestion: { difference: 12, lookBack: 24 },
  },
  co2: {
    kind: 'dataset',
    file: 'co2-monthly.csv',
    column: 'CO2',
    timeColumns: ['Date'],
    unit: 'ppm',
    season: 12,
    citation: 'Scripps CO₂ Program, Mauna Loa Observatory',
    licence: 'CC BY 4.0',
    preview: [],
    suggestion: { difference: 12, lookBack: 24 },
  },
  sunspots: {
    kind: 'dataset',
    file: 'sunspots-yearly.csv',
    column: 'SUNACTIVITY',
    timeColumns: ['YEAR'],
    unit: 'mean sunspot number',
    season: 11,
    citation: 'National Oceanic and Atmospheric Administration (NOAA)',
    licence: 'Public domain',
    preview: [],
    suggestion: { lookBack: 24 },
  },
  'seattle-temperature': {
    kind: 'dataset',
    file: 'seattle-weather-daily.csv',
    column: 'temp_max',
    timeColumns: ['date'],
    unit: '°C',
    season: 365,
    citation: 'National Oceanic and Atmospheric Administration (NOAA)',
    licence: 'US government work, public domain',
    preview: [],
    suggestion: { lookBack: 16 },
  },
  'us-births': {
    kind: 'dataset',
    file: 'us-births-daily.csv',
    column: 'births',
    timeColumns: ['year', 'month', 'date_of_month'],
    unit: 'births a day',
    season: 7,
    citation: 'Centers for Disease Control and Prevention, National Center for Health Statistics',
    licence: 'PDDL 1.0, CC0',
    preview: [],
    suggestion: { lookBack: 16, difference: 7 },
  },
};

const GENERATORS: Record<GeneratorName, GeneratorSource> = {
  sines: { kind: 'generator', season: 0, preview: [], suggestion: {} },
  'trend-season': { kind: 'generator', season: 12, preview: [], suggestion: { difference: 12 } },
  square: { kind: 'generator', season: 20, preview: [], suggestion: {} },
  'random-walk': { kind: 'generator', season: 0, preview: [], suggestion: { difference: 1 } },
  'mackey-glass': { kind: 'generator', season: 0, preview: [], suggestion: {} },
};

const FILE: FileSource = { kind: 'file', suggestion: {} };

export const SOURCES = { ...DATASETS, ...GENERATORS, csv: FILE } as const satisfies Record<SourceName, unknown>;
