/** Which samples come together: those of an epoch of training, and those that a loss is taken on. */
import { validated } from '../forecasting/sample';
import type { NetworkShape } from '../network/layout';
import type { Part } from '../protocol/parts';
import { shuffle, type Random } from '../random';
import type { Config } from '../settings/settings';
import { streamRows, type StreamRows } from '../tasks/stream';
import { targetsOf } from '../tasks/targets';
import { samplesOf, type Trainable } from '../tasks/trainable';
import { evenlySpaced } from '../windows/evenlySpaced';
import type { Batch } from './batch';

/** Samples that are evaluated at a time. */
const EVALUATION_BATCH = 256;

export type Batches = {
  /** Time steps of a sample. */
  readonly time: number;
  /** Samples of a batch, but that the last of an epoch may have fewer. */
  readonly size: number;
  /** Samples of an epoch: of a stream, as many as fill all rows alike. */
  readonly perEpoch: number;
  /** Places in the training part in the order of an epoch. */
  order(random: Random): Int32Array;
  /** The next batch after so many samples of epoch `epoch`, from 0. */
  training(order: Int32Array, used: number, epoch: number): Batch;
  /** All that a loss of a part is taken on. */
  judged(part: Part): Iterable<Batch>;
  /** Some of the validation part, for a look within an epoch; none of a stream, whose states would have to be carried there. */
  probes(count: number): Iterable<Batch>;
};

export function createBatches(config: Config, trainable: Trainable, shape: NetworkShape): Batches {
  const samples = samplesOf(trainable);
  const { time, inputs, parts, isStream, isFresh, isMasked } = samples;
  const { train } = parts;
  const size = Math.min(config.batchSize, train.length);
  const perEpoch = isStream ? size * streamRows(train.length, size).each : train.length;
  const width = targetsOf(samples, shape.horizon);

  function batchOf(names: Int32Array, carries?: Batch['carries']): Batch {
    const count = names.length;
    const x = new Float32Array(count * time * inputs);
    const y = new Float32Array(count * width);
    const mask = isMasked ? new Float32Array(count * time) : null;
    samples.fill(names, { x, y, mask });
    return { size: count, x, y, ...(mask ? { mask } : {}), ...(carries ? { carries } : {}) };
  }

  /** In as many rows as in training: where a task makes a stream for each, none is begun in the middle. */
  function* streamed(names: Int32Array): Iterable<Batch> {
    const { rows, each } = streamRows(names.length, config.batchSize);
    for (let step = 0; step < each; step++) {
      const at = Int32Array.from({ length: rows }, (_, row) => names[row * each + step]!);
      yield batchOf(at, step === 0 ? 'from zero' : 'on');
    }
  }

  function* inBatches(names: Int32Array): Iterable<Batch> {
    for (let from = 0; from < names.length; from += EVALUATION_BATCH) {
      yield batchOf(names.subarray(from, from + EVALUATION_BATCH));
    }
  }

  const judgedNames = (part: Part) => validated({ parts, lookBack: time }, shape, part);
  return {
    time,
    size,
    perEpoch,
    order(random) {
      const order = new Int32Array(train.length);
      if (isStream) inTurn(order, streamRows(train.length, size));
      else shuffle(order, random);
      return order;
    },
    training(order, used, epoch) {
      const later = isFresh ? epoch * train.length : 0;
      const names = order.slice(used, Math.min(used + size, perEpoch)).map((index) => train[index]! + later);
      return batchOf(names, isStream ? (used === 0 ? 'from zero' : 'on') : undefined);
    },
    judged(part) {
      const names = judgedNames(part);
      // Of a stream the first so many: between others there would be a gap.
      return isStream ? streamed(parts[part].subarray(0, names.length)) : inBatches(names);
    },
    probes: (count) => (isStream ? [] : inBatches(evenlySpaced(judgedNames('validation'), count))),
  };
}

/** Row after row, each at its next piece, so that the same row of the next batch goes on where it ended. */
function inTurn(order: Int32Array, { rows, each }: StreamRows): void {
  for (let at = 0; at < order.length; at++) {
    // What is left over keeps its place, and is not read.
    order[at] = at < rows * each ? (at % rows) * each + Math.floor(at / rows) : at;
  }
}
