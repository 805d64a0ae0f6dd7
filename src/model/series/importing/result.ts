/** What reading a file comes to: the thing wanted, or why there is none. */
import type { ImportProblem } from '../../protocol/importing';

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;
export type Refusal = { readonly ok: false; readonly problem: ImportProblem };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (problem: ImportProblem): Refusal => ({ ok: false, problem });
