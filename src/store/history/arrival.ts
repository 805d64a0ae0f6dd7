/** How a page that is opened comes back to where it was, and where its own runs are kept. */
import { encodeHash } from '../../model/settings/hash';
import type { HistoryEvent } from '../../model/protocol/history';
import type { CameBack, HistoryContext, Others } from './commands';
import { isFramed, storeTab } from './storedTab';

/** Milliseconds that the page waits for what was kept of it. */
const PATIENCE = 4000;

export type Arrival = {
  comeBack(from: CameBack): void;
  /** The run in place is trained: from now on it is kept. */
  beginKeeping(): void;
  follow(after: Others, before: Others): void;
  /** Empty as long as it has none. */
  tab(): string;
  onTab(event: Extract<HistoryEvent, { kind: 'tab' }>): void;
  /** What is kept cannot be had. */
  missed(): void;
};

export function createArrival({ get, set, clients, commands }: HistoryContext): Arrival {
  let tab = '';
  let isKeeping = false;
  /** A name is on its way, with what was kept under it. */
  let isTaking = false;
  let came: CameBack | null = null;
  /** The page was opened without it. */
  let isLate = false;
  /** The first run on the series in place. */
  let firstRun = get().series ? get().runId : 0;

  function take(wanted: string, adopts: boolean): void {
    isTaking = true;
    clients.archive.send({ kind: 'take', tab: wanted, adopts });
  }

  function takePlace(): void {
    const { series } = get();
    if (isKeeping && tab !== '' && series) clients.trainer.send({ kind: 'keep', tab, series, runId: firstRun });
  }

  function openWithout(): void {
    if (!came || isLate) return;
    isLate = true;
    commands.open();
  }

  /** Nobody has done anything that would be lost with what comes late. */
  const isUntouched = () => !isKeeping && get().undoable === null && get().step === 0;

  /** What was kept of other settings than the link's stays where it is, and so does what came too late. */
  function goesOn({ kept }: Extract<HistoryEvent, { kind: 'tab' }>): boolean {
    if (!kept || !came || (isLate && !isUntouched())) return false;
    return !came.asked || encodeHash(came.asked) === encodeHash(kept.config);
  }

  return {
    comeBack(from) {
      came = from;
      take(from.tab, from.adopts);
      setTimeout(openWithout, PATIENCE);
    },
    beginKeeping() {
      if (isKeeping || isFramed()) return;
      isKeeping = true;
      if (tab !== '') takePlace();
      else if (!isTaking) take('', false);
    },
    tab: () => tab,
    follow(after, before) {
      if (after.series === before.series) return;
      firstRun = after.runId + 1;
      takePlace();
    },
    onTab(event) {
      isTaking = false;
      const { kept } = event;
      const isBack = goesOn(event);
      const from = came;
      if (!isBack) openWithout();
      came = null;
      if (kept && !isBack) {
        // Under a name of its own, the run in place does not take the place of that.
        if (isKeeping) take('', false);
        return;
      }
      ({ tab } = event);
      storeTab(tab);
      takePlace();
      if (!kept || !from) return;
      const { config, series, standing, entry, filedStep, trainedMs } = kept;
      isKeeping = true;
      // Who loads a page anew expects it; who opens another one may not.
      if (kept.tab !== from.tab || isLate) set({ keptNote: 'came-back' });
      commands.withdraw('file-elsewhere');
      const resume = { kind: 'standing', standing, entry, filedStep, trainedMs } as const;
      commands.resumeRun(config, series, resume, get().interventions);
      if (event.search !== undefined) commands.search({ kind: 'restore', kept: event.search });
    },
    missed() {
      isTaking = false;
      openWithout();
      came = null;
    },
  };
}
