/** Steps back and forth, and runs that are put in place: where they lead, and what may come in between on the way. */
import type { Resume } from '../../model/protocol/training';
import { isOpening } from '../data/selectors';
import type { HistoryContext, Moment } from './commands';
import { createUndo } from './undo';

export type Steps = {
  undo(): void;
  redo(): void;
  /** Puts a run in place, as a change that can be taken back. */
  put(place: Place, resume: Resume): void;
  /** The page has come to another moment by itself; `hasTrained`: the network was trained since the one before. */
  moved(moment: Moment, hasTrained: boolean): void;
};
type Place = Omit<Moment, 'runId'>;

/** A place whose series is on its way. */
type Coming = {
  readonly openId: number;
  /** What was in place when it was asked for. */
  readonly from: Pick<Moment, 'runId' | 'series'>;
  readonly isStep: boolean;
};

export function createSteps({ get, set, commands }: HistoryContext, clock: () => number): Steps {
  const undo = createUndo(clock);
  let coming: Coming | null = null;
  /** The page is being put somewhere: what it goes through on the way is no moment. */
  let isGoing = false;
  let hasTrainedBefore = false;

  const tell = () => set({ undoable: undo.undoable(), redoable: undo.redoable() });

  /** Where something else has been opened since, or nothing came, the page is where it was. */
  function settle(): void {
    if (!coming) return;
    const { openId, openedId, series } = get();
    if (openId === coming.openId && !(openedId === openId && series === coming.from.series)) return;
    if (coming.isStep) undo.givenUp();
    coming = null;
  }

  /** What is on its way does not come. */
  function stay(): void {
    const { runConfig } = get();
    if (!isOpening(get()) || !runConfig) return;
    commands.dropOpening();
    commands.showConfig(runConfig);
  }

  function arrive(moment: Moment, isStep: boolean): void {
    coming = null;
    if (isStep) undo.arrived(moment);
    else undo.note(moment, hasTrainedBefore);
    hasTrainedBefore = false;
  }

  function go(isStep: boolean, put: () => void): void {
    coming = null;
    isGoing = true;
    try {
      put();
    } finally {
      isGoing = false;
    }
    const { runId, series, runConfig, interventions, openId } = get();
    if (!series || !runConfig) return;
    if (isOpening(get())) coming = { openId, from: { runId, series }, isStep };
    else arrive({ runId, config: runConfig, series, interventions }, isStep);
  }

  function stepTo(to: Moment | null): void {
    if (!to) return;
    stay();
    const { runId, series, config, interventions: inPlace } = get();
    const { interventions } = to;
    go(true, () => {
      if (to.runId !== runId || to.series !== series) {
        return commands.resumeRun(to.config, to.series, { kind: 'left', runId: to.runId }, interventions);
      }
      // It is saved where it is saved by now.
      commands.applyConfig({ ...to.config, saved: config.saved });
      if (interventions !== inPlace) commands.intervene(interventions);
    });
  }

  /** A series that somebody has chosen is on its way: that is the latest change. */
  const isChosen = () => isOpening(get()) && !coming?.isStep;

  return {
    undo() {
      settle();
      if (isChosen()) stay();
      else stepTo(undo.back());
      tell();
    },
    redo() {
      settle();
      if (!isChosen()) stepTo(undo.forth());
      tell();
    },
    put(place, resume) {
      settle();
      if (coming?.isStep) undo.givenUp();
      const { config, series, interventions } = place;
      go(false, () => commands.resumeRun(config, series, resume, interventions));
      tell();
    },
    moved(moment, hasTrained) {
      if (isGoing) {
        hasTrainedBefore ||= hasTrained;
        return;
      }
      settle();
      if (!coming) undo.note(moment, hasTrained);
      else {
        hasTrainedBefore ||= hasTrained;
        // The page as it was; or the series is there already, its run not yet.
        if (get().openedId !== coming.openId || moment.runId === coming.from.runId) return;
        arrive(moment, coming.isStep);
      }
      tell();
    },
  };
}
