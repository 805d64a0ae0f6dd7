/**
 * Prints as JSON what the page would understand of a file:
 *
 *   npm run --silent import -- FILE [--delimiter ';'] [--time date] [--target x] [--date-order dmy] [--encoding gb18030] …
 *
 * The options are what its owner may correct; see `OPTIONS`. A file that is no series is an answer too: its `error` says
 * why, and the exit status is 0.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importText } from '../src/components/panels/data/importing/importText';
import { wordsFor } from '../src/i18n/words';
import type { ImportChoices, ImportProblem } from '../src/model/protocol/importing';
import { importSteps } from '../src/model/series/importing/importer';
import type { Imported } from '../src/model/series/importing/result';

/** Values that may be given; an empty list: any text. */
const OPTIONS = {
  encoding: [
    'utf-8',
    'utf-16le',
    'utf-16be',
    'gb18030',
    'big5',
    'shift_jis',
    'euc-kr',
    'windows-1252',
    'windows-1250',
    'windows-1251',
    'iso-8859-2',
  ],
  delimiter: [',', ';', '\t', '|', ' '],
  decimal: ['.', ','],
  header: ['true', 'false'],
  layout: ['long', 'wide'],
  /** Sheet of a workbook, or file of an archive. */
  sheet: [],
  /** One of several series in a table. */
  group: [],
  /** Several columns are parted by commas; `none`: the rows are counted. */
  time: [],
  'date-order': ['dmy', 'mdy'],
  frequency: ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'],
  target: [],
  duplicates: ['last', 'mean'],
  spacing: ['keep', 'resample'],
} as const satisfies Record<string, readonly string[]>;
const SHORT_DELIMITERS: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  space: ' ',
  comma: ',',
  semicolon: ';',
};

class Misuse extends Error {}

function given() {
  const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Misuse('Give one file.');
  const choices: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(values)) {
    const value = name === 'delimiter' ? (SHORT_DELIMITERS[text as string] ?? text) : text;
    const allowed: readonly string[] = OPTIONS[name as keyof typeof OPTIONS];
    if (allowed.length > 0 && !allowed.includes(value as string)) {
      throw new Misuse(`--${name} is one of ${JSON.stringify(allowed)}.`);
    }
    if (name === 'header') choices['header'] = value === 'true';
    else if (name === 'time') choices['time'] = value === 'none' ? [] : (value as string).split(',');
    else choices[name === 'date-order' ? 'dateOrder' : name] = value;
  }
  return { path, choices: choices as ImportChoices };
}

async function imported(path: string, choices: ImportChoices): Promise<Imported> {
  const content = await readFile(path).catch(() => null);
  if (!content) return { ok: false, problem: { code: 'unreachable', file: path }, report: null };
  const steps = importSteps({ fileName: basename(path), content: Uint8Array.from(content).buffer }, choices);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

/** `line` and `column` are null where the code says all; `column` is a name, or in JSON a place in the line. */
function errorOf(problem: ImportProblem) {
  return {
    code: problem.code,
    line: 'line' in problem ? problem.line : null,
    column: 'column' in problem ? problem.column : null,
    message: importText(problem, wordsFor('en')),
  };
}

function printed(result: Imported) {
  const { report } = result;
  return {
    encoding: report?.encoding ?? null,
    delimiter: report?.delimiter ?? null,
    decimal: report?.decimal ?? null,
    ambiguous: report?.ambiguous ?? false,
    header: report?.header ?? false,
    groups: report?.groups ?? null,
    rows: report?.rows ?? 0,
    columns: (report?.columns ?? []).map(({ name, kind, count, missing, first, last }) => ({
      name,
      kind,
      count,
      missing,
      first,
      last,
    })),
    time: report?.time ?? null,
    target: report?.target || null,
    repairs: (report?.repairs ?? []).map(({ code, count, line }) => ({ code, count, line })),
    error: result.ok ? null : errorOf(result.problem),
  };
}

try {
  const { path, choices } = given();
  process.stdout.write(`${JSON.stringify(printed(await imported(path, choices)))}\n`);
} catch (error) {
  const misused = error instanceof Misuse || (error instanceof TypeError && 'code' in error);
  if (!misused) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
