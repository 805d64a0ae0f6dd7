/** Computations that pause (yield) so that others come in. */

/** Runs one through all its pauses. */
export function finished<T>(computation: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}
