/**
 * Waves: which of a sine, a square wave, a sawtooth and noise a window shows. Period, phase and amplitude are drawn anew for each
 * sample; all four have the same mean, 0, and the same standard deviation for an amplitude, so that neither tells them apart.
 */
import type { Config } from '../settings/settings';
import { shareWrong } from './classes';
import { drawnParts, randomOf } from './drawn';
import type { SampleRows, Task, TaskCut } from './task';

/** The answers, in the order of their classes. */
export const WAVE_CLASSES = ['sine', 'square', 'sawtooth', 'noise'] as const;

/** By the share of a period that has passed, with a standard deviation of 1. */
const FORMS: readonly ((phase: number) => number)[] = [
  (phase) => Math.SQRT2 * Math.sin(2 * Math.PI * phase),
  (phase) => (phase < 0.5 ? 1 : -1),
  (phase) => Math.sqrt(3) * (2 * phase - 1),
];

/** Fewest steps of a period, and the share of a window that it takes: from an eighth to a half. */
const SHORTEST = 4;

function cut({ length: time, samples, noise, dataSeed }: Config): TaskCut {
  const shortest = Math.max(SHORTEST, time / 8);
  const longest = Math.max(shortest, time / 2);
  function fill(names: Int32Array, { x, y }: SampleRows): void {
    for (const [row, name] of names.entries()) {
      const random = randomOf(dataSeed, name);
      const between = (from: number, to: number) => from + (to - from) * random.uniform();
      const wave = random.integer(WAVE_CLASSES.length);
      const [period, begin, amplitude] = [between(shortest, longest), random.uniform(), between(0.5, 1.5)];
      const form = FORMS[wave] ?? (() => random.normal());
      for (let t = 0; t < time; t++) {
        const clean = form((begin + t / period) % 1);
        x[row * time + t] = amplitude * (clean + noise * random.normal());
      }
      y[row] = wave;
    }
  }
  const answer = { kind: 'class', count: WAVE_CLASSES.length, at: 'last' } as const;
  const parts = drawnParts(samples);
  const shape = {
    time,
    inputs: 1,
    channels: ['value'],
    classes: WAVE_CLASSES,
    answer,
    isMasked: false,
    isFresh: true,
    isStream: false,
    readsBothWays: true,
  } as const;
  return { ok: true, samples: { ...shape, parts, fill } };
}

export const WAVES: Task = {
  measure: 'error',
  cut,
  value: shareWrong,
  /** Each of the four is as likely as the others. */
  chance: () => 1 - 1 / WAVE_CLASSES.length,
};
