/** The number of a cell, fast where it is plainly written: files of this kind have millions of them. */
import type { DecimalMark } from '../../protocol/importing';
import { numberIn } from '../table/numbers';

const PLAIN = /^[-+]?\d{1,20}(?:\.\d{0,20})?(?:e[-+]?\d{1,3})?$/i;
const PLAIN_LARGEST = 1e100;

/** NaN where the cell holds none; infinite where it is too large to compute with. */
export function cellNumber(cell: string, decimal: DecimalMark): number {
  if (decimal === '.' && PLAIN.test(cell)) {
    const value = Number(cell) + 0;
    if (Math.abs(value) <= PLAIN_LARGEST) return value;
  }
  return numberIn(cell, decimal);
}
