/** What is kept, and what is taken back: fetched when there is something of either. */
import { configFor } from '../../model/settings/config';
import { SETTINGS } from '../../model/settings/settings';
import type { HistoryCommand, HistoryEvent } from '../../model/protocol/history';
import { isOpening } from '../data/selectors';
import { createArrival } from './arrival';
import type { FetchedHistory, HistoryContext } from './commands';
import { exportingCommands } from './exporting';
import { createScoring } from './scoring';
import { keepingSearch } from './searching';
import { createSteps } from './steps';

export function fetchedHistory(context: HistoryContext, clock: () => number = () => performance.now()): FetchedHistory {
  const { get, set, clients, commands } = context;
  const send = (command: HistoryCommand) => clients.archive.send(command);
  const steps = createSteps(context, clock);
  const arrival = createArrival(context);
  const scoring = createScoring(send);
  const exporting = exportingCommands(context);
  const searching = keepingSearch(send, arrival.tab);
  /** What of the browser keeps nothing, and why. */
  const refusals: { archive: Refusal; trainer: Refusal } = { archive: null, trainer: null };
  /** An entry that is opened to be put in place, rather than beside, and those that are to be beside. */
  let opening = '';
  let compared: readonly string[] = [];

  /** Said once. */
  function refuse(who: keyof typeof refusals, problem: Refusal): void {
    refusals[who] = problem;
    const before = get().refused;
    const refused = refusals.trainer ?? refusals.archive;
    if (refused !== before) set({ refused, ...(before === null ? { keptNote: refused } : {}) });
  }

  function opened({ asked, runs }: Extract<HistoryEvent, { kind: 'opened' }>): void {
    if (exporting.takesOpened(asked, runs)) return;
    if (opening !== '' && asked.includes(opening)) {
      const run = runs.find(({ id }) => id === opening);
      opening = '';
      if (!run) return set({ keptNote: 'gone' });
      const { config, series, standing } = run;
      return steps.put({ config, series, interventions: [] }, { kind: 'standing', standing, entry: '' });
    }
    const known = get().opened.filter(({ id }) => runs.every((other) => other.id !== id));
    set({ opened: [...known, ...runs.filter(({ id }) => compared.includes(id))] });
  }

  return {
    ...exporting,
    comeBack: arrival.comeBack,
    beginKeeping: arrival.beginKeeping,
    undo: steps.undo,
    redo: steps.redo,
    moved: steps.moved,
    listRuns: () => send({ kind: 'list' }),
    openEntry(id) {
      opening = id;
      send({ kind: 'open', ids: [id] });
    },
    openFile: ({ config, series, standing }) =>
      steps.put({ config, series, interventions: [] }, { kind: 'standing', standing, entry: '' }),
    compareRuns(ids) {
      compared = ids;
      const { opened: known } = get();
      const missing = ids.filter((id) => known.every((run) => run.id !== id));
      set({ opened: known.filter(({ id }) => ids.includes(id)) });
      if (missing.length > 0) send({ kind: 'open', ids: missing });
    },
    changeEntry: (id, change) => send({ kind: 'change', id, change }),
    removeEntries(ids) {
      set({ removed: ids });
      send({ kind: 'remove', ids });
    },
    putBackEntries() {
      set({ removed: [] });
      send({ kind: 'putBack' });
    },
    startAfresh() {
      set({ keptNote: null });
      const { runId } = get();
      commands.applyConfig(configFor(SETTINGS.data.default));
      // Another series brings its run, and leaves no intervention.
      if (isOpening(get())) return;
      if (get().interventions.length > 0) commands.intervene([]);
      if (get().runId === runId) commands.startRun();
    },
    clearKept() {
      compared = [];
      set({ removed: [], opened: [] });
      send({ kind: 'clear' });
    },
    follow(after, before) {
      arrival.follow(after, before);
      if (after.evaluated !== before.evaluated || after.scored !== before.scored) scoring.evaluated(after);
      if (after.search?.current?.state === 'running') arrival.beginKeeping();
      searching.follow(after, before);
    },
    onEvent(event) {
      switch (event.kind) {
        case 'tab':
          return arrival.onTab(event);
        case 'runs':
          set({ runs: event.runs, keptBytes: event.bytes });
          return refuse('archive', null);
        case 'opened':
          return opened(event);
        case 'refused':
          opening = '';
          set({ runs: get().runs ?? [] });
          return refuse('archive', event.problem);
        case 'crashed':
        case 'notArrived':
          opening = '';
          arrival.missed();
          return set({ runs: get().runs ?? [] });
      }
    },
    onExporter: exporting.onExporter,
    onTrainer(event) {
      exporting.onTrainer(event);
      switch (event.kind) {
        case 'filed':
          // It may have been evaluated before all this was fetched.
          scoring.evaluated(get());
          scoring.filed(event);
          if (event.runId === get().runId) set({ entry: event.entry });
          if (get().runs) send({ kind: 'list' });
          return;
        case 'keepFailed':
          return refuse('trainer', event.problem === 'gone' ? 'not-allowed' : event.problem);
        default:
      }
    },
  };
}

type Refusal = 'no-room' | 'not-allowed' | null;
