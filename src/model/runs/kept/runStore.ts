/** What trainer and archive put into the browser's database, each from its own thread. */
import { thinned } from '../../protocol/epochLosses';
import type { KeptTab, RunEntry, RunFile } from '../../protocol/history';
import type { Series } from '../../protocol/series';
import { judgedLoss } from '../../protocol/training';
import { readSeries, wholeSeries } from '../../series/saved/savedRecord';
import type { Database } from '../../storage/database';
import type { Moment } from '../../training/keeping';
import { isFields, readConfig, readRunEntry, readStanding } from './records';

/** Entries that are kept; the oldest without a star make room. */
export const MOST_RUNS = 200;
const LINE_POINTS = 60;

/** A series with what it is kept under. */
export type KeyedSeries = { readonly key: string; readonly series: Series };

export const bytesOfRun = ({ standing: { checkpoint, losses } }: Pick<Moment, 'standing'>): number =>
  checkpoint.learned.w.byteLength * 3 +
  checkpoint.order.byteLength +
  (checkpoint.patience.best?.parameters.byteLength ?? 0) +
  losses.length * 32;

export function bytesOfSeries({ values, time, features, components }: Series): number {
  const columns = [...features, ...components].map((one) => one.values.byteLength);
  return values.byteLength + (time.kind === 'index' ? 0 : time.values.byteLength) + columns.reduce((a, b) => a + b, 0);
}

/** The same for the same series, whoever read it. Without an encrypted page there is no digest: each is then its own. */
export async function keyOf(series: Series, newId: () => string, digest: SubtleCrypto | undefined): Promise<string> {
  if (!digest) return newId();
  const { values, time, features, components, ...words } = series;
  const columns = [
    values,
    time.kind === 'index' ? null : time.values,
    ...[...features, ...components].map((one) => one.values),
  ];
  const texts = JSON.stringify([words, time.kind, features.map(({ values: _, ...rest }) => rest), components.length]);
  const parts = [
    new TextEncoder().encode(texts),
    ...columns.map((one) => one && new Uint8Array(one.buffer, one.byteOffset, one.byteLength)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + (part?.length ?? 0), 0));
  let at = 0;
  for (const part of parts) {
    if (!part) continue;
    bytes.set(part, at);
    at += part.length;
  }
  const hash = new Uint8Array(await digest.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function putSeries(database: Database, { key, series }: KeyedSeries): Promise<void> {
  if ((await database.getKey('runSeries', key)) === undefined)
    await database.put('runSeries', wholeSeries(series), key);
}

/** The moment takes the place of what was kept of the tab before. */
export async function keepTab(
  database: Database,
  tab: string,
  { config, standing, entry }: Moment,
  series: KeyedSeries,
  now: number,
): Promise<void> {
  await putSeries(database, series);
  await database.put('tabs', { tab, savedAt: now, config, standing, entry, seriesKey: series.key }, tab);
}

function entryOf(moment: Moment, { key, series }: KeyedSeries, now: number): RunEntry {
  const { config, standing, entry: id, trainedMs } = moment;
  const { source, fileName, column, values } = series;
  return {
    id,
    name: '',
    note: '',
    isStarred: false,
    savedAt: now,
    config,
    series: { source, fileName, column, length: values.length },
    seriesKey: key,
    engine: standing.engine,
    epochs: standing.checkpoint.epoch,
    step: standing.checkpoint.step,
    trainedMs,
    isFinished: standing.isFinished,
    line: lineOf(standing.losses.map(judgedLoss)),
    bytes: bytesOfRun(moment),
    validation: null,
    test: null,
  };
}

function lineOf(losses: readonly number[]): readonly number[] {
  let line: readonly number[] = losses;
  while (line.length > LINE_POINTS) line = thinned(line, LINE_POINTS);
  return line;
}

/** Of a run that is there already its words and its star stay. */
export async function fileRun(database: Database, moment: Moment, series: KeyedSeries, now: number): Promise<void> {
  await putSeries(database, series);
  const { config, standing, entry: id } = moment;
  const both = database.transaction(['runs', 'runFiles'], 'readwrite');
  const runs = both.objectStore('runs');
  const before = readRunEntry(await runs.get(id));
  const made = entryOf(moment, series, now);
  const kept = before ? { name: before.name, note: before.note, isStarred: before.isStarred } : {};
  // First what may be refused: an entry without its run would be listed.
  await Promise.all([
    both.objectStore('runFiles').put({ config, standing, seriesKey: series.key }, id),
    runs.put({ ...made, ...kept, trainedMs: made.trainedMs + (before?.trainedMs ?? 0) }),
    both.done,
  ]);
}

/** A run that another browser has kept. */
export async function addRun(database: Database, entry: RunEntry, series: KeyedSeries, run: RunFile): Promise<void> {
  await putSeries(database, series);
  const both = database.transaction(['runs', 'runFiles'], 'readwrite');
  const { config, standing } = run;
  await Promise.all([
    both.objectStore('runFiles').put({ config, standing, seriesKey: series.key }, entry.id),
    both.objectStore('runs').put({ ...entry, seriesKey: series.key }),
    both.done,
  ]);
}

async function readRun(database: Database, record: unknown): Promise<RunFile | null> {
  if (!isFields(record) || typeof record['seriesKey'] !== 'string') return null;
  const config = readConfig(record['config']);
  const standing = readStanding(record['standing']);
  if (!config || !standing) return null;
  const series = readSeries(await database.get('runSeries', record['seriesKey']));
  return series && { config, series, standing };
}

export const openRun = async (database: Database, id: string): Promise<RunFile | null> =>
  readRun(database, await database.get('runFiles', id));

export async function openTab(database: Database, tab: string): Promise<KeptTab | null> {
  const record: unknown = await database.get('tabs', tab);
  const run = await readRun(database, record);
  if (!run || !isFields(record)) return null;
  const { savedAt, entry } = record;
  return typeof savedAt === 'number' && typeof entry === 'string' ? { ...run, tab, savedAt, entry } : null;
}
