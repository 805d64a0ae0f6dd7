/** Which moments of which runs are kept: for whoever comes back to the page, for the history, and for whoever takes a change back. */
import type { EngineName } from '../../settings/settings';
import type { Resume } from '../../protocol/training';
import type { EngineHost } from '../engines/engines';
import { isWorthAnEntry, type RunKeeper } from './keeping';
import { createLeftRuns, type LeftRun } from './leftRuns';
import { isLost, unlessLost } from '../engines/lostEngine';
import { standingAt, type Course, type Run } from '../run';

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
  /** The same of a run without a network: the engine that it is to go on with does not stand yet. */
  leaveUnbuilt(run: Run): void;
  /** What a run goes on from: from now on it is found under the number of that; null where it is no longer to be had. */
  resumed(runId: number, resume: Resume): LeftRun | null;
  /** How the course of a run begins. */
  begun(resumed: LeftRun | null): Course;
  /** The run has gone back: what the history has of it stays there, and it is another from here on. */
  branched(run: Run): void;
};

export function createRunKeeping(host: EngineHost, keeper: RunKeeper | null): RunKeeping {
  const left = createLeftRuns();
  const newEntry = () => keeper?.newEntry() ?? '';

  const momentOf = (run: Run) => ({
    runId: run.id,
    entry: run.entry,
    filedStep: run.filedStep,
    trainedMs: run.trainedMs,
    config: run.config,
    standing: standingAt(run),
  });

  function file(run: Run): void {
    const moment = momentOf(run);
    if (!isWorthAnEntry(moment.standing, run.filedStep)) return;
    run.filedStep = moment.standing.checkpoint.step;
    run.trainedMs = 0;
    keeper?.file(moment);
  }

  function leaveUnbuilt(run: Run): void {
    file(run);
    const { entry, filedStep, trainedMs } = run;
    left.add(run.id, { standing: standingAt(run), entry, filedStep, trainedMs });
  }

  return {
    note(run, rests) {
      // First: who comes back must not file it once more.
      if (rests && run.isFinished) file(run);
      keeper?.note(momentOf(run), rests);
    },
    leave(run) {
      const { session, good } = run;
      if (session.stepsDone() > good.step) {
        const latest = unlessLost(host, session.checkpoint);
        const isGood = latest && latest.learned.w.every(Number.isFinite) && !isLost(host, run.config.cell, latest);
        if (isGood) run.good = latest;
      }
      leaveUnbuilt(run);
      unlessLost(host, session.dispose);
    },
    leaveUnbuilt,
    resumed(runId, resume) {
      if (resume.kind === 'left') return left.renumber(resume.runId, runId);
      if (resume.kind === 'weights') return null;
      const { standing, entry, filedStep = standing.checkpoint.step, trainedMs = 0 } = resume;
      const run = { standing, entry, filedStep, trainedMs };
      left.add(runId, run);
      return run;
    },
    begun(resumed) {
      const { losses = [], best = null, isFinished = false } = resumed?.standing ?? {};
      const { filedStep = 0, trainedMs = 0 } = resumed ?? {};
      return { losses, best, isFinished, entry: resumed?.entry || newEntry(), filedStep, trainedMs };
    },
    branched(run) {
      if (run.filedStep <= run.good.step) return;
      run.entry = newEntry();
      run.filedStep = run.good.step;
      run.trainedMs = 0;
    },
  };
}
