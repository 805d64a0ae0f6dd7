/** The area's facts, and its commands: what they do is fetched when there is something to keep or to take back. */
import { unlessAbsent } from '../../model/protocol/arrival';
import type { ExportEvent } from '../../model/protocol/exporting';
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
    exporting: null,
    written: null,
    exportNote: null,
    entry: '',
  },
  on: {},
};

const TOLD = [
  'undo',
  'redo',
  'listRuns',
  'openEntry',
  'openFile',
  'compareRuns',
  'changeEntry',
  'removeEntries',
  'putBackEntries',
  'clearKept',
  'startAfresh',
  'exportRun',
  'takeRun',
  'exportRuns',
  'exportSearch',
  'readModel',
  'prune',
  'openPruned',
] as const satisfies readonly (keyof FetchedHistory)[];
type Told = (typeof TOLD)[number];

export function historyCommands(context: HistoryContext): {
  readonly commands: HistoryCommands;
  onEvent(event: HistoryEvent): void;
  onTrainer(event: TrainerEvent): void;
  onExporter(event: ExportEvent): void;
  follow(after: Others, before: Others): void;
} {
  const { commands } = context;
  let here: FetchedHistory | null = null;
  let coming: Promise<FetchedHistory> | null = null;
  /** What came before it is here. */
  let moments: readonly Moved[] = [];
  let hasTrained = false;
  /** All that one hand does at once, as a smaller network that lets go of interventions, is one change. */
  let moving: Moment | null = null;

  function settle(): void {
    const moment = moving;
    if (!moment) return;
    moving = null;
    if (here) here.moved(moment, hasTrained);
    else moments = [...moments, { moment, hasTrained }].slice(-MOST_WAITING);
    hasTrained = false;
    // The first is the page as it was opened: nobody has changed anything.
    if (!here && moments.length > 1) tell(() => undefined);
  }

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
    settle();
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

  /** What is told waits until it is here. */
  const telling =
    (name: Told) =>
    (...given: readonly unknown[]): void =>
      tell((history) => (history[name] as (...values: readonly unknown[]) => void)(...given));

  return {
    commands: {
      ...(Object.fromEntries(TOLD.map((name) => [name, telling(name)])) as Pick<HistoryCommands, Told>),
      comeBack: (from) =>
        tell(
          (history) => history.comeBack(from),
          () => commands.open(),
        ),
      dismissKept: () => context.set({ keptNote: null }),
      dismissExport: () => context.set({ exportNote: null }),
      takeWritten: () => context.set({ written: null }),
    },
    onEvent: (event) => here?.onEvent(event),
    onTrainer: (event) => here?.onTrainer(event),
    onExporter: (event) => here?.onExporter(event),
    follow(after, before) {
      here?.follow(after, before);
      if (after.step !== before.step && after.runId === before.runId) hasTrained = true;
      const { runId, runConfig: config, series, interventions } = after;
      const isMoved = runId !== before.runId || config !== before.runConfig || interventions !== before.interventions;
      if (isMoved && config && series) {
        if (!moving) queueMicrotask(settle);
        moving = { runId, config, series, interventions };
      }
      if (after.status === 'training' && before.status !== 'training') tell((history) => history.beginKeeping());
    },
  };
}
