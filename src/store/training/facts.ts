/** The run in place: how far it is, on which engine, and the checkpoints that can be gone back to. */
import type { CheckpointId, EngineState, Preparation, Slowness, TrainerStatus } from '../../model/protocol/training';
import type { BroughtBack } from '../../model/protocol/epochLosses';
import type { SlowOutcome, SlowPhase } from '../../model/protocol/slowStep';
import type { Config } from '../../model/settings/settings';

export type TrainingFacts = {
  /** Number of the run in place: events of another are dropped. */
  readonly runId: number;
  /** `absent`: the trainer's code is not here. */
  readonly status: TrainerStatus | 'absent';
  /** The settings of the series and the network in place; those that are shown may be of a series on its way. */
  readonly runConfig: Config | null;
  /** The machine's: it outlasts a run. */
  readonly engine: EngineState | null;
  /** What is being done before the network can be trained; null once it can. */
  readonly preparation: Preparation | null;
  /** That the network in place takes long; null where it does not. */
  readonly slowness: Slowness | null;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  readonly batchLoss: number;
  readonly msPerStep: number;
  /** What can be gone back to, in the order of time. */
  readonly checkpoints: readonly CheckpointId[];
  /** What they take in memory. */
  readonly checkpointBytes: number;
  /** Step of the checkpoint that is shown; null while it is the latest. */
  readonly shownCheckpoint: number | null;
  /** The epoch whose parameters came back at the end; null where training has no patience, or has not ended. */
  readonly broughtBack: BroughtBack | null;
  /** The step in slow motion, and at which of its parts one looks; null where none was asked for. */
  readonly slowStep: SlowMotion | null;
};

/** `waiting`: the step is being taken and worked out. */
export type SlowMotion = { readonly phase: SlowPhase; readonly taken: SlowOutcome | 'waiting' };
