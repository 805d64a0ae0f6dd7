/** Which samples come together: those of an epoch of training, and those that a loss is taken on. */
import { validated } from '../../forecasting/sample';
import type { NetworkShape } from '../../network/layout';
import type { Part } from '../../protocol/parts';
import { shuffle, type Random } from '../../random';
import type { Config } from '../../settings/settings';
import { filledRows } from '../../tasks/rows';
import { pieceAt, streamRows, type StreamRows } from '../../tasks/stream';
import type { Samples } from '../../tasks/task';
import { readingsOf, samplesOf, type Trainable } from '../../tasks/trainable';
import { evenlySpaced } from '../../windows/evenlySpaced';
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
  const judged = readingsOf(trainable);
  const { parts, isStream, isFresh, stride = 1 } = samples;
  const { train } = parts;
  const stream = isStream ? streamRows(train.length, config.batchSize, stride) : null;
  const size = stream?.rows ?? Math.min(config.batchSize, train.length);
  const perEpoch = stream ? stream.rows * stream.each * stream.groups : train.length;

  function batchOf(of: Samples, names: Int32Array, carries?: Batch['carries']): Batch {
    const { x, y, mask } = filledRows(of, names, shape.horizon);
    return { size: names.length, names, x, y, ...(mask ? { mask } : {}), ...(carries ? { carries } : {}) };
  }

  /** In as many rows as in training: where a task makes a stream for each, none is begun in the middle. */
  function* streamed(names: Int32Array): Iterable<Batch> {
    const { rows, each } = streamRows(names.length, config.batchSize);
    for (let step = 0; step < each; step++) {
      const at = Int32Array.from({ length: rows }, (_, row) => names[row * each + step]!);
      yield batchOf(judged, at, step === 0 ? 'from zero' : 'on');
    }
  }

  function* inBatches(names: Int32Array): Iterable<Batch> {
    for (let from = 0; from < names.length; from += EVALUATION_BATCH) {
      yield batchOf(judged, names.subarray(from, from + EVALUATION_BATCH));
    }
  }

  const judgedNames = (part: Part) => validated({ parts, lookBack: judged.time }, shape, part);
  return {
    time: judged.time,
    size,
    perEpoch,
    order(random) {
      const order = new Int32Array(train.length);
      if (stream) inTurn(order, stream, stride);
      else shuffle(order, random);
      return order;
    },
    training(order, used, epoch) {
      const later = isFresh ? epoch * train.length : 0;
      const names = order.slice(used, Math.min(used + size, perEpoch)).map((index) => train[index]! + later);
      if (!stream) return batchOf(samples, names);
      return batchOf(samples, names, used % (stream.rows * stream.each) === 0 ? 'from zero' : 'on');
    },
    judged(part) {
      const names = judgedNames(part);
      // Of a stream the first so many: between others there would be a gap.
      return judged.isStream ? streamed(parts[part].subarray(0, names.length)) : inBatches(names);
    },
    probes: (count) => (judged.isStream ? [] : inBatches(evenlySpaced(judgedNames('validation'), count))),
  };
}

/**
 * Row after row, each at its next piece, so that the same row of the next batch goes on where it ended. What is left over stands
 * at the end, and is not read.
 */
function inTurn(order: Int32Array, stream: StreamRows, stride: number): void {
  const { rows, each, groups } = stream;
  const read = rows * each * groups;
  const isRead = new Uint8Array(order.length);
  for (let at = 0; at < read; at++) {
    const batch = Math.floor(at / rows);
    order[at] = pieceAt(stream, stride, Math.floor(batch / each), at % rows, batch % each);
    isRead[order[at]!] = 1;
  }
  order.set(
    [...order.keys()].filter((place) => !isRead[place]),
    read,
  );
}
