/** The files that sequences come in: packed or not, and which part the name of one puts them into. */
import type { LabelledProblem } from '../../protocol/labelled';
import { fileKind } from '../importing/fileKind';
import { LIMIT_BYTES, LIMITS, refused, type Outcome } from './gathered';

const NAME_END = /(?:\.(?:csv|tsv|txt|ts|dat|gz|zip))+$/i;
const PART = /(?:^|[ _.-])(train|test)(?:ing)?$/i;
const ARCHIVED = /\.(?:ts|tsv|csv|txt)$/i;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;
/** Of an archive that has its sequences in several formats: the first of them that is there. */
const PREFERRED = ['.ts', '.tsv', '.csv', '.txt'] as const;

const stemOf = (fileName: string) => fileName.replace(/^.*[/\\]/, '').replace(NAME_END, '');
/** The part that the name of a file puts its sequences into. */
export function partOf(fileName: string): 'train' | 'test' | null {
  const word = PART.exec(stemOf(fileName))?.[1]?.toLowerCase();
  return word === 'train' || word === 'test' ? word : null;
}
/** Without ending and part: what both files of a pair are called. */
const baseOf = (fileName: string) => stemOf(fileName).replace(PART, '');
/** What its sequences are called. */
export const nameOf = (fileName: string): string => baseOf(fileName) || stemOf(fileName);

export type Bytes = { readonly fileName: string; readonly content: Uint8Array | string };

/** The files of an archive, one of training and one of test where there are both. */
export async function unpacked(fileName: string, bytes: Uint8Array): Promise<Outcome<readonly Bytes[]>> {
  const { gunzipped, unzipped } = await import('../importing/containers/unpacked');
  if (fileKind(bytes) === 'GZIP') {
    const inner = gunzipped(bytes, LIMIT_BYTES);
    return inner.ok ? { ok: true, value: [{ fileName, content: inner.value }] } : refused(packedProblem(inner.problem));
  }
  const entries = unzipped(bytes, 4 * LIMIT_BYTES, (name) => ARCHIVED.test(name) && !HIDDEN.test(name));
  if (!entries.ok) return refused(packedProblem(entries.problem));
  const files = entries.value.map(({ name, bytes: content }) => ({ fileName: name, content }));
  for (const ending of PREFERRED) {
    const of = files.filter((file) => file.fileName.toLowerCase().endsWith(ending));
    const train = of.find((file) => partOf(file.fileName) === 'train');
    const test =
      train && of.find((each) => partOf(each.fileName) === 'test' && baseOf(each.fileName) === baseOf(train.fileName));
    if (train && test) return { ok: true, value: [train, test] };
  }
  const [only, ...more] = files;
  if (!only) return refused({ code: 'not-text', kind: 'ZIP' });
  return more.length === 0
    ? { ok: true, value: [only] }
    : refused({ code: 'which-part', files: files.map((file) => file.fileName).slice(0, 20) });
}

/** Unpacking fails for its size or because the archive is broken. */
const packedProblem = (problem: { readonly code: string }): LabelledProblem =>
  problem.code === 'too-large'
    ? { code: 'too-large', megabytes: LIMITS.megabytes, limit: LIMITS.megabytes }
    : { code: 'archive' };
