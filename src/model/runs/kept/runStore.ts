/** What trainer and archive put into the browser's database, each from its own thread. */
import { thinned } from '../../protocol/epochLosses';
import type { KeptTab, RunEntry, RunFile } from '../../protocol/history';
import type { Series } from '../../protocol/series';
import { judgedLoss } from '../../protocol/epochLosses';
import { nameOfMaterial } from '../../protocol/tasks';
import { bytesOfMaterial } from '../../series/saved/savedMaterial';
import { readSeries, wholeSeries } from '../../series/saved/savedRecord';
import type { Database } from '../../storage/database';
import type { Moment } from '../../training/keeping/keeping';
import { isFields, readConfig, readRunEntry, readStanding, readTabPlace } from './records';

/** Entries that are kept; the oldest without a star make room. */
export const MOST_RUNS = 200;
const LINE_POINTS = 60;

/** A series with what it is kept under. */
export type KeyedSeries = { readonly key: string; readonly series: Series };

export const bytesOfRun = ({ standing: { checkpoint, losses } }: Pick<Moment, 'standing'>): number =>
  checkpoint.learned.w.byteLength * 3 +
  (checkpoint.learned.carried?.byteLength ?? 0) +
  checkpoint.order.byteLength +
  (checkpoint.patience.best?.parameters.byteLength ?? 0) +
  losses.length * 32;

export function bytesOfSeries({ values, time, features, components, material }: Series): number {
  const columns = [...features, ...components].map((one) => one.values.byteLength);
  const ofTime = time.kind === 'index' ? 0 : time.values.byteLength;
  return values.byteLength + ofTime + columns.reduce((a, b) => a + b, 0) + bytesOfMaterial(material);
}

/** The moment takes the place of what was kept of the tab before. In one transaction: a series that nobody has is tidied away. */
export async function keepTab(
  database: Database,
  tab: string,
  { config, standing, entry, filedStep, trainedMs }: Moment,
  { key, series }: KeyedSeries,
  now: number,
): Promise<void> {
  const both = database.transaction(['runSeries', 'tabs'], 'readwrite');
  const allSeries = both.objectStore('runSeries');
  const isThere = (await allSeries.getKey(key)) !== undefined;
  const record = { tab, savedAt: now, config, standing, entry, filedStep, trainedMs, seriesKey: key };
  await Promise.all([
    ...(isThere ? [] : [allSeries.put(wholeSeries(series), key)]),
    both.objectStore('tabs').put(record, tab),
    both.done,
  ]);
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
    series: { source, fileName, column, length: values.length, material: nameOfMaterial(series.material) },
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
    score: null,
  };
}

function lineOf(losses: readonly number[]): readonly number[] {
  let line: readonly number[] = losses;
  while (line.length > LINE_POINTS) line = thinned(line, LINE_POINTS);
  return line;
}

/** Of a run that is there already its words and its star stay; where it has not gone on, as after a crash, all of it does. */
function keptOf(before: RunEntry, made: RunEntry): Partial<RunEntry> {
  if (before.step === made.step) return { ...before, isFinished: made.isFinished };
  const { name, note, isStarred } = before;
  return { name, note, isStarred, trainedMs: before.trainedMs + made.trainedMs };
}

export async function fileRun(
  database: Database,
  moment: Moment,
  { key, series }: KeyedSeries,
  now: number,
): Promise<void> {
  const { config, standing, entry: id } = moment;
  const all = database.transaction(['runs', 'runFiles', 'runSeries'], 'readwrite');
  const [runs, allSeries] = [all.objectStore('runs'), all.objectStore('runSeries')];
  const before = readRunEntry(await runs.get(id));
  const isThere = (await allSeries.getKey(key)) !== undefined;
  const made = entryOf(moment, { key, series }, now);
  const kept = before ? keptOf(before, made) : {};
  // First what may be refused: an entry without its run would be listed.
  await Promise.all([
    ...(isThere ? [] : [allSeries.put(wholeSeries(series), key)]),
    all.objectStore('runFiles').put({ config, standing, seriesKey: key }, id),
    runs.put({ ...made, ...kept }),
    all.done,
  ]);
}

/** Newest first, without those that cannot be read. */
export const entriesIn = (records: readonly unknown[]): readonly RunEntry[] =>
  records.flatMap((record) => readRunEntry(record) ?? []).toSorted((a, b) => b.savedAt - a.savedAt);
export const entriesOf = async (database: Database): Promise<readonly RunEntry[]> =>
  entriesIn(await database.getAll('runs'));

/** Which tab a record is of, and when it was written. */
export function savedAtOf(record: unknown): { readonly tab: string; readonly savedAt: number } | null {
  if (!isFields(record)) return null;
  const { tab, savedAt } = record;
  return typeof tab === 'string' && typeof savedAt === 'number' ? { tab, savedAt } : null;
}

/** A run that another browser has kept. */
export async function addRun(
  database: Database,
  entry: RunEntry,
  { key, series }: KeyedSeries,
  { config, standing }: RunFile,
): Promise<void> {
  const all = database.transaction(['runSeries', 'runFiles', 'runs'], 'readwrite');
  await Promise.all([
    all.objectStore('runSeries').put(wholeSeries(series), key),
    all.objectStore('runFiles').put({ config, standing, seriesKey: key }, entry.id),
    all.objectStore('runs').put({ ...entry, seriesKey: key }),
    all.done,
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
  const place = readTabPlace(record);
  return run && place && { ...run, ...place, tab };
}
