/** What reading a file comes to: the thing wanted, or why there is none. */
import type { ImportProblem, ImportReport } from '../../protocol/importing';
import type { Series } from '../../protocol/series';

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;
export type Refusal = { readonly ok: false; readonly problem: ImportProblem };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (problem: ImportProblem): Refusal => ({ ok: false, problem });

/** What comes of a file, with what was understood of it. */
export type Imported =
  | { readonly ok: true; readonly series: Series; readonly report: ImportReport }
  | { readonly ok: false; readonly problem: ImportProblem; readonly report: ImportReport | null };
