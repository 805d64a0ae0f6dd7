/** What a weight at a row and a column of its matrix joins, in words. */
import type { AnswerTo } from '../../../../model/protocol/inside/answers';
import type { WeightsWords } from './words';

export type WeightSlot = AnswerTo<'weights'>['slots'][number];
export type WeightPlace = { readonly row: number; readonly column: number };

const NAMES = {
  kernel: 'weights.kernel',
  recurrentKernel: 'weights.recurrentKernel',
  bias: 'weights.bias',
  peephole: 'weights.peephole',
} as const;
export const weightName = ({ layer, role }: Pick<WeightSlot, 'layer' | 'role'>, { t }: WeightsWords): string =>
  layer === 'shortcut'
    ? t('weights.shortcut')
    : layer === 'head'
      ? t(role === 'bias' ? 'weights.headBias' : 'weights.headKernel')
      : t(NAMES[role as keyof typeof NAMES]);

/** As it is drawn: a row of numbers is a matrix of one row, and so is a peephole, gate by gate. */
export function drawnShape({ role, shape, values }: Pick<WeightSlot, 'role' | 'shape' | 'values'>) {
  const [rows = 1, columns = 1] = shape;
  return shape.length < 2 || role === 'peephole' ? { rows: 1, columns: values.length } : { rows, columns };
}

/** Units that a block of columns has. */
export const blockWidth = ({ blocks }: Pick<WeightSlot, 'blocks'>, columns: number): number =>
  columns / Math.max(1, blocks.length);

/** The unit to which a weight belongs; of the head's, from which it comes. */
export function unitOf(slot: WeightSlot, { row, column }: WeightPlace): number | null {
  if (slot.layer === 'shortcut') return null;
  if (slot.layer === 'head') return slot.role === 'kernel' ? row : null;
  return column % blockWidth(slot, drawnShape(slot).columns);
}

function fromText({ layer, role, shape }: WeightSlot, { row }: WeightPlace, { t }: WeightsWords): string | null {
  const n = row + 1;
  switch (role) {
    case 'kernel':
      if (layer === 'shortcut' && shape[0] === 1) return t('weights.fromLast');
      // The first row of a linear shortcut is its bias.
      if (layer === 'shortcut') return row === 0 ? t('weights.lineBias') : t('weights.fromWindow', { n: row });
      if (layer === 'head') return t('weights.fromUnit', { n });
      return layer === 0 ? t('weights.fromInput', { n }) : t('weights.fromBelow', { n });
    case 'recurrentKernel':
      return t('weights.fromBefore', { n });
    case 'peephole':
      return t('weights.fromCell');
    default:
      // The GRU has a bias for each of its two products.
      return shape.length > 1 ? t(row === 0 ? 'weights.biasInput' : 'weights.biasRecurrent') : null;
  }
}

/** What a column of the head, or of its shortcut, makes. */
function toOutput({ quantiles }: WeightSlot, column: number, columns: number, { t }: WeightsWords): string {
  const horizon = columns / Math.max(1, quantiles.length);
  const [quantile, n] = [quantiles[Math.floor(column / horizon)], (column % horizon) + 1];
  return quantile === undefined ? t('weights.toForecast', { n }) : t('weights.toQuantile', { quantile, n });
}

/** "from input 1 to unit 5, forget f: 0.312, at the start 0.12, moved 0.192". */
export function weightText(slot: WeightSlot, place: WeightPlace, words: WeightsWords): string {
  const { t, figure } = words;
  const { columns } = drawnShape(slot);
  const at = place.row * columns + place.column;
  const [value, start] = [slot.values[at] ?? Number.NaN, slot.start[at] ?? Number.NaN];
  const block = slot.blocks[Math.floor(place.column / blockWidth(slot, columns))];
  const to = block
    ? t('weights.toUnit', { n: (unitOf(slot, place) ?? 0) + 1, gate: t(`gate.${block}`) })
    : toOutput(slot, place.column, columns, words);
  const numbers = { value: figure(value), start: figure(start), moved: figure(value - start) };
  const from = fromText(slot, place, words);
  return from === null
    ? t('weights.readingTo', { name: weightName(slot, words), to, ...numbers })
    : t('weights.reading', { name: weightName(slot, words), from, to, ...numbers });
}
