/** Keeps the runs of the trainer in the browser's database: the moment in place now and then, ended runs in the history. */
import type { Series } from '../../protocol/series';
import type { Ask, Database } from '../../storage/database';
import type { KeeperEvent, Moment, RunKeeper } from '../../training/keeping';
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
/** Runs whose series is remembered: more than can be gone back to. */
const MOST_PLACES = 100;

/** What runs are of. */
type Place = Promise<KeyedSeries>;

export function createRunKeeper({ ask, emit, clock, now, later, newId, keyOf }: KeeperSurroundings): RunKeeper {
  let place: Place | null = null;
  /** Empty until it is known: nothing of it is written before. */
  let tab = '';
  /** Ended runs that came before anybody said what they are of. */
  let unplaced: Moment[] = [];
  /** By the name of a run: it may be told of after the next one has begun on another series. */
  const places = new Map<string, Place | null>();
  let latest: Moment | null = null;
  /** The last moment of the page's run that is written; the same is not written again. */
  let written: Moment | null = null;
  let isBusy = false;
  let due = -Infinity;
  let isRefused = false;

  /** What is refused is said once; it may be allowed later. */
  async function write(what: (database: Database) => Promise<void>): Promise<boolean> {
    return ask(
      async (database) => {
        await what(database);
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

  const placeOf = ({ entry }: Moment): Place | null => places.get(entry) ?? place;

  const isWritten = (moment: Moment) =>
    written !== null &&
    written.runId === moment.runId &&
    written.config === moment.config &&
    written.standing.checkpoint === moment.standing.checkpoint &&
    written.standing.isFinished === moment.standing.isFinished;

  async function writeLatest(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      while (latest && tab !== '' && placeOf(latest)) {
        const wait = due - clock();
        if (wait > 0) await later(wait);
        const moment: Moment = latest;
        const series = placeOf(moment)!;
        const name = tab;
        latest = null;
        if (isWritten(moment)) continue;
        const keyed = await series;
        if (await write((database) => keepTab(database, name, moment, keyed, now()))) written = moment;
        due = clock() + INTERVAL;
      }
    } finally {
      isBusy = false;
    }
  }

  function file(moment: Moment): void {
    const series = placeOf(moment);
    if (!series) {
      unplaced.push(moment);
      return;
    }
    void series.then(async (keyed) => {
      const isFiled = await write((database) => fileRun(database, moment, keyed, now()));
      const { runId, entry, standing } = moment;
      if (isFiled) emit({ kind: 'filed', runId, entry, step: standing.checkpoint.step });
    });
  }

  return {
    place(name, series) {
      tab = name;
      place = keyOf(series).then((key) => ({ key, series }));
      for (const moment of unplaced.splice(0)) file(moment);
      void writeLatest();
    },
    begin(known) {
      const entry = known || newId();
      places.delete(entry);
      places.set(entry, place);
      const [oldest] = places.keys();
      if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest);
      return entry;
    },
    note(moment) {
      latest = moment;
      void writeLatest();
    },
    file,
  };
}
