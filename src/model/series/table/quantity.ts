/** Numbers with something behind or before them: a unit, thousands and millions, a flag of a statistics office; durations. */
import type { DecimalMark } from '../../protocol/importing';
import { numberIn, withAsciiDigits } from './numbers';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  tsd: 1e3,
  M: 1e6,
  mn: 1e6,
  mio: 1e6,
  Mio: 1e6,
  B: 1e9,
  bn: 1e9,
  Mrd: 1e9,
  T: 1e12,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
/** Provisional, estimated, break in series, confidential and the like. */
const FLAG = /^(?:[a-z]|be|bp|bd|de|du|ep|es|eu|pe|ps|rp|se)$/;
const LONGEST = 60;
const PARTS =
  /^(?<before>\p{Sc}|[A-Z]{3})?\s*(?<number>[-+\u2212]?(?:\d[\d.,'’ \u00a0\u202f]*\d|\d|[.,]\d+))(?<space>\s*)\.?(?<behind>[\p{L}°µ℃℉%/²³·^*$€£¥₹]{1,12}\.?)?$/u;
const DURATION = /^([-+])?(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?$/;

export type Quantity = { readonly value: number; readonly unit: string; readonly scale: number };

/** Null where the cell is no number with something around it. */
export function quantityIn(cell: string, decimal: DecimalMark): Quantity | null {
  if (cell.length > LONGEST) return null;
  const parts = PARTS.exec(withAsciiDigits(cell))?.groups;
  if (!parts) return null;
  const value = numberIn(parts['number']!, decimal);
  if (value !== value) return null;
  const { before = '', behind = '', space } = parts;
  const scale = space === '' || !/^[KBTM]$/.test(behind) ? SCALES[behind.replace(/\.$/, '')] : undefined;
  return { value, unit: scale === undefined ? before + behind : '', scale: scale ?? 1 };
}

/** Seconds of `h:mm:ss` or `m:ss`. */
function durationIn(cell: string): number {
  const [whole, sign, first, second, third, fraction = ''] = DURATION.exec(cell) ?? [];
  if (whole === undefined) return NaN;
  const seconds =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : (Number(first) * 60 + Number(second)) * 60 + Number(third);
  return (sign === '-' ? -1 : 1) * (seconds + Number(`0.${fraction || 0}`)) + 0;
}

/** 20.1k is 20100 and not a little more: the point is moved in the text. */
const scaled = ({ value, scale }: Quantity): number =>
  scale === 1 || !Number.isFinite(value) ? value : Number(`${value}e${Math.round(Math.log10(scale))}`);

export type QuantityReader = (cell: string) => number;

const SHARE = 0.8;

/** How the cells of a column are read, where they are not plain numbers alone; null where they are no numbers at all. */
export function quantityReader(cells: readonly string[], decimal: DecimalMark): QuantityReader | null {
  if (cells.length === 0) return null;
  const most = SHARE * cells.length;
  if (cells.filter((cell) => !Number.isNaN(durationIn(cell))).length >= most) return durationIn;
  const found = cells.flatMap((cell) => quantityIn(cell, decimal) ?? []);
  if (found.length < most) return null;
  const units = new Map<string, number>();
  for (const { unit } of found) units.set(unit, (units.get(unit) ?? 0) + 1);
  const named = [...units].filter(([unit]) => unit !== '').sort((a, b) => b[1] - a[1]);
  const plain = units.get('') ?? 0;
  const [unit = '', often = 0] = named[0] ?? [];
  const flags = named.every(([each]) => FLAG.test(each));
  if (plain + often < most && !flags) return null;
  return (cell) => {
    const quantity = quantityIn(cell, decimal);
    if (!quantity) return NaN;
    const known = quantity.unit === '' || quantity.unit === unit || (flags && FLAG.test(quantity.unit));
    // Beside kilowatt hours a k is a unit that was cut off.
    return known && (quantity.scale === 1 || named.length === 0) ? scaled(quantity) : NaN;
  };
}
