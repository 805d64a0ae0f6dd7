/** The data sets that are shipped: facts, sources and licences, and settings that were tried and work. */
import type { Suggestion } from '../settings';
import type { DatasetName } from './names';

export type DatasetSource = {
  readonly kind: 'dataset';
  /** File name in `public/data`. */
  readonly file: string;
  /** Column of the file that is the series. */
  readonly column: string;
  /** Columns of the date, in the order year, month, day where there are several. */
  readonly timeColumns: readonly string[];
  readonly unit: string;
  /** Time steps of the longest season that matters here. */
  readonly season: number;
  readonly citation: string;
  readonly licence: string;
  /** 24 points of the series from 0 to 1, for its thumbnail. */
  readonly preview: readonly number[];
  readonly suggestion: Suggestion;
};

/** Who measured, and what may be done with it. */
const NOAA = 'National Oceanic and Atmospheric Administration (NOAA)';
const SCRIPPS = 'Scripps CO₂ Program, Mauna Loa Observatory';
const PUBLIC = 'Public domain';
const US_GOVERNMENT = 'US government work, public domain';

/** A file with its column and the columns of its date. The thumbnail is in hundredths. */
const dataset = (
  [file, column, timeColumns]: readonly [file: string, column: string, timeColumns: readonly string[]],
  {
    thumbnail,
    ...facts
  }: Omit<DatasetSource, 'kind' | 'file' | 'column' | 'timeColumns' | 'preview'> & {
    readonly thumbnail: string;
  },
): DatasetSource => ({
  kind: 'dataset',
  file,
  column,
  timeColumns,
  preview: thumbnail.split(' ').map((value) => Number(value) / 100),
  ...facts,
});

export const DATASETS: Record<DatasetName, DatasetSource> = {
  'air-passengers': dataset(['air-passengers.csv', 'passengers_thousands', ['month']], {
    unit: 'thousand passengers',
    season: 12,
    citation: 'Box, Jenkins & Reinsel (1976), Time Series Analysis, series G',
    licence: 'Published facts; cite the book',
    thumbnail: '0 9 19 4 2 12 31 11 17 27 46 26 31 36 62 42 44 65 80 52 48 61 100 62',
    suggestion: {
      transform: 'log',
      difference: 12,
      lookBack: 24,
      shortcut: 'last',
      shortcutHeld: 'held',
      learningRate: 0.0003,
      epochs: 150,
      patience: 30,
    },
  }),
  co2: dataset(['co2-monthly.csv', 'CO2', ['Date']], {
    unit: 'ppm',
    season: 12,
    citation: SCRIPPS,
    licence: 'CC BY 4.0',
    thumbnail: '30 42 0 18 42 60 8 29 53 77 12 36 64 79 22 46 78 90 37 54 80 100 36 62',
    suggestion: { difference: 1, lookBack: 48, shortcut: 'last', epochs: 200, patience: 40 },
  }),
  sunspots: dataset(['sunspots-yearly.csv', 'SUNACTIVITY', ['YEAR']], {
    unit: 'mean sunspot number',
    season: 11,
    citation: NOAA,
    licence: PUBLIC,
    thumbnail: '5 14 32 26 9 3 0 10 42 54 25 20 19 70 93 42 10 14 63 100 66 18 5 20',
    suggestion: { lookBack: 12, learningRate: 0.003, epochs: 200, patience: 40 },
  }),
  'seattle-temperature': dataset(['seattle-weather-daily.csv', 'temp_max', ['date']], {
    unit: '°C',
    season: 365,
    citation: NOAA,
    licence: US_GOVERNMENT,
    thumbnail: '29 0 29 67 72 36 3 12 67 64 81 36 12 9 41 84 100 45 17 36 33 93 95 52',
    suggestion: {
      lookBack: 36,
      inputs: '@year',
      shortcut: 'last',
      shortcutHeld: 'held',
      learningRate: 0.001,
      epochs: 100,
      patience: 30,
    },
  }),
  'us-births': dataset(['us-births-daily.csv', 'births', ['year', 'month', 'date_of_month']], {
    unit: 'births a day',
    season: 7,
    citation: 'Centers for Disease Control and Prevention, National Center for Health Statistics',
    licence: 'PDDL 1.0, CC0',
    thumbnail: '8 0 59 86 81 90 86 22 3 67 97 94 85 94 22 9 69 93 86 97 100 26 13 83',
    suggestion: {
      lookBack: 36,
      units: 32,
      difference: 7,
      inputs: '@year',
      shortcut: 'linear',
      learningRate: 0.003,
      epochs: 80,
      patience: 15,
    },
  }),
  'co2-weekly': dataset(['co2-weekly.csv', 'co2', ['date']], {
    unit: 'ppm',
    season: 52,
    citation: SCRIPPS,
    licence: PUBLIC,
    thumbnail: '37 38 0 25 45 59 3 32 59 76 0 41 72 81 23 51 85 91 32 64 93 100 36 69',
    suggestion: {
      lookBack: 16,
      units: 8,
      inputs: '@year',
      shortcut: 'linear',
      learningRate: 0.001,
      epochs: 120,
      patience: 30,
    },
  }),
  'el-nino': dataset(['el-nino-monthly-wide.csv', '', ['YEAR']], {
    unit: '°C',
    season: 12,
    citation: NOAA,
    licence: PUBLIC,
    thumbnail: '51 60 19 12 64 79 60 34 68 71 22 16 64 100 39 23 49 49 5 0 59 65 17 1',
    suggestion: { lookBack: 36, inputs: '@year', shortcut: 'last', learningRate: 0.01, epochs: 150, patience: 30 },
  }),
  'seattle-hourly': dataset(['seattle-weather-hourly-normals.csv', 'temperature', ['date']], {
    unit: '°C',
    season: 24,
    citation: NOAA,
    licence: US_GOVERNMENT,
    thumbnail: '10 0 81 39 13 3 84 45 16 6 90 48 19 10 90 52 23 13 94 55 29 16 100 58',
    suggestion: { lookBack: 48, units: 8, shortcut: 'linear', learningRate: 0.003, epochs: 30, patience: 10 },
  }),
  'sensor-network': dataset(['sensor-network.csv', 'humidity', []], {
    unit: '% relative humidity',
    season: 0,
    citation: 'Suthaharan et al. (2010), Labelled data collection for anomaly detection in wireless sensor networks',
    licence: 'CC BY 4.0, ODC-By 1.0',
    thumbnail: '8 8 0 56 100 72 56 36 36 56 56 56 28 0 0 19 19 19 28 19 28 28 8 0',
    suggestion: { lookBack: 16, difference: 1, scaling: 'robust', loss: 'mae', learningRate: 0.003, epochs: 20 },
  }),
  ecg: dataset(['ecg.csv', 'millivolt', ['time_s']], {
    unit: 'mV',
    season: 0,
    citation: 'Moody & Mark (2001), MIT-BIH Arrhythmia Database, PhysioNet',
    licence: 'ODC-By 1.0',
    thumbnail: '0 8 14 28 39 52 57 48 30 20 23 26 34 50 52 37 30 32 100 83 42 35 37 40',
    suggestion: {
      lookBack: 32,
      units: 32,
      shortcut: 'last',
      shortcutHeld: 'held',
      learningRate: 0.003,
      epochs: 120,
      patience: 30,
    },
  }),
};
