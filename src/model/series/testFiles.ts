/** Files for the tests, made of text or bytes. */
import type { ImportProblem } from '../protocol/series';
import { columnSeries, type Opened } from './columnSeries';
import { readCsv } from './csv';
import type { Result } from './result';
import type { Table } from './table';

export const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** A table of 24 rows with the given cells, a function of the row from 0; `header` is left out where empty. */
export function csv(header: string, row: (at: number) => string, rows = 24): string {
  const lines = Array.from({ length: rows }, (_, at) => row(at));
  return [...(header === '' ? [] : [header]), ...lines].join('\n') + '\n';
}

export function tableFrom(text: string): Table {
  const table = readCsv(bytesOf(text));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

export function uploaded(bytes: ArrayBuffer | string, column = ''): Result<Opened> {
  const table = readCsv(typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  if (!table.ok) return table;
  return columnSeries(table.value, {
    source: 'csv',
    fileName: 'a.csv',
    column,
    unit: '',
    timeColumns: null,
    season: null,
  });
}

export function opened(bytes: ArrayBuffer | string, column = ''): Opened {
  const result = uploaded(bytes, column);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function problemOf(bytes: ArrayBuffer | string, column = ''): ImportProblem | null {
  const result = uploaded(bytes, column);
  return result.ok ? null : result.problem;
}
