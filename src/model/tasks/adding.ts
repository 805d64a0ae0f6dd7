/**
 * The adding problem (Hochreiter & Schmidhuber 1997, experiment 4; in the form of Le, Jaitly & Hinton 2015): at each of T steps a
 * number from 0 to 1 and a marker; two steps are marked, one in each half; the answer is the sum of the two numbers. Always
 * saying 1 has the mean squared error 1/6.
 */
import type { Config } from '../settings/settings';
import { drawnParts, randomOf } from './drawn';
import type { KnownSignal, SampleRows, Task, TaskCut } from './task';

/** Variance of the sum of two numbers that are uniform from 0 to 1. */
const CHANCE = 1 / 6;

function cut({ length: time, samples, dataSeed }: Config): TaskCut {
  const half = Math.floor(time / 2);
  function fill(names: Int32Array, { x, y }: SampleRows): void {
    for (const [row, name] of names.entries()) {
      const random = randomOf(dataSeed, name);
      const marked = [random.integer(half), half + random.integer(time - half)];
      for (let t = 0; t < time; t++) {
        const at = 2 * (row * time + t);
        const value = random.uniform();
        x[at] = value;
        if (!marked.includes(t)) continue;
        x[at + 1] = 1;
        y[row]! += value;
      }
    }
  }
  const parts = drawnParts(samples);
  const known = (_: Int32Array, x: Float32Array) => soFar(x, time);
  const asked = (x: Float32Array) =>
    Float32Array.of(x.reduce((sum, value, at) => sum + (at % 2 ? value * x[at - 1]! : 0), 0));
  const names = { channels: ['value', 'marker'], classes: [] } as const;
  const shape = { time, inputs: 2, answer: null, isMasked: false, ...names } as const;
  const drawing = { isFresh: true, isStream: false, readsBothWays: true } as const;
  return { ok: true, samples: { ...shape, ...drawing, parts, fill, known, asked } };
}

export const ADDING: Task = {
  measure: 'mse',
  cut,
  value: (_, { said, y }) => ({
    mean: said.reduce((sum, value, row) => sum + (value - y[row]!) ** 2, 0) / y.length,
    count: y.length,
  }),
  chance: () => CHANCE,
};

/** The sum of the marked numbers, and how many there were, after each step. */
function soFar(x: Float32Array /* [sample, time, 2] */, time: number): readonly KnownSignal[] {
  const sums = new Float64Array(x.length / 2);
  const marks = new Float64Array(x.length / 2);
  for (let at = 0; at < sums.length; at++) {
    const isFirst = at % time === 0;
    sums[at] = (isFirst ? 0 : sums[at - 1]!) + x[2 * at]! * x[2 * at + 1]!;
    marks[at] = (isFirst ? 0 : marks[at - 1]!) + x[2 * at + 1]!;
  }
  return [
    { signal: { kind: 'task', name: 'sum' }, values: sums },
    { signal: { kind: 'task', name: 'marks' }, values: marks },
  ];
}
