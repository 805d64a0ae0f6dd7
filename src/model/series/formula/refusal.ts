/** A formula that cannot be taken: thrown while it is read, and caught where the reading began. */
import type { FormulaProblem } from '../../protocol/series';

export class FormulaRefusal extends Error {
  readonly problem: FormulaProblem;
  constructor(code: FormulaProblem['code'], at: number, what: string) {
    super(`${code} at ${at}: ${what}`);
    this.problem = { code, at, what };
  }
}
