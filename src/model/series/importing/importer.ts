/** Reads a file or a pasted text, in pieces between which whoever asked may do something else, or lose interest. */
import type { ImportChoices, ImportProblem } from '../../protocol/importing';
import { scanned } from '../table/grid';
import { delimiterOf } from '../table/delimiter';
import { textOf, type Text } from './encoding/encoding';
import { chosenSeries } from './groups/chosenSeries';
import { fileKind } from './fileKind';
import { fromArff } from './formats/arff';
import { oneLine } from './formats/oneLine';
import { looksLikeTsf, readTsf } from './formats/tsf';
import { looksLikeJson, readJson } from './json';
import { createRepairs } from './repairs';
import type { Source } from './report';
import type { Imported } from './result';
import { tableOf } from '../table/table';
import { interpretTable } from './interpretTable';
import { written, WRITTEN_DELIMITER, type Value } from './rowsAsText';

export type Upload = { readonly fileName: string; readonly content: ArrayBuffer | string };
type Steps = AsyncGenerator<number, Imported>;

const LIMIT_MEGABYTES = 50;
const LIMIT_ROWS = 1_000_000;
/** Beside the data: a header, titles and remarks. */
const FURTHER_ROWS = 1000;
/** Shares of the whole: the text is there, its cells are known, its columns are read. */
const PROGRESS = { text: 0.1, cells: 0.5, columns: 0.9 };

/** The refusal of a file by its size alone, so that it need not be read. */
export function sizeProblem(bytes: number): ImportProblem | null {
  const megabytes = bytes / 1_000_000;
  return megabytes > LIMIT_MEGABYTES ? { code: 'too-large', megabytes, limit: LIMIT_MEGABYTES } : null;
}

const failed = (problem: ImportProblem): Imported => ({ ok: false, problem, report: null });

async function* readText(text: string, delimiter: string, source: Source, choices: ImportChoices): Steps {
  const scanning = scanned(text, delimiter, LIMIT_ROWS + FURTHER_ROWS);
  let scan = scanning.next();
  for (; !scan.done; scan = scanning.next()) yield PROGRESS.text + scan.value * (PROGRESS.cells - PROGRESS.text);
  const { grid, misquoted, unread } = scan.value;
  if (misquoted !== null) return failed({ code: 'quotes', line: misquoted });
  // One line is most often of names.
  if (unread > 0) return failed({ code: 'too-many-rows', rows: grid.rows + unread - 1, limit: LIMIT_ROWS });
  const repairs = createRepairs();
  const reading = tableOf(grid, delimiter, choices, repairs);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield PROGRESS.cells + step.value * (PROGRESS.columns - PROGRESS.cells);
  const table = step.value;
  if (!table) return failed({ code: 'empty' });
  if (table.rows > LIMIT_ROWS) return failed({ code: 'too-many-rows', rows: table.rows, limit: LIMIT_ROWS });
  const chosen = chosenSeries(table, choices);
  if (!chosen.ok) return interpretTable({ table, source, choices, repairs, refusal: chosen.problem });
  return interpretTable({ ...chosen.value, source, choices, repairs });
}

type Sheets = Pick<Source, 'kind' | 'sheets' | 'sheet' | 'encoding' | 'fileName'>;

function readRows(rows: readonly (readonly Value[])[], named: boolean, source: Sheets, choices: ImportChoices): Steps {
  const header = choices.header ?? (named ? true : undefined);
  const known = { ...choices, decimal: '.', ...(header === undefined ? {} : { header }) } as const;
  return readText(written(rows), WRITTEN_DELIMITER, { ...source, delimiter: null }, known);
}

async function* readWorkbookFile(fileName: string, bytes: ArrayBuffer, choices: ImportChoices): Steps {
  const { readWorkbook } = await import('./workbook');
  yield PROGRESS.text / 2;
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) return failed(sheets.problem);
  const names = sheets.value.map(({ name }) => name);
  const named = sheets.value.find(({ name }) => name === choices.sheet);
  const chosen =
    named ??
    sheets.value.reduce((most, each) => (each.rows.length > most.rows.length * 2 ? each : most), sheets.value[0]!);
  if (!chosen || chosen.rows.length === 0) return failed({ code: 'empty' });
  const source = { fileName, kind: 'xlsx', encoding: 'utf-8', sheets: names, sheet: chosen.name } as const;
  return yield* readRows(chosen.rows, false, source, choices);
}

/** What a file came in. */
type Packed = { readonly sheets: readonly string[]; readonly sheet: string | null; readonly depth: number };
const ALONE: Packed = { sheets: [], sheet: null, depth: 0 };
/** Archives in archives. */
const MOST_DEPTH = 3;
const TABLE_FILE = /\.(?:csv|tsv|txt|dat|json|ndjson|xlsx|tsf|arff|npy|parquet|gz)$/i;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

/** Lone carriage returns end lines where there are no others. */
const withLineBreaks = (text: string) =>
  text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;

async function* readDecoded(
  fileName: string,
  { text, encoding }: Text,
  choices: ImportChoices,
  { sheets, sheet }: Packed,
): Steps {
  if (text.trim() === '') return failed({ code: 'empty' });
  const source = { fileName, encoding, sheets, sheet };
  if (looksLikeJson(text)) {
    const records = readJson(text);
    if (!records.ok) return failed(records.problem);
    return yield* readRows(records.value.rows, records.value.named, { ...source, kind: 'json' }, choices);
  }
  if (looksLikeTsf(text)) {
    const records = readTsf(text);
    if (records) return yield* readRows(records.rows, records.named, { ...source, kind: 'tsf' }, choices);
  }
  const arff = fromArff(text);
  const lines = arff ?? oneLine(text) ?? withLineBreaks(text);
  const delimiter = choices.delimiter ?? (arff === null ? delimiterOf(lines) : ',');
  const kind = arff === null ? 'text' : 'arff';
  return yield* readText(lines, delimiter, { ...source, kind, delimiter }, choices);
}

/** Yields the share that has been read, from 0 to 1. */
export async function* importSteps({ fileName, content }: Upload, choices: ImportChoices): Steps {
  if (typeof content === 'string') {
    return yield* readDecoded(fileName, { text: content.replace(/^\ufeff/, ''), encoding: 'utf-8' }, choices, ALONE);
  }
  const tooLarge = sizeProblem(content.byteLength);
  if (tooLarge) return failed(tooLarge);
  return yield* readBytes(fileName, new Uint8Array(content), choices, ALONE);
}

async function* readBytes(fileName: string, bytes: Uint8Array, choices: ImportChoices, packed: Packed): Steps {
  if (bytes.length === 0) return failed({ code: 'empty' });
  const kind = fileKind(bytes);
  if (kind === 'XLSX') return yield* readWorkbookFile(fileName, bytes.slice().buffer, choices);
  if (kind === 'GZIP' && packed.depth < MOST_DEPTH) {
    const { gunzipped } = await import('./containers/unpacked');
    const inner = gunzipped(bytes, LIMIT_MEGABYTES * 1_000_000);
    if (!inner.ok) return failed(inner.problem);
    return yield* readBytes(fileName, inner.value, choices, { ...packed, depth: packed.depth + 1 });
  }
  if (kind === 'ZIP' && packed.depth < MOST_DEPTH)
    return yield* readArchive(fileName, bytes, choices, packed.depth + 1);
  if (kind === 'NumPy') {
    const { readNumpy } = await import('./containers/numpy');
    const rows = readNumpy(bytes);
    if (!rows.ok) return failed(rows.problem);
    const { sheets, sheet } = packed;
    return yield* readRows(rows.value, false, { fileName, kind: 'numpy', encoding: 'utf-8', sheets, sheet }, choices);
  }
  if (kind === 'Parquet') {
    const { readParquet } = await import('./containers/parquet');
    yield PROGRESS.text / 2;
    const rows = await readParquet(bytes, LIMIT_ROWS + FURTHER_ROWS);
    if (!rows.ok) return failed(rows.problem);
    const { sheets, sheet } = packed;
    return yield* readRows(rows.value, true, { fileName, kind: 'parquet', encoding: 'utf-8', sheets, sheet }, choices);
  }
  if (kind) return failed({ code: 'not-text', kind });
  yield 0;
  const text = await textOf(bytes, choices.encoding);
  if (!text.ok) return failed(text.problem);
  yield PROGRESS.text;
  return yield* readDecoded(fileName, text.value, choices, packed);
}

/** The largest table of an archive, or the one that is asked for. */
async function* readArchive(fileName: string, bytes: Uint8Array, choices: ImportChoices, depth: number): Steps {
  const { unzipped } = await import('./containers/unpacked');
  const entries = unzipped(bytes, LIMIT_MEGABYTES * 1_000_000, (name) => TABLE_FILE.test(name) && !HIDDEN.test(name));
  if (!entries.ok) return failed(entries.problem);
  const largest = entries.value.reduce<(typeof entries.value)[number] | null>(
    (most, each) => (most && most.bytes.length >= each.bytes.length ? most : each),
    null,
  );
  const chosen = entries.value.find(({ name }) => name === choices.sheet) ?? largest;
  if (!chosen) return failed({ code: 'not-text', kind: 'ZIP' });
  const packed = { sheets: entries.value.map(({ name }) => name), sheet: chosen.name, depth };
  return yield* readBytes(fileName, chosen.bytes, choices, packed);
}
