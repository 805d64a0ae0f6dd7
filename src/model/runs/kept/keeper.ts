/** Keeps the runs of the trainer in the browser's database: the moment in place now and then, ended runs in the history. */
import type { Series } from '../../protocol/series';
import type { Ask, Database } from '../../storage/database';
import type { KeeperEvent, Moment, RunKeeper } from '../../training/keeping/keeping';
import { fileRun, keepTab, type KeyedSeries } from './runStore';

export type KeeperSurroundings = {
  readonly ask: Ask;
  emit(event: KeeperEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly later: (ms: number) => Promise<void>;
  /** An id that no other browser gives. */
  readonly newId: () => string;
  readonly keyOf: (series: Series) => Promise<string>;
};

/** Milliseconds from the end of one writing to the beginning of the next. */
const INTERVAL = 2000;
/** The same for a run that rests: nothing comes after that would be written in its place, and somebody may be about to leave. */
const REST_INTERVAL = 250;

/** Runs that wait for their first place: more do not end before it is told. */
const MOST_WAITING = 4;

/** The series of the runs from a number on, until the next place. */
type Place = { readonly tab: string; readonly runId: number; readonly series: Promise<KeyedSeries> };

export function createRunKeeper({ ask, emit, clock, now, later, newId, keyOf }: KeeperSurroundings): RunKeeper {
  /** In the order of their runs. The page names the next series while the run before it still stands. */
  let places: readonly Place[] = [];
  /** What is to be filed as soon as it is told where. */
  let waiting: readonly Moment[] = [];
  let latest: Moment | null = null;
  /** The last moment of the page's run that is written; the same is not written again. */
  let written: { readonly tab: string; readonly moment: Moment } | null = null;
  let isBusy = false;
  let wrote = -Infinity;
  let isResting = false;
  /** Ends the waiting: a moment has come that is due sooner. */
  let wake = (): void => undefined;
  let isRefused = false;

  /** What is refused is said once; it may be allowed later. */
  async function write(what: (database: Database) => Promise<void>): Promise<boolean> {
    return ask(
      async (database) => {
        await what(database);
        if (isRefused) emit({ kind: 'keepFailed', problem: null });
        isRefused = false;
        return true;
      },
      (problem) => {
        if (!isRefused) emit({ kind: 'keepFailed', problem });
        isRefused = true;
        return false;
      },
    );
  }

  /** Null of a run before any that is kept. */
  const placeOf = (moment: Moment): Place | null => places.findLast(({ runId }) => runId <= moment.runId) ?? null;

  const isWritten = (tab: string, moment: Moment) =>
    written !== null &&
    written.tab === tab &&
    written.moment.runId === moment.runId &&
    written.moment.config === moment.config &&
    written.moment.standing.checkpoint === moment.standing.checkpoint &&
    written.moment.standing.isFinished === moment.standing.isFinished;

  async function untilDue(): Promise<void> {
    for (;;) {
      const wait = wrote + (isResting ? REST_INTERVAL : INTERVAL) - clock();
      if (wait <= 0) return;
      await Promise.race([later(wait), new Promise<void>((resolve) => (wake = resolve))]);
    }
  }

  async function writeLatest(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      while (latest) {
        await untilDue();
        const moment: Moment = latest;
        const place = placeOf(moment);
        if (!place) return;
        const { tab, series } = place;
        latest = null;
        if (isWritten(tab, moment)) continue;
        const keyed = await series;
        if (await write((database) => keepTab(database, tab, moment, keyed, now()))) written = { tab, moment };
        wrote = clock();
      }
    } finally {
      isBusy = false;
    }
  }

  function file(moment: Moment): void {
    const place = placeOf(moment);
    if (!place) {
      waiting = [...waiting.filter(({ entry }) => entry !== moment.entry), moment].slice(-MOST_WAITING);
      return;
    }
    void place.series.then(async (keyed) => {
      const isFiled = await write((database) => fileRun(database, moment, keyed, now()));
      const { runId, entry, standing } = moment;
      if (isFiled) emit({ kind: 'filed', runId, entry, step: standing.checkpoint.step });
    });
  }

  return {
    place(tab, series, runId) {
      if (places.at(-1)?.tab !== tab) wrote = -Infinity;
      const keyed = keyOf(series).then((key) => ({ key, series }));
      places = [...places.filter((one) => one.runId < runId), { tab, runId, series: keyed }];
      const others = waiting;
      waiting = [];
      for (const moment of others) if (placeOf(moment)) file(moment);
      void writeLatest();
    },
    newEntry: newId,
    note(moment, rests) {
      latest = moment;
      isResting = rests;
      if (rests) wake();
      // The runs before it are gone, and with them what they were of.
      const place = placeOf(moment);
      if (place && place !== places[0]) places = places.slice(places.indexOf(place));
      void writeLatest();
    },
    file,
  };
}
