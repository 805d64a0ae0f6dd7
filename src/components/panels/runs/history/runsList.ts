/** The list of runs as text for other programs. */
import type { RunEntry } from '../../../../model/protocol/history';
import { changedText, nameText, seriesText } from './entryText';
import type { HistoryWords } from './words';

/** Quoted where a comma, a quote or a new line would break the cell (RFC 4180). */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const COLUMNS = [
  'name',
  'saved_at',
  'series',
  'changed',
  'task',
  'validation_mase',
  'test_mase',
  'measure',
  'validation_score',
  'test_score',
  'test_chance',
  'epochs',
  'steps',
  'trained_seconds',
  'finished',
  'starred',
  'note',
] as const;

function rowOf(entry: RunEntry, entries: readonly RunEntry[], words: HistoryWords) {
  return {
    name: nameText(entry, entries, words),
    saved_at: new Date(entry.savedAt).toISOString(),
    series: seriesText(entry, words),
    changed: changedText(entry, entries, words),
    task: entry.config.task,
    validation_mase: entry.validation,
    test_mase: entry.test,
    measure: entry.score?.test.measure ?? null,
    validation_score: entry.score?.validation.value ?? null,
    test_score: entry.score?.test.value ?? null,
    test_chance: entry.score?.test.chance ?? null,
    epochs: entry.epochs,
    steps: entry.step,
    trained_seconds: entry.trainedMs / 1000,
    finished: entry.isFinished ? 1 : 0,
    starred: entry.isStarred ? 1 : 0,
    note: entry.note,
  };
}

export function runsCsv(entries: readonly RunEntry[], words: HistoryWords): string {
  const rows = entries.map((entry) => {
    const row = rowOf(entry, entries, words);
    return COLUMNS.map((column) => cell(row[column])).join(',');
  });
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** With all settings. */
export const runsJson = (entries: readonly RunEntry[], words: HistoryWords): string =>
  `${JSON.stringify(
    entries.map((entry) => ({ ...rowOf(entry, entries, words), config: entry.config, losses: entry.line })),
    null,
    1,
  )}\n`;
