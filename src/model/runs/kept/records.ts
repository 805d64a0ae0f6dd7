/** What is read from the storage or from a file, looked at before it is used: an old or broken record is null, never a crash. */
import { parseConfig } from '../../settings/config';
import { SETTING_NAMES, SETTINGS, type Config, type EngineName } from '../../settings/settings';
import type { Best, Checkpoint, FlatLearned, Patience, Plateau, Standing } from '../../protocol/checkpoint';
import type { RunEntry, TaskScore } from '../../protocol/history';
import type { Measured } from '../../protocol/tasks';
import type { Filed } from '../../protocol/training';
import type { BroughtBack, EpochLosses } from '../../protocol/epochLosses';
import { isSourceName } from '../../settings/sources/names';

type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
/** A loss of a part that may have no window. */
const isLoss = (value: unknown): value is number => typeof value === 'number';
const isFlat = (value: unknown): value is Float32Array => value instanceof Float32Array && value.every(Number.isFinite);
const isEngine = (value: unknown): value is EngineName =>
  value !== 'auto' && SETTINGS.engine.options.some((name) => name === value);

/**
 * The configuration. A run that was kept before there was a setting was without it, whatever is suggested for its source by
 * now; what is no setting is dropped.
 */
export function readConfig(record: unknown): Config | null {
  if (!isFields(record)) return null;
  const unsaid = Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].default]));
  return parseConfig({ ...unsaid, ...record }).config;
}

function readLearned(record: unknown): FlatLearned | null {
  if (!isFields(record)) return null;
  const { w, m, v, carried } = record;
  if (!isFlat(w) || !isFlat(m) || !isFlat(v)) return null;
  if (m.length !== w.length || v.length !== w.length) return null;
  if (carried === undefined) return { w, m, v };
  return isFlat(carried) ? { w, m, v, carried } : null;
}

const isState = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length === 4 && value.every((part) => Number.isInteger(part) && (part | 0) === part);

function readPlateau(record: unknown): Plateau | null {
  if (!isFields(record)) return null;
  const { lowest, waited, share } = record;
  return isLoss(lowest) && isCount(waited) && isNumber(share) ? { lowest, waited, share } : null;
}

function readBest(record: unknown, size: number): Best | null {
  if (!isFields(record)) return null;
  const { epoch, loss, parameters } = record;
  return isCount(epoch) && isNumber(loss) && isFlat(parameters) && parameters.length === size
    ? { epoch, loss, parameters }
    : null;
}

function readPatience(record: unknown, size: number): Patience | null {
  if (!isFields(record) || !isCount(record['waited'])) return null;
  const best = record['best'] === null ? null : readBest(record['best'], size);
  return record['best'] !== null && !best ? null : { best, waited: record['waited'] };
}

/** Places of windows, each once; or all 0, as before the first epoch. */
function isOrder(value: unknown, used: number): value is Int32Array {
  if (!(value instanceof Int32Array)) return false;
  if (used === 0 && value.every((place) => place === 0)) return true;
  const seen = new Uint8Array(value.length);
  return value.every((place) => place >= 0 && place < value.length && !seen[place] && (seen[place] = 1) === 1);
}

export function readCheckpoint(record: unknown): Checkpoint | null {
  if (!isFields(record)) return null;
  const { step, epoch, order, used, lossSum, shuffling, dropping } = record;
  if (!isCount(step) || !isCount(epoch) || !isCount(used) || !isOrder(order, used) || !isNumber(lossSum)) return null;
  if (used > order.length || epoch > step || !isState(shuffling) || !isState(dropping)) return null;
  const learned = readLearned(record['learned']);
  const plateau = readPlateau(record['plateau']);
  const patience = learned && readPatience(record['patience'], learned.w.length);
  if (!learned || !plateau || !patience) return null;
  return { step, epoch, learned, order, used, lossSum, shuffling, dropping, plateau, patience };
}

function readLosses(record: unknown): readonly EpochLosses[] | null {
  if (!Array.isArray(record)) return null;
  const all = record.flatMap((one: unknown): EpochLosses[] => {
    if (!isFields(one)) return [];
    const { epoch, train, validation, learningRate } = one;
    return isCount(epoch) && isLoss(train) && isLoss(validation) && isLoss(learningRate)
      ? [{ epoch, train, validation, learningRate }]
      : [];
  });
  return all.length === record.length ? all : null;
}

function readBroughtBack(record: unknown): BroughtBack | null {
  if (!isFields(record)) return null;
  const { epoch, loss, end, early } = record;
  return isCount(epoch) && isNumber(loss) && isCount(end) && typeof early === 'boolean'
    ? { epoch, loss, end, early }
    : null;
}

export function readStanding(record: unknown): Standing | null {
  if (!isFields(record) || !isEngine(record['engine'])) return null;
  const { engine, isFinished } = record;
  const checkpoint = readCheckpoint(record['checkpoint']);
  const losses = readLosses(record['losses']);
  if (!checkpoint || !losses) return null;
  return { engine, checkpoint, losses, best: readBroughtBack(record['best']), isFinished: isFinished === true };
}

/** Where the kept run of a tab is in the history. */
export function readTabPlace(record: unknown): (Filed & { readonly savedAt: number }) | null {
  if (!isFields(record)) return null;
  const { savedAt, entry, filedStep, trainedMs } = record;
  if (!isNumber(savedAt) || !isText(entry) || !isCount(filedStep) || !isNumber(trainedMs)) return null;
  return { savedAt, entry, filedStep, trainedMs };
}

const MEASURES = ['mse', 'error', 'bits'] as const satisfies readonly Measured['measure'][];

function readMeasured(record: unknown): Measured | null {
  if (!isFields(record)) return null;
  const measure = MEASURES.find((name) => name === record['measure']);
  const { value, chance } = record;
  return measure && isNumber(value) && isNumber(chance) ? { measure, value, chance } : null;
}

function readScore(record: unknown): TaskScore | null {
  if (!isFields(record)) return null;
  const [validation, test] = [readMeasured(record['validation']), readMeasured(record['test'])];
  return validation && test && { validation, test };
}

const scoreOf = (value: unknown): number | null => (isNumber(value) ? value : null);

export function readRunEntry(record: unknown): RunEntry | null {
  if (!isFields(record)) return null;
  const { id, name, note, savedAt, seriesKey, engine, epochs, step, trainedMs, line, bytes, series } = record;
  const config = readConfig(record['config']);
  if (!isText(id) || !isText(name) || !isText(note) || !isNumber(savedAt) || !isText(seriesKey)) return null;
  if (!isEngine(engine) || !isCount(epochs) || !isCount(step) || !isNumber(trainedMs) || !isNumber(bytes)) return null;
  if (!config || !Array.isArray(line) || !line.every(isLoss) || !isFields(series)) return null;
  const { source, fileName, column, length } = series;
  if (!isSourceName(source) || !isText(fileName) || !isText(column) || !isCount(length)) return null;
  return {
    id,
    name,
    note,
    savedAt,
    config,
    series: { source, fileName, column, length, material: isText(series['material']) ? series['material'] : '' },
    seriesKey,
    engine,
    epochs,
    step,
    trainedMs,
    line,
    bytes,
    isStarred: record['isStarred'] === true,
    isFinished: record['isFinished'] === true,
    validation: scoreOf(record['validation']),
    test: scoreOf(record['test']),
    score: readScore(record['score']),
  };
}
