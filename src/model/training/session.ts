/**
 * One training run, step by step: which windows come next, dropout, losses by epoch. It knows no clock and no worker.
 * Given the same configuration, series and engine it goes through the same numbers each time, however it is paused.
 */
import type { Config } from '../settings/settings';
import { leaksOf } from '../settings/sources/leaks';
import { initialParameters } from '../network/initialize';
import { networkShape, parameterLayout } from '../network/layout';
import type { Checkpoint } from '../protocol/checkpoint';
import { type LiveSettings } from '../protocol/training';
import { judgedLoss, type BroughtBack, type EpochLosses } from '../protocol/epochLosses';
import { restoredRandom, seededRandom, shuffle } from '../random';
import { validated } from '../forecasting/sample';
import { startParameters } from '../forecasting/startParameters';
import { evenlySpaced } from '../windows/evenlySpaced';
import { fillBatch, type Windows } from '../windows/windows';
import { isOver, NEW_PATIENCE, patienceAfter } from './earlyStopping';
import { NO_PLATEAU, plateauAfter, rateShare } from './schedule';
import type { Batch } from './batch';
import { createTrainingNetwork } from './tfjsNetwork';

export type StepResult = {
  /** Mean loss of the batch before the step. */
  readonly loss: number;
  /** The epoch's losses, when the step ended one. */
  readonly epochEnd: EpochLosses | null;
};

export type Session = {
  readonly stepsPerEpoch: number;
  stepsDone(): number;
  /** Epochs finished. */
  epoch(): number;
  step(settings: Omit<LiveSettings, 'engine'>): StepResult;
  /** Whether the validation loss has not fallen for so many epochs. */
  isOver(patience: number): boolean;
  /** Puts the parameters of the best epoch in place and waits anew; null where none is known. */
  bringBack(): Omit<BroughtBack, 'early'> | null;
  /** The validation loss on some windows, where the epoch is so long that somebody would wait for it; else NaN. */
  probe(): number;
  checkpoint(): Checkpoint;
  restore(checkpoint: Checkpoint): void;
  dispose(): void;
};

/** Windows that are evaluated at a time. */
const EVALUATION_BATCH = 256;
/** Steps from one look at the validation part to the next within an epoch, and the windows of such a look. */
const PROBE_STEPS = 500;
const PROBED = 512;

/** Of a run that has no epoch yet. */
export const NEW_COURSE = { plateau: NO_PLATEAU, patience: NEW_PATIENCE } as const;

/** The start of a run: step 0 with the start values, which the seed makes where no others are given. */
export function startingCheckpoint(
  config: Config,
  windows: Windows,
  w: Float32Array = initialParameters(networkShape(config, windows.channels.length), config),
): Checkpoint {
  const zeros = new Float32Array(w.length);
  return {
    step: 0,
    epoch: 0,
    learned: { w, m: zeros, v: zeros },
    order: new Int32Array(windows.parts.train.length),
    used: 0,
    lossSum: 0,
    shuffling: seededRandom(config.seed, 1).state(),
    dropping: seededRandom(config.seed, 2).state(),
    ...NEW_COURSE,
  };
}

/** The same, with what a linear shortcut begins with; null where a `pause` answers that it is no longer wanted. */
export async function fittedCheckpoint(
  config: Config,
  windows: Windows,
  pause: () => Promise<boolean>,
): Promise<Checkpoint | null> {
  const w = await startParameters(networkShape(config, windows.channels.length), config, windows, pause);
  return w && startingCheckpoint(config, windows, w);
}

/** Goes on from a checkpoint, on the backend that tfjs has in use. */
export function createSession(config: Config, windows: Windows, from: Checkpoint): Session {
  const shape = networkShape(config, windows.channels.length);
  const { lookBack } = windows;
  const { train } = windows.parts;
  const validation = validated(windows, shape);
  /** A leak on purpose: the epoch is chosen by these, however long they are waited for. */
  const chosenBy = leaksOf(config).includes('choice') ? validated(windows, shape, 'test') : null;
  const batchSize = Math.min(config.batchSize, train.length);
  const network = createTrainingNetwork(shape, parameterLayout(shape), config.loss, from.learned);
  let { step, epoch, used, lossSum, plateau, patience } = from;
  /** Never written to once it is shuffled: the checkpoints of an epoch share it. */
  let { order } = from;
  let shuffling = restoredRandom(from.shuffling);
  let dropping = restoredRandom(from.dropping);

  function batchOf(targets: Int32Array): Batch {
    const size = targets.length;
    const x = new Float32Array(size * lookBack * shape.inputs);
    const y = new Float32Array(size * shape.horizon);
    fillBatch(windows, targets, x, y);
    return { size, x, y };
  }

  /** Inverted dropout (Srivastava et al. 2014): what stays is enlarged, so that the mean stays too. */
  function dropoutMasks(size: number): readonly Float32Array[] {
    if (config.dropout === 0) return [];
    return Array.from({ length: shape.layers - 1 }, () =>
      Float32Array.from({ length: size * lookBack * shape.units }, () =>
        dropping.uniform() < config.dropout ? 0 : 1 / (1 - config.dropout),
      ),
    );
  }

  function lossOn(all: Int32Array): number {
    let sum = 0;
    for (let start = 0; start < all.length; start += EVALUATION_BATCH) {
      const size = Math.min(EVALUATION_BATCH, all.length - start);
      const targets = all.subarray(start, start + size);
      sum += network.loss(batchOf(targets)) * size;
    }
    return sum / all.length;
  }

  const stepsPerEpoch = Math.ceil(train.length / batchSize);
  const probes = evenlySpaced(validation, PROBED);
  return {
    stepsPerEpoch,
    stepsDone: () => step,
    epoch: () => epoch,
    step(settings) {
      if (used === 0) {
        order = new Int32Array(train.length);
        shuffle(order, shuffling);
      }
      const targets = order.slice(used, used + batchSize).map((index) => train[index]!);
      step += 1;
      const { momentum, clipNorm } = settings;
      const learningRate = settings.learningRate * rateShare(settings, epoch, plateau);
      const attributes = { optimizer: config.optimizer, learningRate, momentum, clipNorm, step };
      const loss = network.step(batchOf(targets), dropoutMasks(targets.length), attributes);
      used += targets.length;
      lossSum += loss * targets.length;
      if (used < train.length) return { loss, epochEnd: null };
      epoch += 1;
      const epochEnd = { epoch, train: lossSum / train.length, validation: lossOn(validation), learningRate };
      plateau = plateauAfter(plateau, judgedLoss(epochEnd), settings);
      const judged = chosenBy ? { ...epochEnd, validation: lossOn(chosenBy) } : epochEnd;
      const waits = chosenBy && settings.patience === 0 ? Infinity : settings.patience;
      patience = patienceAfter(patience, judged, () => network.read().w, waits);
      used = 0;
      lossSum = 0;
      return { loss, epochEnd };
    },
    isOver: (epochs) => isOver(patience, epochs),
    bringBack() {
      const { best } = patience;
      patience = { best, waited: 0 };
      if (!best) return null;
      network.load({ ...network.read(), w: best.parameters });
      return { epoch: best.epoch, loss: best.loss, end: epoch };
    },
    probe: () => (stepsPerEpoch > PROBE_STEPS && used > 0 && step % PROBE_STEPS === 0 ? lossOn(probes) : Number.NaN),
    checkpoint: () => ({
      step,
      epoch,
      learned: network.read(),
      order,
      used,
      lossSum,
      shuffling: shuffling.state(),
      dropping: dropping.state(),
      plateau,
      patience,
    }),
    restore(checkpoint) {
      ({ step, epoch, used, lossSum, order, plateau, patience } = checkpoint);
      shuffling = restoredRandom(checkpoint.shuffling);
      dropping = restoredRandom(checkpoint.dropping);
      network.load(checkpoint.learned);
    },
    dispose: network.dispose,
  };
}
