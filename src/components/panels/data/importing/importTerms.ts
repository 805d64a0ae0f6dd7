/** What the importer found, in words. */
import type {
  DecimalMark,
  Delimiter,
  Encoding,
  Frequency,
  ImportReport,
  ImportTime,
  Layout,
} from '../../../../model/protocol/importing';
import type { ImportWords } from './importWords';

/** Names, the same in every language. */
export const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  'euc-kr': 'EUC-KR',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'iso-8859-2': 'ISO-8859-2',
};
export const DELIMITERS = {
  ',': 'delimiter.comma',
  ';': 'delimiter.semicolon',
  '\t': 'delimiter.tab',
  '|': 'delimiter.bar',
  ' ': 'delimiter.space',
} as const satisfies Record<Delimiter, string>;
export const DECIMALS = { '.': 'decimal.point', ',': 'decimal.comma' } as const satisfies Record<DecimalMark, string>;
export const LAYOUTS = { long: 'layout.long', wide: 'layout.wide' } as const satisfies Record<Layout, string>;
export const FREQUENCIES = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const satisfies readonly Frequency[];

/** "Time from “month” (YYYY-MM, a month apart)" */
export function timeText(time: ImportTime | null, { t }: ImportWords): string {
  if (!time) return t('read.noTime');
  const { column, format, frequency } = time;
  return frequency
    ? t('read.time', { column, format, frequency: t(`frequency.${frequency}`) })
    : t('read.timeUneven', { column, format });
}

export const missingIn = ({ columns, target }: ImportReport): number =>
  columns.find(({ name }) => name === target)?.missing ?? 0;

/** Lines, and no columns. */
export const repairsIn = ({ repairs }: ImportReport): number =>
  repairs.reduce((sum, { code, count }) => sum + (code === 'too-many-columns' ? 0 : count), 0);
