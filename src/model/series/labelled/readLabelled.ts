/** Files of labelled sequences: one, or one of training and one of test, as the archives of UCR and UEA have them. */
import type { Encoding, Repair } from '../../protocol/importing';
import type { LabelledChoices, LabelledImport, LabelledProblem, LabelledRepairCode } from '../../protocol/labelled';
import { delimiterOf } from '../table/delimiter';
import { scanned } from '../table/grid';
import { tableOf } from '../table/table';
import { fileKind } from '../importing/fileKind';
import { textOf } from '../importing/encoding/encoding';
import { createRepairs } from '../importing/repairs';
import { acrossIn, readAcross } from './acrossForm';
import { LIMIT_BYTES, LIMITS, refused, type Outcome } from './gathered';
import { joined, type Read } from './joined';
import { readLong } from './longForm';
import { nameOf, partOf, unpacked, type Bytes } from './packed';
import { looksLikeTs, readTs } from './tsForm';

export type LabelledFile = { readonly fileName: string; readonly content: ArrayBuffer | string };

const MOST_ROWS = 1_000_000;

/** A generator's end, its rests left out. */
function finished<T>(steps: Generator<number, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function readText(given: string, fileName: string, choices: LabelledChoices, encoding: Encoding): Outcome<Read> {
  const name = nameOf(fileName);
  const text = given.replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') return refused({ code: 'empty' });
  if (!choices.form && looksLikeTs(text)) {
    const gathered = readTs(text, name);
    if (!gathered.ok) return gathered;
    const about = { form: 'ts', encoding, delimiter: null, decimal: '.', columns: null } as const;
    return { ok: true, value: { ...about, gathered: gathered.value } };
  }
  const delimiter = choices.delimiter ?? delimiterOf(text);
  const { grid, misquoted, unread } = finished(scanned(text, delimiter, MOST_ROWS));
  if (misquoted !== null) return refused({ code: 'quotes', line: misquoted });
  if (unread > 0) return refused({ code: 'too-many-rows', rows: grid.rows + unread, limit: MOST_ROWS });
  const asked = choices.form === 'across';
  const across = choices.form === 'long' ? null : acrossIn(grid, delimiter, choices.decimal, asked);
  if (across) {
    const gathered = readAcross(grid, across, name);
    if (!gathered.ok) return gathered;
    const { decimal } = across;
    return {
      ok: true,
      value: { form: 'across', encoding, delimiter, decimal, columns: null, gathered: gathered.value },
    };
  }
  const repairs = createRepairs();
  const table = finished(tableOf(grid, delimiter, choices.decimal ? { decimal: choices.decimal } : {}, repairs));
  if (!table) return refused({ code: 'empty' });
  const long = readLong(table, choices, name);
  if (!long.ok) return long;
  const { gathered, ...about } = long.value;
  const mendings = [...repairs.list().filter(isOfTable), ...gathered.mendings];
  const { decimal } = table;
  return { ok: true, value: { ...about, encoding, delimiter, decimal, gathered: { ...gathered, mendings } } };
}

/** Those that concern the time axis of a series are not made of a table alone. */
const isOfTable = (repair: Repair): repair is Repair & { readonly code: LabelledRepairCode } =>
  !['absent-steps', 'resampled', 'missing-end', 'not-a-date'].includes(repair.code);

async function readBytes({ fileName, content }: Bytes, choices: LabelledChoices): Promise<Outcome<Read>> {
  const megabytes = content.length / 1_000_000;
  if (megabytes > LIMITS.megabytes) return refused({ code: 'too-large', megabytes, limit: LIMITS.megabytes });
  if (typeof content === 'string') return readText(content.replace(/^\ufeff/, ''), fileName, choices, 'utf-8');
  const kind = fileKind(content);
  if (kind) return refused({ code: 'not-text', kind });
  const text = await textOf(content, choices.encoding);
  if (!text.ok) {
    const { problem } = text;
    return refused(problem.code === 'not-text' ? problem : { code: 'encoding' });
  }
  return readText(text.value.text.replace(/^\ufeff/, ''), fileName, choices, text.value.encoding);
}

/** Reads one file, or two whose names say which is of training and which of test, or an archive of such. */
export async function readLabelled(given: readonly LabelledFile[], choices: LabelledChoices): Promise<LabelledImport> {
  let files: readonly Bytes[] = given.map(({ fileName, content }) => ({
    fileName,
    content: typeof content === 'string' ? content : new Uint8Array(content),
  }));
  const [only] = files;
  const names = files.map(({ fileName }) => fileName);
  const failed = (file: string, problem: LabelledProblem): LabelledImport => ({ ok: false, file, problem });
  if (files.length === 1 && only && typeof only.content !== 'string') {
    const kind = fileKind(only.content);
    if (only.content.length > LIMIT_BYTES) {
      const megabytes = only.content.length / 1_000_000;
      return failed(only.fileName, { code: 'too-large', megabytes, limit: LIMITS.megabytes });
    }
    if (kind === 'ZIP' || kind === 'GZIP') {
      const inner = await unpacked(only.fileName, only.content);
      if (!inner.ok) return failed(only.fileName, inner.problem);
      files = inner.value;
    }
  }
  if (files.length !== 1) {
    const parts = files.map(({ fileName }) => partOf(fileName));
    const isPair = files.length === 2 && parts.includes('train') && parts.includes('test');
    if (!isPair) return failed(names[0] ?? '', { code: 'which-part', files: names.slice(0, 20) });
  }
  // Training first, whichever was dropped first.
  const inOrderOfParts = files.toSorted((a, b) => rank(a.fileName) - rank(b.fileName));
  const reads: Read[] = [];
  for (const file of inOrderOfParts) {
    const read = await readBytes(file, choices);
    if (!read.ok) return failed(file.fileName, read.problem);
    reads.push(read.value);
  }
  const sequences = reads.reduce((sum, { gathered }) => sum + gathered.sequences.length, 0);
  if (sequences > LIMITS.sequences) {
    return failed(names[0]!, { code: 'too-many-sequences', line: 1, limit: LIMITS.sequences });
  }
  return joined(
    inOrderOfParts.map(({ fileName }) => fileName),
    reads,
  );
}

const rank = (fileName: string) => (partOf(fileName) === 'test' ? 1 : 0);
