/**
 * One training run, step by step: which windows come next, dropout, losses by epoch. It knows no clock and no worker.
 * Given the same configuration, series and engine it goes through the same numbers each time, however it is paused.
 */
import type { Config } from '../settings/settings';
import { leaksOf } from '../settings/sources/leaks';
import { initialParameters } from '../network/initialize';
import { parameterLayout, toldBy } from '../network/layout';
import type { OptimizerStepAttributes } from '../network/optimizers';
import type { Checkpoint } from '../protocol/checkpoint';
import { type LiveSettings } from '../protocol/training';
import { judgedLoss, type BroughtBack, type EpochLosses } from '../protocol/epochLosses';
import { restoredRandom, seededRandom } from '../random';
import { startParameters } from '../forecasting/startParameters';
import { shapeFor, type Trainable } from '../tasks/trainable';
import { askedIn, type Batch } from './batches/batch';
import { createBatches } from './batches/batches';
import { isOver, NEW_PATIENCE, patienceAfter } from './earlyStopping';
import { NO_PLATEAU, plateauAfter, rateShare } from './schedule';
import { createTrainingNetwork } from './engines/tfjsNetwork';

export type StepResult = {
  /** Mean loss of the batch before the step. */
  readonly loss: number;
  /** The epoch's losses, when the step ended one. */
  readonly epochEnd: EpochLosses | null;
};

/** All that a step is computed from, besides what was learned before it; and its loss. */
export type TakenStep = {
  readonly batch: Batch;
  /** For each layer but the last what its hidden states are multiplied with [size, time, toldBy]; none without dropout. */
  readonly dropouts: readonly Float32Array[];
  readonly attributes: OptimizerStepAttributes;
  readonly loss: number;
};

export type Session = {
  readonly stepsPerEpoch: number;
  stepsDone(): number;
  /** Epochs finished. */
  epoch(): number;
  /** `watch` is told what went into the step. */
  step(settings: Omit<LiveSettings, 'engine'>, watch?: (taken: TakenStep) => void): StepResult;
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

/** Steps from one look at the validation part to the next within an epoch, and the windows of such a look. */
const PROBE_STEPS = 500;
const PROBED = 512;

/** Of a run that has no epoch yet. */
export const NEW_COURSE = { plateau: NO_PLATEAU, patience: NEW_PATIENCE } as const;

/** The start of a run: step 0 with the start values, which the seed makes where no others are given. */
export function startingCheckpoint(
  config: Config,
  trainable: Trainable,
  w: Float32Array = initialParameters(shapeFor(config, trainable), config),
): Checkpoint {
  const zeros = new Float32Array(w.length);
  return {
    step: 0,
    epoch: 0,
    learned: { w, m: zeros, v: zeros },
    order: new Int32Array(trainable.parts.train.length),
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
  trainable: Trainable,
  pause: () => Promise<boolean>,
): Promise<Checkpoint | null> {
  const w = await startParameters(shapeFor(config, trainable), config, trainable, pause);
  return w && startingCheckpoint(config, trainable, w);
}

/** Goes on from a checkpoint, on the backend that tfjs has in use. */
export function createSession(config: Config, trainable: Trainable, from: Checkpoint): Session {
  const shape = shapeFor(config, trainable);
  const batches = createBatches(config, trainable, shape);
  const { perEpoch } = batches;
  /** A leak on purpose: the epoch is chosen by these, however long they are waited for. */
  const isChosenByTest = leaksOf(config).includes('choice');
  const network = createTrainingNetwork(shape, parameterLayout(shape), config.loss, from.learned);
  let { step, epoch, used, lossSum, plateau, patience } = from;
  /** Never written to once it is shuffled: the checkpoints of an epoch share it. */
  let { order } = from;
  let shuffling = restoredRandom(from.shuffling);
  let dropping = restoredRandom(from.dropping);

  /** Inverted dropout (Srivastava et al. 2014): what stays is enlarged, so that the mean stays too. */
  function dropoutMasks(size: number): readonly Float32Array[] {
    if (config.dropout === 0) return [];
    return Array.from({ length: shape.layers - 1 }, () =>
      Float32Array.from({ length: size * batches.time * toldBy(shape) }, () =>
        dropping.uniform() < config.dropout ? 0 : 1 / (1 - config.dropout),
      ),
    );
  }

  /** The mean over all that is asked. */
  function lossOn(judged: Iterable<Batch>): number {
    let [sum, asked] = [0, 0];
    for (const batch of judged) {
      const weight = askedIn(batch, shape);
      sum += network.loss(batch) * weight;
      asked += weight;
    }
    return sum / asked;
  }

  const stepsPerEpoch = Math.ceil(perEpoch / batches.size);
  return {
    stepsPerEpoch,
    stepsDone: () => step,
    epoch: () => epoch,
    step(settings, watch) {
      if (used === 0) order = batches.order(shuffling);
      const batch = batches.training(order, used, epoch);
      step += 1;
      const { momentum, clipNorm } = settings;
      const learningRate = settings.learningRate * rateShare(settings, epoch, plateau);
      const attributes = { optimizer: config.optimizer, learningRate, momentum, clipNorm, step };
      const dropouts = dropoutMasks(batch.size);
      const loss = network.step(batch, dropouts, attributes);
      watch?.({ batch, dropouts, attributes, loss });
      used += batch.size;
      lossSum += loss * batch.size;
      if (used < perEpoch) return { loss, epochEnd: null };
      epoch += 1;
      const epochEnd = {
        epoch,
        train: lossSum / perEpoch,
        validation: lossOn(batches.judged('validation')),
        learningRate,
      };
      plateau = plateauAfter(plateau, judgedLoss(epochEnd), settings);
      const judged = isChosenByTest ? { ...epochEnd, validation: lossOn(batches.judged('test')) } : epochEnd;
      const waits = isChosenByTest && settings.patience === 0 ? Infinity : settings.patience;
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
    probe() {
      if (stepsPerEpoch <= PROBE_STEPS || used === 0 || step % PROBE_STEPS > 0) return Number.NaN;
      return lossOn(batches.probes(PROBED));
    },
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
