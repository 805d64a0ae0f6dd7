/**
 * Indices of a thinned line, with one for each hole that lies between two of them: a line must break where values are
 * missing, however many are left out. Both in rising order.
 */
export function shownIndices(values: ArrayLike<number>, indices: readonly number[]): number[] {
  const shown: number[] = [];
  let before = indices[0] ?? 0;
  for (const index of indices) {
    for (let between = before + 1; between < index; between++) {
      if (!Number.isNaN(values[between] ?? Number.NaN)) continue;
      shown.push(between);
      break;
    }
    shown.push(index);
    before = index;
  }
  return shown;
}
