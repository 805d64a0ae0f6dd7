import type { Term } from '../../../charts/equations/gateTerms';
import { threeDecimals } from '../../page/decimals';
import type { CellWords } from './words';

/** A term in words: "hidden state of unit 5: weight 0.412 times 0.834 is 0.344". */
export function termText(
  { kind, index, weight, value, reset, product }: Term,
  layer: number,
  words: CellWords,
): string {
  const { t } = words;
  const exact = (number: number) => threeDecimals(number, words);
  const n = index + 1;
  const source =
    kind === 'x'
      ? t(layer === 0 ? 'cell.source.x' : 'cell.source.below', { n })
      : kind === 'h'
        ? t('cell.source.h', { n })
        : t(`cell.source.${kind}`);
  if (kind === 'b') return t('cell.termBias', { source, product: exact(product) });
  if (reset === 1)
    return t('cell.term', { source, weight: exact(weight), value: exact(value), product: exact(product) });
  return t('cell.termReset', {
    source,
    weight: exact(weight),
    value: exact(value),
    reset: exact(reset),
    product: exact(product),
  });
}
