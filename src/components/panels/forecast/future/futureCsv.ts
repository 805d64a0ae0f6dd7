/** The forecast beyond the last value as a file: numbers as any program reads them. */
import type { FutureEvent } from '../../../../model/protocol/evaluator';
import { timeCell } from '../../exporting/exports';

/** `known`: time steps of the series. */
export function futureCsv(
  { values, bands, time }: Pick<FutureEvent, 'values' | 'bands' | 'time'>,
  known: number,
): string {
  const cell = (value: number) => (Number.isFinite(value) ? String(value) : '');
  const head = ['step', 'time', 'forecast', ...bands.flatMap(({ level }) => [`low_${level}`, `high_${level}`])];
  const rows = Array.from(values, (value, at) => [
    String(at + 1),
    timeCell(time, known + at),
    cell(value),
    ...bands.flatMap(({ widths }) => [cell(value - widths[at]!), cell(value + widths[at]!)]),
  ]);
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
