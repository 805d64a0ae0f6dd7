/** Works out beside the trainer what a step of it did, and tells it. It changes nothing of the run. */
import { parameterCount, parameterLayout } from '../../network/layout';
import type { Checkpoint } from '../../protocol/checkpoint';
import type { SlowOutcome, Watched } from '../../protocol/slowStep';
import type { TrainerEvent } from '../../protocol/training';
import { samplesOf, shapeFor } from '../../tasks/trainable';
import type { Run } from '../run';
import type { TakenStep } from '../session';
import { plainStep, type PlainNetwork, type PlainStep } from './plainStep';
import { slowStepOf, type KnownStep } from './slowStep';

/** Multiplications in plain code: some ten seconds. */
const MOST_WORK = 3e9;
/** Milliseconds between two pauses. */
const SLICE = 20;

export type SlowMotion = {
  /** Before a step: how it is seen, and told after it. Refused, and said so, where it cannot be worked out. */
  begin(runId: number, run: Run | null, watched: Watched): Seen | 'refused';
  /** The step that was worked out last, with another window or layer. */
  look(watched: Watched): void;
};

type Seen = {
  saw(taken: TakenStep): void;
  /** `isWanted` is asked in pauses. */
  tell(isWanted: () => boolean): Promise<void>;
};

export function createSlowMotion(
  emit: (event: TrainerEvent) => void,
  clock: () => number,
  nextTask: () => Promise<void>,
): SlowMotion {
  let known: { readonly runId: number; readonly step: KnownStep } | null = null;

  const tell = (runId: number, taken: SlowOutcome) => emit({ kind: 'slowStep', runId, taken });

  /** Null where it is no longer wanted. */
  async function worked(network: PlainNetwork, taken: TakenStep, isWanted: () => boolean): Promise<PlainStep | null> {
    const work = plainStep(network, taken);
    let began = clock();
    let turn = work.next();
    while (!turn.done) {
      if (clock() - began > SLICE) {
        await nextTask();
        began = clock();
      }
      if (!isWanted()) return null;
      turn = work.next();
    }
    return turn.value;
  }

  function begin(runId: number, run: Run | null, watched: Watched): Seen | 'refused' {
    known = null;
    if (!run || isLarge(run)) {
      tell(runId, run ? 'large' : 'left');
      return 'refused';
    }
    const { config, trainable, engine, session } = run;
    const shape = shapeFor(config, trainable);
    let seen: { readonly taken: TakenStep; readonly before: Checkpoint } | null = null;
    return {
      // What was good last is the moment before a single step.
      saw: (taken) => (seen = { taken, before: run.good }),
      async tell(isWanted) {
        if (!seen || !isWanted()) return tell(runId, 'left');
        const { taken, before } = seen;
        const network = { shape, layout: parameterLayout(shape), loss: config.loss, before: before.learned };
        const plain = await worked(network, taken, isWanted);
        if (!plain) return tell(runId, 'left');
        const { stepsPerEpoch } = session;
        const step = { network, taken, plain, engine, before, after: run.good, stepsPerEpoch, dropout: config.dropout };
        known = { runId, step };
        tell(runId, slowStepOf(step, watched));
      },
    };
  }

  return {
    begin,
    look(watched) {
      if (known) tell(known.runId, slowStepOf(known.step, watched));
    },
  };
}

/** Each parameter takes about three multiplications a time step and window, forward and back. */
function isLarge({ config, trainable }: Run): boolean {
  const { time, parts } = samplesOf(trainable);
  const size = Math.min(config.batchSize, parts.train.length);
  return 3 * parameterCount(parameterLayout(shapeFor(config, trainable))) * time * size > MOST_WORK;
}
