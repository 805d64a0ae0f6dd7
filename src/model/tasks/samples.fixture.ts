/** Samples of a task for tests, as plain lists. */
import { readFileSync } from 'node:fs';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import type { TaskSource } from '../protocol/tasks';
import { DIGITS_FILE, readDigits } from './digits/readDigits';
import { TASKS, type ShippedTaskName } from './registry';
import type { Samples } from './task';

/** The file as a browser gets it. */
export function digitsFile(): ArrayBuffer {
  const bytes = readFileSync(`public/data/${DIGITS_FILE}`);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

export async function shippedDigits() {
  const read = await readDigits(digitsFile());
  if (!read.ok) throw new Error(read.problem.code);
  return read.images;
}

export async function sourceOf(name: ShippedTaskName): Promise<TaskSource> {
  return name === 'digits' ? { kind: 'images', images: await shippedDigits() } : { kind: 'none' };
}

export const configOf = (name: ShippedTaskName, changes: Partial<Config> = {}): Config => ({
  ...configFor('sunspots', name),
  ...changes,
});

/** The samples with the settings that a task suggests, but for some. */
export async function samplesOf(name: ShippedTaskName, changes: Partial<Config> = {}): Promise<Samples> {
  const task = TASKS[name];
  const made = task.cut(configOf(name, changes), await sourceOf(name));
  if (!made.ok) throw new Error(made.problem.code);
  return made.samples;
}

/** The symbols of a sample whose inputs are one-hot; -1 where there is none. */
export function symbolsIn(x: Float32Array, inputs: number): number[] {
  return Array.from({ length: x.length / inputs }, (_, t) => x.subarray(t * inputs, (t + 1) * inputs).indexOf(1));
}
