/** The area's facts, and its commands: what they do is fetched when there is something to keep or to take back. */
import { unlessAbsent } from '../../model/protocol/arrival';
import type { HistoryEvent } from '../../model/protocol/history';
import type { TrainerEvent } from '../../model/protocol/training';
import type { Slice } from '../slice';
import type { FetchedHistory, HistoryCommands, HistoryContext, Moment, Others } from './commands';
import type { HistoryFacts } from './facts';

/** Changes that wait for what takes them back. */
const MOST_WAITING = 60;
type Moved = { readonly moment: Moment; readonly hasTrained: boolean };

export const historySlice: Slice<HistoryFacts> = {
  initial: {
    undoable: null,
    redoable: null,
    runs: null,
    keptBytes: 0,
    removed: [],
    opened: [],
    refused: null,
    keptNote: null,
    entry: '',
  },
  on: {},
};

export function historyCommands(context: HistoryContext): {
  readonly commands: HistoryCommands;
  onEvent(event: HistoryEvent): void;
  onTrainer(event: TrainerEvent): void;
  follow(after: Others, before: Others): void;
} {
  const { commands } = context;
  let here: FetchedHistory | null = null;
  let coming: Promise<FetchedHistory> | null = null;
  /** What came before it is here. */
  let moments: readonly Moved[] = [];
  let hasTrained = false;

  function fetch(): Promise<FetchedHistory> {
    coming ??= import('./fetchedHistory').then(({ fetchedHistory }) => {
      here = fetchedHistory(context);
      for (const { moment, hasTrained: isTrained } of moments) here.moved(moment, isTrained);
      moments = [];
      return here;
    });
    return coming;
  }

  function tell(what: (history: FetchedHistory) => void, miss: () => void = () => undefined): void {
    if (here) return what(here);
    fetch().then(
      what,
      unlessAbsent(({ file, absence }) => {
        coming = null;
        commands.notify({ kind: 'not-arrived', parts: ['history'], file, absence });
        miss();
      }),
    );
  }

  return {
    commands: {
      comeBack: (from) =>
        tell(
          (history) => history.comeBack(from),
          () => commands.open(),
        ),
      undo: () => tell((history) => history.undo()),
      redo: () => tell((history) => history.redo()),
      listRuns: () => tell((history) => history.listRuns()),
      openEntry: (id) => tell((history) => history.openEntry(id)),
      openFile: (run) => tell((history) => history.openFile(run)),
      compareRuns: (ids) => tell((history) => history.compareRuns(ids)),
      changeEntry: (id, change) => tell((history) => history.changeEntry(id, change)),
      removeEntries: (ids) => tell((history) => history.removeEntries(ids)),
      putBackEntries: () => tell((history) => history.putBackEntries()),
      dismissKept: () => context.set({ keptNote: null }),
      startAfresh: () => tell((history) => history.startAfresh()),
      clearKept: () => tell((history) => history.clearKept()),
    },
    onEvent: (event) => here?.onEvent(event),
    onTrainer: (event) => here?.onTrainer(event),
    follow(after, before) {
      here?.follow(after, before);
      if (after.step !== before.step && after.runId === before.runId) hasTrained = true;
      const { runId, runConfig: config, series, interventions } = after;
      const isMoved = runId !== before.runId || config !== before.runConfig || interventions !== before.interventions;
      if (isMoved && config && series) {
        const moment = { runId, config, series, interventions };
        if (here) here.moved(moment, hasTrained);
        else moments = [...moments, { moment, hasTrained }].slice(-MOST_WAITING);
        hasTrained = false;
        // The first is the page as it was opened: nobody has changed anything.
        if (!here && moments.length > 1) tell(() => undefined);
      }
      if (after.status === 'training' && before.status !== 'training') tell((history) => history.beginKeeping());
    },
  };
}
