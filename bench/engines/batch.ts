/** The one batch that every engine learns, from one seed, and the start of the network. */
import { initialParameters } from '../../src/model/network/initialize';
import type { NetworkShape } from '../../src/model/network/layout';
import { seededRandom } from '../../src/model/random';
import type { Batch } from '../../src/model/training/batches/batch';
import type { Job } from './cases';

export const LEARNING_RATE = 1e-3;

export function shapeOf({ cell, inputs, units, layers, asks }: Job): NetworkShape {
  const shape: NetworkShape = { cell, activation: 'tanh', inputs, units, layers, horizon: 1 };
  return asks ? { ...shape, answer: { kind: 'class', count: inputs, at: 'every' } } : shape;
}

export const startOf = (job: Job): Float32Array => initialParameters(shapeOf(job), { seed: 1, forgetBias: 1 });

export function batchOf({ batch: size, window, inputs, asks }: Job): Batch {
  const random = seededRandom(1, 3);
  if (asks) {
    const symbols = Array.from({ length: size * (window + 1) }, () => random.integer(inputs)); // [row, time and one more]
    const x = new Float32Array(size * window * inputs);
    const y = new Float32Array(size * window);
    for (let at = 0; at < y.length; at++) {
      const from = Math.floor(at / window) * (window + 1) + (at % window);
      x[at * inputs + symbols[from]!] = 1;
      y[at] = symbols[from + 1]!;
    }
    return { size, x, y, carries: 'on' };
  }
  const numbers = (count: number) => Float32Array.from({ length: count }, random.normal);
  return { size, x: numbers(size * window * inputs), y: numbers(size) };
}
