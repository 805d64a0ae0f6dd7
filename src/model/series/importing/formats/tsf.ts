/** The format of the forecasting archive: attributes of a series, and its values, in one line. */
import type { Records } from '../json';
import type { Value } from '../rowsAsText';
import { monthsLater } from '../../dates/calendar';

export const looksLikeTsf = (text: string): boolean =>
  /^@relation\b/im.test(text.slice(0, 20_000)) &&
  /^@frequency\b/im.test(text.slice(0, 20_000)) &&
  /^@data\b/im.test(text);

const SECOND = 1000;
const STEPS: readonly (readonly [name: RegExp, milliseconds: number, months: number])[] = [
  [/second/, SECOND, 0],
  [/minute/, 60 * SECOND, 0],
  [/half_?hour/, 1800 * SECOND, 0],
  [/hour/, 3600 * SECOND, 0],
  [/dai|day/, 86_400 * SECOND, 0],
  [/week/, 7 * 86_400 * SECOND, 0],
  [/month/, 0, 1],
  [/quarter/, 0, 3],
  [/year/, 0, 12],
];

export function readTsf(text: string): Records | null {
  const lines = text.split('\n').map((line) => line.trim());
  const attributes = lines.flatMap((line) => /^@attribute\s+(\S+)\s+(\S+)/i.exec(line)?.slice(1, 3) ?? []);
  const names = attributes.filter((_, at) => at % 2 === 0);
  const frequency =
    lines
      .map((line) => /^@frequency\s+(\S+)/i.exec(line)?.[1])
      .find((each) => each)
      ?.toLowerCase() ?? '';
  const [, milliseconds, months] = STEPS.find(([name]) => name.test(frequency)) ?? [null, 0, 0];
  const times = Number(/^\d+/.exec(frequency)?.[0] ?? 1);
  const nameAt = Math.max(
    0,
    names.findIndex((name) => /name|id/i.test(name)),
  );
  const startAt = names.findIndex((name) => /start/i.test(name));
  const data = lines.findIndex((line) => /^@data\b/i.test(line));
  const rows: Value[][] = [['series', 'time', 'value']];
  for (const line of lines.slice(data + 1)) {
    const parts = line.split(':');
    if (line === '' || line.startsWith('#') || parts.length <= names.length) continue;
    const [date = '', clock = '00-00-00'] = (parts[startAt] ?? '').trim().split(' ');
    const start = startAt < 0 ? NaN : Date.parse(`${date}T${clock.replaceAll('-', ':')}Z`);
    const values = parts.slice(names.length).join(':').split(',');
    values.forEach((value, at) => {
      const time = months > 0 ? monthsLater(start, at * months * times) : start + at * milliseconds * times;
      rows.push([
        parts[nameAt]!,
        Number.isFinite(time) && milliseconds + months > 0 ? new Date(time) : at + 1,
        value.trim(),
      ]);
    });
  }
  return rows.length > 1 ? { rows, named: true } : null;
}
