/** What the samples of a task are made from, without a browser. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TaskSource } from '../src/model/protocol/tasks';
import type { Config } from '../src/model/settings/settings';
import { DIGITS_FILE, readDigits } from '../src/model/tasks/digits/readDigits';
import { Refusal } from './openSeries';

const DATA = resolve(import.meta.dirname, '../public/data');

export async function openTaskSource({ task }: Config, path: string | undefined): Promise<TaskSource> {
  if (task === 'digits') {
    const read = await readDigits(await bytesOf(resolve(DATA, DIGITS_FILE)));
    if (!read.ok) throw new Refusal(read.problem);
    return { kind: 'images', images: read.images };
  }
  if (path !== undefined) throw new Refusal({ code: 'no-file-wanted', task, file: path });
  return { kind: 'none' };
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  const content = await readFile(path).catch(() => null);
  if (!content) throw new Refusal({ code: 'unreachable', file: path });
  return Uint8Array.from(content).buffer;
}
