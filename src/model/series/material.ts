/** What another task than forecasting is made from: files of the page, and those that somebody gives. */
import type { LabelledChoices } from '../protocol/labelled';
import type { MaterialProblem, SeriesEvent } from '../protocol/series';
import type { TaskSource } from '../protocol/tasks';
import { readDigits } from '../tasks/digits/readDigits';
import { textOf } from './importing/encoding/encoding';
import { fileKind } from './importing/fileKind';
import { readLabelled } from './labelled/readLabelled';

/** Megabytes of a text: more than a million characters are not used. */
const LARGEST_TEXT = 8;

export async function readShipped(
  task: 'digits' | 'characters',
  url: string,
  fetchBytes: (url: string) => Promise<ArrayBuffer>,
): Promise<TaskSource> {
  const bytes = await fetchBytes(url);
  if (task === 'characters') return { kind: 'text', name: '', text: new TextDecoder().decode(bytes) };
  const read = await readDigits(bytes);
  // The page's own file: no user could do anything about it.
  if (!read.ok) throw new Error(`${url}: ${read.problem.code}`);
  return { kind: 'images', images: read.images };
}

export async function readGiven(
  task: 'characters' | 'labelled',
  files: readonly File[],
  choices: LabelledChoices,
): Promise<SeriesEvent> {
  const failed = (fileName: string, problem: MaterialProblem) =>
    ({ kind: 'materialFailed', task, fileName, problem }) as const;
  if (task === 'labelled') {
    const read = await readLabelled(await Promise.all(files.map(contentOf)), choices);
    if (!read.ok) return failed(read.file, read.problem);
    return { kind: 'materialRead', source: { kind: 'labelled', data: read.data }, report: read.report };
  }
  const file = files[0]!;
  const megabytes = file.size / 1_000_000;
  if (megabytes > LARGEST_TEXT) return failed(file.name, { code: 'too-large', megabytes, limit: LARGEST_TEXT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  if (kind) return failed(file.name, { code: 'not-text', kind });
  const text = await textOf(bytes, choices.encoding);
  if (!text.ok) return failed(file.name, text.problem.code === 'not-text' ? text.problem : { code: 'encoding' });
  if (text.value.text.trim() === '') return failed(file.name, { code: 'empty' });
  return { kind: 'materialRead', source: { kind: 'text', name: file.name, text: text.value.text }, report: null };
}

const contentOf = async (file: File) => ({ fileName: file.name, content: await file.arrayBuffer() });
