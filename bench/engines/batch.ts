/** The one batch that every engine learns, from one seed, and the start of the network. */
import { initialParameters } from '../../src/model/network/initialize';
import type { NetworkShape } from '../../src/model/network/layout';
import { seededRandom } from '../../src/model/random';
import type { Batch } from '../../src/model/training/batch';
import type { Job } from './cases';

export const LEARNING_RATE = 1e-3;

export function shapeOf({ cell, inputs, units, layers }: Job): NetworkShape {
  return { cell, activation: 'tanh', inputs, units, layers, horizon: 1 };
}

export const startOf = (job: Job): Float32Array => initialParameters(shapeOf(job), { seed: 1, forgetBias: 1 });

export function batchOf({ batch: size, window, inputs }: Job): Batch {
  const random = seededRandom(1, 3);
  const numbers = (count: number) => Float32Array.from({ length: count }, random.normal);
  return { size, x: numbers(size * window * inputs), y: numbers(size) };
}
