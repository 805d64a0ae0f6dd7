/** What is read from the storage, looked at before it is used: an old or broken record is null, never a crash. */
import { SOURCE_NAMES, type SourceName, type TimePrecision } from '../../settings/sources/names';
import {
  MOST_LABELS,
  type Component,
  type ComponentName,
  type Feature,
  type SavedSeries,
  type Series,
  type TimeAxis,
} from '../../protocol/series';
import { readMaterial } from './savedMaterial';

export type Entry = SavedSeries & { readonly savedAt: number };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);

/** Numbers with holes, one a time step. */
const isColumn = (value: unknown, length: number): value is Float64Array =>
  value instanceof Float64Array &&
  value.length === length &&
  value.every((number) => Math.abs(number) !== Number.POSITIVE_INFINITY);
const isWhole = (value: unknown, length: number): value is Float64Array =>
  isColumn(value, length) && !value.some(Number.isNaN);

export function readEntry(record: unknown): Entry | null {
  if (!isFields(record)) return null;
  const { id, name, length, preview, savedAt } = record;
  if (!isText(id) || !isText(name) || !isCount(length) || !isListOf(preview, isNumber) || !isNumber(savedAt))
    return null;
  return { id, name, length, preview, savedAt };
}

const PRECISIONS: Readonly<Record<TimePrecision, true>> = { year: true, month: true, day: true, minute: true };
const COMPONENTS: Readonly<Record<ComponentName, true>> = {
  signal: true,
  trend: true,
  season: true,
  cycle: true,
  level: true,
  regime: true,
  noise: true,
};
const isPrecision = (value: unknown): value is TimePrecision => isText(value) && Object.hasOwn(PRECISIONS, value);
const isComponentName = (value: unknown): value is ComponentName => isText(value) && Object.hasOwn(COMPONENTS, value);
const isSource = (value: unknown): value is SourceName => SOURCE_NAMES.some((name) => name === value);

function readTime(record: unknown, length: number): TimeAxis | null {
  if (!isFields(record)) return null;
  const { kind, values, name, precision } = record;
  if (kind === 'index') return { kind };
  if (!isWhole(values, length)) return null;
  if (kind === 'number' && isText(name)) return { kind, values, name };
  if (kind === 'date' && isPrecision(precision)) return { kind, values, precision };
  return null;
}

function readFeature(record: unknown, length: number): Feature | null {
  if (!isFields(record)) return null;
  const { kind, name, values, labels } = record;
  if (!isText(name) || !isColumn(values, length)) return null;
  if (kind === 'number') return { kind, name, values };
  if (kind !== 'category' || !isListOf(labels, isText) || labels.length > MOST_LABELS) return null;
  const fits = values.every((label) => Number.isNaN(label) || (isCount(label) && label < labels.length));
  return fits ? { kind, name, labels, values } : null;
}

function readComponent(record: unknown, length: number): Component | null {
  if (!isFields(record)) return null;
  const { name, values } = record;
  return isComponentName(name) && isColumn(values, length) ? { name, values } : null;
}

/** Every one of them, or null where one is broken. */
function readAll<T>(records: unknown, read: (record: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(records)) return null;
  const made = records.flatMap((record: unknown) => read(record) ?? []);
  return made.length === records.length ? made : null;
}

export function readSeries(record: unknown): Series | null {
  if (!isFields(record)) return null;
  const { source, fileName, column, unit, values, season } = record;
  if (!isSource(source) || !isText(fileName) || !isText(column) || !isText(unit) || !isCount(season)) return null;
  if (!(values instanceof Float64Array) || !isColumn(values, values.length)) return null;
  if (Number.isNaN(values.at(0) ?? Number.NaN) || Number.isNaN(values.at(-1) ?? Number.NaN)) return null;
  const time = readTime(record['time'], values.length);
  const features = readAll(record['features'], (feature) => readFeature(feature, values.length));
  const components = readAll(record['components'], (component) => readComponent(component, values.length));
  if (!time || !features || !components) return null;
  const series = { source, fileName, column, unit, values, time, season, features, components };
  if (record['material'] === undefined) return series;
  const material = readMaterial(record['material']);
  return material && { ...series, material };
}

/** As it is saved: a column that is a view of a larger buffer would take all of that along. */
export function wholeSeries(series: Series): Series {
  const whole = <T extends { readonly values: Float64Array }>(part: T): T =>
    part.values.byteLength === part.values.buffer.byteLength ? part : { ...part, values: part.values.slice() };
  return {
    ...whole(series),
    time: series.time.kind === 'index' ? series.time : whole(series.time),
    features: series.features.map(whole),
    components: series.components.map(whole),
  };
}
