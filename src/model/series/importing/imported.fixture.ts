/** What the importer makes of a file, for the tests: whole, and in a line of text. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportChoices } from '../../protocol/importing';
import { importSteps } from './importer';
import type { Imported } from './result';

export async function imported(
  content: string | Uint8Array,
  choices: ImportChoices = {},
  fileName = 'a.csv',
): Promise<Imported> {
  const bytes = typeof content === 'string' ? content : Uint8Array.from(content).buffer;
  const steps = importSteps({ fileName, content: bytes }, choices);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

export const importedFile = (path: string, choices: ImportChoices = {}): Promise<Imported> =>
  imported(readFileSync(path), choices, basename(path));

const shown = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
const instant = (time: number) => new Date(time).toISOString().replace('T00:00:00.000Z', '').replace(':00.000Z', '');

/**
 * `encoding delimiter header rows | columns | time | target | repairs`, where a column is `name:kind count first…last` and
 * a repair `code count@line`; of a file that is no series, the problem comes first.
 */
export function summaryOf(result: Imported): string {
  const { report } = result;
  const { code, ...place } = result.ok ? { code: '' } : result.problem;
  const parts = result.ok ? [] : [`${code} ${JSON.stringify(place).replaceAll('"', '')}`];
  if (!report) return parts.join(' | ');
  const { encoding, delimiter, decimal, header, rows, layout, columns, time, repairs } = report;
  const file = [encoding, JSON.stringify(delimiter), decimal, header ? 'named' : 'unnamed', `${rows} rows`];
  if (layout === 'wide') file.push('wide');
  if (report.groups) file.push(`of ${report.groups.count} by ${report.groups.column}: ${report.groups.chosen}`);
  parts.push(file.join(' '));
  parts.push(
    columns
      .map(({ name, kind, count, first, last }) => `${name}:${kind} ${count} ${shown(first)}…${shown(last)}`)
      .join(', '),
  );
  const flags = time ? [time.irregular ? 'irregular' : '', time.ambiguous ? 'ambiguous' : ''].filter(Boolean) : [];
  parts.push(time ? [time.column, `(${time.format})`, time.frequency, ...flags].join(' ') : 'no time');
  if (result.ok) {
    const { values, time: axis, season, features } = result.series;
    const holes = values.filter((value) => Number.isNaN(value)).length;
    const range = axis.kind === 'date' ? ` ${instant(axis.values[0]!)}…${instant(axis.values.at(-1)!)}` : '';
    const others = features.map(({ name, kind }) => `${name}:${kind}`).join(' ');
    parts.push(
      `${report.target} ${values.length} steps ${holes} holes ${values[0]}…${values.at(-1)}${range} season ${season}`,
    );
    if (others) parts.push(others);
  }
  parts.push(repairs.map(({ code: repair, count, line }) => `${repair} ${count}@${line}`).join(', ') || 'no repairs');
  return parts.join(' | ');
}
