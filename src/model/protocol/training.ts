/** What the trainer worker is told and what it says. `runId` names a run: events of an older run are dropped. */
import type { NotArrivedEvent } from './arrival';
import type { Config, EngineName } from '../settings/settings';
import type { Standing } from './checkpoint';
import type { BroughtBack, EpochLosses } from './epochLosses';
import type { SaveProblem, Series, WindowSource } from './series';
import type { SlowOutcome, Watched } from './slowStep';
import type { TaskSource } from './tasks';

/** The parameters at one moment of training: all that the inside of the network is a function of. */
export type Snapshot = {
  readonly step: number;
  readonly epoch: number;
  /** All parameters, one after the other, in the order of `parameterLayout`. */
  readonly parameters: Float32Array;
};

/** A moment of training that is kept. */
export type CheckpointId = Pick<Snapshot, 'step' | 'epoch'>;

/** Settings that apply to a running network. */
export type LiveSettings = Pick<
  Config,
  | 'learningRate'
  | 'schedule'
  | 'scheduleEpochs'
  | 'scheduleFactor'
  | 'momentum'
  | 'clipNorm'
  | 'epochs'
  | 'patience'
  | 'engine'
>;
export function liveSettings(config: Config): LiveSettings {
  const { learningRate, schedule, scheduleEpochs, scheduleFactor, momentum, clipNorm, epochs, patience, engine } =
    config;
  return { learningRate, schedule, scheduleEpochs, scheduleFactor, momentum, clipNorm, epochs, patience, engine };
}

export type TrainerCommand =
  | {
      readonly kind: 'configure';
      readonly runId: number;
      readonly config: Config;
      readonly series: WindowSource;
      /** What the samples of another task than forecasting are made from. */
      readonly source?: TaskSource;
      /** Where it goes on from; without it the run begins. */
      readonly resume?: Resume;
    }
  /** From now on runs are kept in the browser under the name of this tab; those from this number on are of this series. */
  | { readonly kind: 'keep'; readonly tab: string; readonly series: Series; readonly runId: number }
  /** Asks for the run as it stands, or as it stood at the kept checkpoint nearest to a step. */
  | { readonly kind: 'handOver'; readonly step: number | null }
  | { readonly kind: 'train' }
  | { readonly kind: 'pause' }
  /** `watched`: one step, and what of it is to be worked out in plain code. */
  | { readonly kind: 'step'; readonly unit: 'step' | 'epoch'; readonly watched?: Watched }
  /** Another window or layer of the step that was worked out last. */
  | { readonly kind: 'watchStep'; readonly watched: Watched }
  /** Asks for the parameters of the kept checkpoint that is nearest to a step. */
  | { readonly kind: 'recall'; readonly step: number }
  /** Goes back to the kept checkpoint nearest to a step, optimizer and all, and pauses there; what came after is forgotten. */
  | { readonly kind: 'branch'; readonly step: number }
  | { readonly kind: 'adjust'; readonly settings: LiveSettings }
  /** Somebody's hand waits for the page: for a moment, training need not be as fast as it can. */
  | { readonly kind: 'giveWay' };

/** What of a run its entry in the history, so named, does not have yet: what came after a step, in so many milliseconds. */
export type Filed = { readonly entry: string; readonly filedStep: number; readonly trainedMs: number };

/**
 * A run that goes on: one that was kept, with where it is in the history (where nothing else is said, as it stands), or one that
 * was left in this trainer; or only weights.
 */
export type Resume =
  | ({ readonly kind: 'standing'; readonly standing: Standing } & Pick<Filed, 'entry'> & Partial<Filed>)
  | { readonly kind: 'left'; readonly runId: number }
  /** Begins with these parameters, in the order of `parameterLayout`. */
  | { readonly kind: 'weights'; readonly parameters: Float32Array };

/** Why the engine in use is the one in use. */
export type EngineReason =
  | 'chosen' // by the user
  | 'fastest' // timed against the others on this network
  | 'resumed' // the run was begun on it
  | 'only' // no other engine is to be had
  | 'untimed' // the trials were stopped before any
  | 'refused' // another was chosen, and is not to be had
  | 'context-lost'; // WebGL was in use, and the browser took its context away
export type EngineState = {
  readonly name: EngineName;
  readonly reason: EngineReason;
  /** Milliseconds of one training step by engine, for those that were timed; of a large network estimated. */
  readonly timings: Readonly<Partial<Record<EngineName, number>>>;
  readonly refused: Refusals;
  /** Engines that were not timed: another was fast enough, or the time for trials was spent. */
  readonly untried: readonly EngineName[];
};

/**
 * Engines that are not to be had: the browser lacks what they need, a file of theirs did not come, or they computed a known
 * training step wrongly.
 */
export type Refusal = 'missing' | 'absent' | 'wrong';
export type Refusals = Readonly<Partial<Record<EngineName, Refusal>>>;

/**
 * What the trainer is doing. `blocked`: the data allow no windows (the inspector says why). `diverged`: a loss was not
 * finite; the parameters are those of the last good snapshot.
 */
export type TrainerStatus = 'preparing' | 'ready' | 'training' | 'paused' | 'finished' | 'diverged' | 'blocked';

/** What is done before a network can be trained, and the milliseconds of a step as far as they are known (Infinity: not yet). */
export type Preparation =
  | { readonly doing: 'cutting' }
  | { readonly doing: 'starting' | 'timing'; readonly engine: EngineName; readonly stepMs: number };

/** A change of one setting that makes a step shorter: about so many times. */
export type Relief = {
  readonly setting: 'units' | 'layers' | 'lookBack' | 'batchSize';
  readonly value: number;
  readonly factor: number;
};
/** A network that takes long: milliseconds of a step and of an epoch, and what would bring them down. */
export type Slowness = { readonly stepMs: number; readonly epochMs: number; readonly reliefs: readonly Relief[] };

export type TrainerEvent =
  | { readonly kind: 'status'; readonly runId: number; readonly status: TrainerStatus }
  | { readonly kind: 'preparing'; readonly runId: number; readonly preparation: Preparation }
  | { readonly kind: 'engine'; readonly runId: number; readonly engine: EngineState }
  /** Known before the first step, and told only where somebody would ask what is going on. */
  | { readonly kind: 'slow'; readonly runId: number; readonly slowness: Slowness }
  | {
      readonly kind: 'progress';
      readonly runId: number;
      readonly step: number;
      readonly epoch: number;
      readonly stepsPerEpoch: number;
      /** Loss of the latest batch; NaN before the first. */
      readonly batchLoss: number;
      /** Mean over the batches since the last progress event; NaN where there was none. */
      readonly recentLoss: number;
      /** Validation loss on some windows in the middle of a long epoch, where one was taken since; else NaN. */
      readonly probedLoss: number;
      /** The epochs finished since the last progress event. */
      readonly epochs: readonly EpochLosses[];
      readonly msPerStep: number;
    }
  | { readonly kind: 'snapshot'; readonly runId: number; readonly snapshot: Snapshot }
  /** The checkpoints that can be recalled, in the order of time, and what they take in the trainer's memory. */
  | {
      readonly kind: 'checkpoints';
      readonly runId: number;
      readonly checkpoints: readonly CheckpointId[];
      readonly bytes: number;
    }
  | { readonly kind: 'broughtBack'; readonly runId: number; readonly best: BroughtBack }
  | { readonly kind: 'handedOver'; readonly runId: number; readonly standing: Standing }
  /** It is in the history of runs from now on, or once more with more epochs; also a run that is no longer in place. */
  | { readonly kind: 'filed'; readonly runId: number; readonly entry: string; readonly step: number }
  /** The browser does not keep the run; null: it does again. */
  | { readonly kind: 'keepFailed'; readonly runId: number; readonly problem: SaveProblem | null }
  | { readonly kind: 'slowStep'; readonly runId: number; readonly taken: SlowOutcome }
  | { readonly kind: 'recalled'; readonly runId: number; readonly snapshot: Snapshot }
  | { readonly kind: 'branched'; readonly runId: number; readonly step: number; readonly epoch: number }
  | { readonly kind: 'diverged'; readonly runId: number; readonly step: number; readonly restoredStep: number }
  /** The worker itself. */
  | (NotArrivedEvent & { readonly runId: number })
  | {
      readonly kind: 'crashed';
      readonly runId: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
