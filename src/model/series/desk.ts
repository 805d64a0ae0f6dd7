/** Where series are asked for: opens data sets, generates, imports files, and says what came of it. */
import { SOURCES } from '../config/registry';
import type { SeriesCommand, SeriesEvent } from '../protocol/series';
import { columnSeries, type Opened, type Wanted } from './columnSeries';
import { readCsv, sizeRefusal } from './csv';
import { generate } from './generate';
import { refused, type Result } from './result';
import type { Table } from './table';

type Desk = { handle(command: SeriesCommand): Promise<void> };
type Surroundings = {
  emit(event: SeriesEvent): void;
  /** Rejects where there is nothing at the address. */
  fetchBytes(url: string): Promise<ArrayBuffer>;
};
type Command<Kind extends SeriesCommand['kind']> = Extract<SeriesCommand, { kind: Kind }>;
type Upload = { readonly fileName: string; readonly table: Table };

const fromFile = (fileName: string, column: string): Wanted => ({
  source: 'csv',
  fileName,
  column,
  unit: '',
  timeColumns: null,
  season: null,
});

/** Bytes that cannot be had are an expected failure: no network, or a file that has gone since it was chosen. */
async function read(file: string, bytes: () => Promise<ArrayBuffer>): Promise<Result<Table>> {
  let buffer: ArrayBuffer;
  try {
    buffer = await bytes();
  } catch {
    return refused({ code: 'unreachable', file });
  }
  return readCsv(buffer);
}

export function createSeriesDesk({ emit, fetchBytes }: Surroundings): Desk {
  /** The last file that became a series: another column of it can be taken. */
  let upload: Upload | null = null;
  /** A column may be picked while the file is still being read. */
  let importing: Promise<void> = Promise.resolve();

  function answer(openId: number, fileName: string, result: Result<Opened>): void {
    if (result.ok) emit({ kind: 'seriesReady', openId, ...result.value });
    else emit({ kind: 'importFailed', openId, fileName, problem: result.problem });
  }

  async function openDataset({ openId, name, url }: Command<'openDataset'>): Promise<void> {
    const { file: fileName, column, unit, timeColumns, season } = SOURCES[name];
    const table = await read(fileName, () => fetchBytes(url));
    const wanted = { source: name, fileName, column, unit, timeColumns, season };
    answer(openId, fileName, table.ok ? columnSeries(table.value, wanted) : table);
  }

  async function importFile({ openId, file, column }: Command<'importFile'>): Promise<void> {
    const table = sizeRefusal(file.size) ?? (await read(file.name, () => file.arrayBuffer()));
    const opened = table.ok ? columnSeries(table.value, fromFile(file.name, column)) : table;
    if (table.ok && opened.ok) upload = { fileName: file.name, table: table.value };
    answer(openId, file.name, opened);
  }

  async function pickColumn({ openId, column }: Command<'pickColumn'>): Promise<void> {
    await importing;
    if (!upload) return answer(openId, '', refused({ code: 'unreachable', file: '' }));
    answer(openId, upload.fileName, columnSeries(upload.table, fromFile(upload.fileName, column)));
  }

  return {
    async handle(command) {
      switch (command.kind) {
        case 'openDataset':
          return openDataset(command);
        case 'generate':
          return emit({ kind: 'seriesReady', openId: command.openId, series: generate(command), report: null });
        case 'importFile': {
          const done = importing.then(() => importFile(command));
          importing = done.catch(() => undefined); // whoever sent the command hears of a bug
          return done;
        }
        case 'pickColumn':
          return pickColumn(command);
      }
    },
  };
}
