/** Which moments of which runs are kept: for whoever comes back to the page, for the history, and for whoever takes a change back. */
import type { Checkpoint } from '../protocol/checkpoint';
import type { Config, EngineName } from '../settings/settings';
import type { Windows } from '../windows/windows';
import { fittedCheckpoint, startingCheckpoint } from './session';
import type { Resume } from '../protocol/training';
import type { EngineHost } from './engines';
import { isWorthAnEntry, type RunKeeper } from './keeping';
import { createLeftRuns, type LeftRun } from './leftRuns';
import { unlessLost } from './lostEngine';
import { standingAt, type Course, type Run } from './run';

/** What a network is built from: the run whose engine was lost or changed, or one that goes on; null: it begins. */
export type Built = {
  readonly lost: EngineName | null;
  readonly before: Run | null;
  readonly resumed: LeftRun | null;
};

export type RunKeeping = {
  /** A moment of the run in place. What rests at its end belongs into the history. */
  note(run: Run, rests: boolean): void;
  /** The run makes way for another. What was done since the last report belongs to it too. */
  leave(run: Run): void;
  /** Null where it is no longer to be had. */
  resumed(resume: Resume): LeftRun | null;
  /** How the course of a run begins. */
  begun(resumed: LeftRun | null): Course;
};

/** How a run begins: with the weights that are given, else as its seed says; null where it is no longer wanted. */
export const startFor = async (
  config: Config,
  windows: Windows,
  resume: Resume | undefined,
  isWanted: () => Promise<boolean>,
): Promise<Checkpoint | null> =>
  resume?.kind === 'weights'
    ? startingCheckpoint(config, windows, resume.parameters)
    : fittedCheckpoint(config, windows, isWanted);

export function createRunKeeping(host: EngineHost, keeper: RunKeeper | null): RunKeeping {
  const left = createLeftRuns();

  const momentOf = (run: Run) => ({
    runId: run.id,
    entry: run.entry,
    config: run.config,
    standing: standingAt(run),
    trainedMs: run.trainedMs,
  });

  function file(run: Run): void {
    const moment = momentOf(run);
    if (!isWorthAnEntry(moment.standing, run.filedStep)) return;
    run.filedStep = moment.standing.checkpoint.step;
    keeper?.file(moment);
  }

  return {
    note(run, rests) {
      keeper?.note(momentOf(run));
      if (rests && run.isFinished) file(run);
    },
    leave(run) {
      const { session, good } = run;
      if (session.stepsDone() > good.step) {
        const latest = unlessLost(host, session.checkpoint);
        if (latest && latest.learned.w.every(Number.isFinite)) run.good = latest;
      }
      file(run);
      left.add(run.id, { standing: standingAt(run), entry: run.entry, filedStep: run.filedStep });
      session.dispose();
    },
    resumed(resume) {
      if (resume.kind === 'left') return left.of(resume.runId);
      if (resume.kind === 'weights') return null;
      const { standing, entry } = resume;
      return { standing, entry, filedStep: standing.checkpoint.step };
    },
    begun(resumed) {
      const { losses = [], best = null, isFinished = false } = resumed?.standing ?? {};
      const entry = keeper?.begin(resumed?.entry ?? '') ?? '';
      return { losses, best, isFinished, entry, filedStep: resumed?.filedStep ?? 0, trainedMs: 0 };
    },
  };
}
