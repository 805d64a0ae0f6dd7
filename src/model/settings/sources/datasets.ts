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

export const DATASETS: Record<DatasetName, DatasetSource> = {
  'air-passengers': {
    kind: 'dataset',
    file: 'air-passengers.csv',
    column: 'passengers_thousands',
    timeColumns: ['month'],
    unit: 'thousand passengers',
    season: 12,
    citation: 'Box, Jenkins & Reinsel (1976), Time Series Analysis, series G',
    licence: 'Published facts; cite the book',
    preview: [
      0, 0.09, 0.19, 0.04, 0.02, 0.12, 0.31, 0.11, 0.17, 0.27, 0.46, 0.26, 0.31, 0.36, 0.62, 0.42, 0.44, 0.65, 0.8,
      0.52, 0.48, 0.61, 1, 0.62,
    ],
    suggestion: { difference: 12, lookBack: 24, learningRate: 0.003, epochs: 150 },
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
    preview: [
      0.3, 0.42, 0, 0.18, 0.42, 0.6, 0.08, 0.29, 0.53, 0.77, 0.12, 0.36, 0.64, 0.79, 0.22, 0.46, 0.78, 0.9, 0.37, 0.54,
      0.8, 1, 0.36, 0.62,
    ],
    suggestion: { difference: 12, lookBack: 24, learningRate: 0.003, epochs: 60 },
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
    preview: [
      0.05, 0.14, 0.32, 0.26, 0.09, 0.03, 0, 0.1, 0.42, 0.54, 0.25, 0.2, 0.19, 0.7, 0.93, 0.42, 0.1, 0.14, 0.63, 1,
      0.66, 0.18, 0.05, 0.2,
    ],
    suggestion: { lookBack: 24, units: 8, learningRate: 0.0003, epochs: 500 },
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
    preview: [
      0.29, 0, 0.29, 0.67, 0.72, 0.36, 0.03, 0.12, 0.67, 0.64, 0.81, 0.36, 0.12, 0.09, 0.41, 0.84, 1, 0.45, 0.17, 0.36,
      0.33, 0.93, 0.95, 0.52,
    ],
    suggestion: { lookBack: 16, learningRate: 0.003, epochs: 30 },
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
    preview: [
      0.08, 0, 0.59, 0.86, 0.81, 0.9, 0.86, 0.22, 0.03, 0.67, 0.97, 0.94, 0.85, 0.94, 0.22, 0.09, 0.69, 0.93, 0.86,
      0.97, 1, 0.26, 0.13, 0.83,
    ],
    suggestion: { lookBack: 16, difference: 7, epochs: 20 },
  },
  'co2-weekly': {
    kind: 'dataset',
    file: 'co2-weekly.csv',
    column: 'co2',
    timeColumns: ['date'],
    unit: 'ppm',
    season: 52,
    citation: 'Scripps CO₂ Program, Mauna Loa Observatory',
    licence: 'Public domain',
    preview: [
      0.37, 0.38, 0, 0.25, 0.45, 0.59, 0.03, 0.32, 0.59, 0.76, 0, 0.41, 0.72, 0.81, 0.23, 0.51, 0.85, 0.91, 0.32, 0.64,
      0.93, 1, 0.36, 0.69,
    ],
    suggestion: { difference: 1, lookBack: 16, inputs: '@year', learningRate: 0.003, epochs: 30 },
  },
  'el-nino': {
    kind: 'dataset',
    file: 'el-nino-monthly-wide.csv',
    column: '',
    timeColumns: ['YEAR'],
    unit: '°C',
    season: 12,
    citation: 'National Oceanic and Atmospheric Administration (NOAA)',
    licence: 'Public domain',
    preview: [
      0.51, 0.6, 0.19, 0.12, 0.64, 0.79, 0.6, 0.34, 0.68, 0.71, 0.22, 0.16, 0.64, 1, 0.39, 0.23, 0.49, 0.49, 0.05, 0,
      0.59, 0.65, 0.17, 0.01,
    ],
    suggestion: { lookBack: 24, learningRate: 0.003, epochs: 60 },
  },
  'seattle-hourly': {
    kind: 'dataset',
    file: 'seattle-weather-hourly-normals.csv',
    column: 'temperature',
    timeColumns: ['date'],
    unit: '°C',
    season: 24,
    citation: 'National Oceanic and Atmospheric Administration (NOAA)',
    licence: 'US government work, public domain',
    preview: [
      0.1, 0, 0.81, 0.39, 0.13, 0.03, 0.84, 0.45, 0.16, 0.06, 0.9, 0.48, 0.19, 0.1, 0.9, 0.52, 0.23, 0.13, 0.94, 0.55,
      0.29, 0.16, 1, 0.58,
    ],
    suggestion: { lookBack: 24, learningRate: 0.003, epochs: 10 },
  },
  'sensor-network': {
    kind: 'dataset',
    file: 'sensor-network.csv',
    column: 'humidity',
    timeColumns: [],
    unit: '% relative humidity',
    season: 0,
    citation: 'Suthaharan et al. (2010), Labelled data collection for anomaly detection in wireless sensor networks',
    licence: 'CC BY 4.0, ODC-By 1.0',
    preview: [
      0.08, 0.08, 0, 0.56, 1, 0.72, 0.56, 0.36, 0.36, 0.56, 0.56, 0.56, 0.28, 0, 0, 0.19, 0.19, 0.19, 0.28, 0.19, 0.28,
      0.28, 0.08, 0,
    ],
    suggestion: { lookBack: 16, difference: 1, scaling: 'robust', loss: 'mae', learningRate: 0.003, epochs: 20 },
  },
  ecg: {
    kind: 'dataset',
    file: 'ecg.csv',
    column: 'millivolt',
    timeColumns: ['time_s'],
    unit: 'mV',
    season: 0,
    citation: 'Moody & Mark (2001), MIT-BIH Arrhythmia Database, PhysioNet',
    licence: 'ODC-By 1.0',
    preview: [
      0, 0.08, 0.14, 0.28, 0.39, 0.52, 0.57, 0.48, 0.3, 0.2, 0.23, 0.26, 0.34, 0.5, 0.52, 0.37, 0.3, 0.32, 1, 0.83,
      0.42, 0.35, 0.37, 0.4,
    ],
    suggestion: { lookBack: 32, units: 32, learningRate: 0.003, epochs: 20 },
  },
};
