/** What the samples of a task are made from, without a browser. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { TaskSource } from '../src/model/protocol/tasks';
import type { Config } from '../src/model/settings/settings';
import { DIGITS_FILE, readDigits } from '../src/model/tasks/digits/readDigits';
import { TEXT_FILE } from '../src/model/tasks/characters/characterText';
import { readLabelled } from '../src/model/series/labelled/readLabelled';
import { Refusal } from './openSeries';

const DATA = resolve(import.meta.dirname, '../public/data');

export async function openTaskSource({ task }: Config, path: string | undefined): Promise<TaskSource> {
  if (task === 'digits') {
    const read = await readDigits(await bytesOf(resolve(DATA, DIGITS_FILE)));
    if (!read.ok) throw new Refusal(read.problem);
    return { kind: 'images', images: read.images };
  }
  if (task === 'characters') {
    const file = path ?? resolve(DATA, TEXT_FILE);
    return { kind: 'text', name: basename(file), text: new TextDecoder().decode(await bytesOf(file)) };
  }
  if (task === 'labelled') {
    if (path === undefined) throw new Refusal({ code: 'no-file', message: 'Give the sequences with --data FILE' });
    const read = await readLabelled([{ fileName: basename(path), content: await bytesOf(path) }], {});
    if (!read.ok) throw new Refusal({ ...read.problem, file: read.file });
    return { kind: 'labelled', data: read.data };
  }
  if (path !== undefined) throw new Refusal({ code: 'no-file-wanted', task, file: path });
  return { kind: 'none' };
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  const content = await readFile(path).catch(() => null);
  if (!content) throw new Refusal({ code: 'unreachable', file: path });
  return Uint8Array.from(content).buffer;
}
