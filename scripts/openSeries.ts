/** Opens the series of a configuration, or a file, without a browser. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Series, SeriesCommand, SeriesEvent } from '../src/model/protocol/series';
import { createSeriesLoader } from '../src/model/series/seriesLoader';
import type { Config } from '../src/model/settings/settings';
import type { DatasetName, GeneratorName } from '../src/model/settings/sources/names';
import { SOURCES } from '../src/model/settings/sources/sources';

const DATA = resolve(import.meta.dirname, '../public/data');

/** What is wrong with what was asked for; printed, not thrown at the user with a stack. */
export class Refusal extends Error {
  readonly detail: object;
  constructor(detail: object) {
    super(JSON.stringify(detail));
    this.detail = detail;
  }
}

/** The loader's answer to one command. */
async function open(command: SeriesCommand): Promise<Series> {
  const events: SeriesEvent[] = [];
  const loader = createSeriesLoader({
    emit: (event) => events.push(event),
    fetchBytes: async (url) => bytesOf(await readFile(url)),
    nextTask: async () => undefined,
    openStorage: () => Promise.reject(new Error('Here is no browser that keeps series.')),
    mayHaveSaved: () => Promise.resolve(false),
  });
  await loader.handle(command);
  const event = events.at(-1);
  if (event?.kind === 'seriesReady') return event.series;
  throw new Refusal(
    event?.kind === 'importFailed'
      ? { ...event.problem, file: event.fileName }
      : event?.kind === 'formulaFailed'
        ? { ...event.problem, code: `formula-${event.problem.code}` }
        : { code: 'no-series' },
  );
}

const bytesOf = (buffer: Buffer): ArrayBuffer => Uint8Array.from(buffer).buffer;

export async function openFile(path: string, column: string): Promise<Series> {
  const content = await readFile(path).catch(() => null);
  if (!content) throw new Refusal({ code: 'unreachable', file: path });
  const file = new File([bytesOf(content)], basename(path));
  return open({ kind: 'importFile', openId: 1, file, choices: column === '' ? {} : { target: column } });
}

export function openSource(config: Config): Promise<Series> {
  const { data: name, dataSeed: seed, noise, length, parameters, formula } = config;
  const source = SOURCES[name];
  if (source.kind === 'own') throw new Refusal({ code: 'no-file', message: 'Give the file with --data FILE.csv' });
  if (source.kind === 'dataset')
    return open({ kind: 'openDataset', openId: 1, name: name as DatasetName, url: resolve(DATA, source.file) });
  const recipe = { name: name as GeneratorName, seed, noise, length, parameters, formula };
  return open({ kind: 'generate', openId: 1, recipe });
}
