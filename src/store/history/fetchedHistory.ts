/** What is kept, and what is taken back: fetched when there is something of either. */
import { configFor } from '../../model/settings/config';
import { SETTINGS } from '../../model/settings/settings';
import { encodeHash } from '../../model/settings/hash';
import type { HistoryCommand, HistoryEvent } from '../../model/protocol/history';
import type { CameBack, FetchedHistory, HistoryContext, Moment, Others } from './commands';
import { exportingCommands } from './exporting';
import { storeTab } from './storedTab';
import { createUndo } from './undo';

/** Milliseconds that the page waits for what was kept of it. */
const PATIENCE = 4000;

export function fetchedHistory(context: HistoryContext, clock: () => number = () => performance.now()): FetchedHistory {
  const { get, set, clients, commands } = context;
  const send = (command: HistoryCommand) => clients.archive.send(command);
  const undo = createUndo(clock);
  let tab = '';
  let isKeeping = false;
  let came: CameBack | null = null;
  /** Where training has been since the last moment. */
  let hasTrained = false;
  /** The steps at which runs were filed, by their number. */
  const filed = new Map<number, { readonly entry: string; readonly step: number }>();
  /** Entries that are opened to be put in place, rather than beside. */
  let opening = '';

  function go(moment: Moment | null): void {
    if (!moment) return;
    const { runId, series } = get();
    const { config, interventions } = moment;
    if (moment.runId !== runId || moment.series !== series) {
      return commands.resumeRun(config, moment.series, { kind: 'left', runId: moment.runId }, interventions);
    }
    commands.applyConfig(config);
    commands.intervene(interventions);
  }

  /** Said once. */
  const refusal = (problem: 'no-room' | 'not-allowed') => ({
    refused: problem,
    ...(get().refused === null ? { keptNote: problem } : {}),
  });

  const tellUndo = () => set({ undoable: undo.undoable(), redoable: undo.redoable() });

  function takePlace(): void {
    const { series } = get();
    if (isKeeping && series) clients.trainer.send({ kind: 'keep', tab, series });
  }

  /** The page is where it was; or nothing was kept, or what was kept is of other settings than the link's. */
  function openAt(event: Extract<HistoryEvent, { kind: 'tab' }>): void {
    if (!came) return;
    const { asked, adopts } = came;
    const cameFrom = came.tab;
    came = null;
    const { kept } = event;
    if (!kept || (asked && encodeHash(asked) !== encodeHash(kept.config))) return commands.open();
    const { config, series, standing, entry } = kept;
    isKeeping = true;
    // Who loads a page anew expects it; who opens another one may not.
    if (adopts && kept.tab !== cameFrom) set({ keptNote: 'came-back' });
    commands.resumeRun(config, series, { kind: 'standing', standing, entry }, get().interventions);
  }

  /** What the evaluation says of a run that is in the history. */
  function scoreFiled({ evaluated }: Others): void {
    if (!evaluated) return;
    const one = filed.get(evaluated.runId);
    if (!one || one.step !== evaluated.step) return;
    filed.delete(evaluated.runId);
    const { validation, test } = evaluated.report.parts;
    const figure = (value: number) => (Number.isFinite(value) ? value : null);
    send({ kind: 'change', id: one.entry, change: { validation: figure(validation.mase), test: figure(test.mase) } });
  }

  const exporting = exportingCommands(context);
  return {
    ...exporting,
    comeBack(from) {
      came = from;
      send({ kind: 'take', tab: from.tab, adopts: from.adopts });
      setTimeout(() => {
        if (!came) return;
        came = null;
        commands.open();
      }, PATIENCE);
    },
    undo() {
      go(undo.back());
      tellUndo();
    },
    redo() {
      go(undo.forth());
      tellUndo();
    },
    moved(moment) {
      undo.note(moment, hasTrained);
      hasTrained = false;
      tellUndo();
    },
    beginKeeping() {
      if (isKeeping) return;
      isKeeping = true;
      takePlace();
      if (tab === '') send({ kind: 'take', tab: '', adopts: false });
    },
    listRuns: () => send({ kind: 'list' }),
    openEntry(id) {
      opening = id;
      send({ kind: 'open', ids: [id] });
    },
    openFile: ({ config, series, standing }) =>
      commands.resumeRun(config, series, { kind: 'standing', standing, entry: '' }, []),
    compareRuns(ids) {
      const { opened } = get();
      const missing = ids.filter((id) => opened.every((run) => run.id !== id));
      set({ opened: opened.filter(({ id }) => ids.includes(id)) });
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
      commands.applyConfig(configFor(SETTINGS.data.default));
      commands.startRun();
    },
    clearKept() {
      set({ removed: [], opened: [] });
      send({ kind: 'clear' });
    },
    follow(after, before) {
      if (after.step !== before.step && after.runId === before.runId) hasTrained = true;
      if (after.series !== before.series) takePlace();
      if (after.evaluated !== before.evaluated) scoreFiled(after);
    },
    onEvent(event) {
      switch (event.kind) {
        case 'tab':
          ({ tab } = event);
          storeTab(tab);
          takePlace();
          return openAt(event);
        case 'runs':
          return set({ runs: event.runs, keptBytes: event.bytes, refused: null });
        case 'opened': {
          if (exporting.takesOpened(event.runs)) return;
          const [run] = event.runs;
          if (!run && opening !== '') {
            opening = '';
            return set({ keptNote: 'gone' });
          }
          if (run && run.id === opening) {
            opening = '';
            return commands.resumeRun(
              run.config,
              run.series,
              { kind: 'standing', standing: run.standing, entry: '' },
              [],
            );
          }
          const known = get().opened.filter(({ id }) => event.runs.every((other) => other.id !== id));
          return set({ opened: [...known, ...event.runs] });
        }
        case 'refused':
          return set({ runs: get().runs ?? [], ...refusal(event.problem) });
        case 'crashed':
        case 'notArrived':
          // Without what was kept the page opens as it would have without it.
          if (came) {
            came = null;
            commands.open();
          }
          return set({ runs: get().runs ?? [] });
      }
    },
    onExporter: exporting.onExporter,
    onTrainer(event) {
      exporting.onTrainer(event);
      switch (event.kind) {
        case 'filed':
          filed.set(event.runId, event);
          scoreFiled(get());
          if (event.runId === get().runId) set({ entry: event.entry });
          if (get().runs) send({ kind: 'list' });
          return;
        case 'keepFailed':
          return set(refusal(event.problem === 'gone' ? 'not-allowed' : event.problem));
        default:
      }
    },
  };
}
