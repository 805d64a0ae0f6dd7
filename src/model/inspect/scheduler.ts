/**
 * Whose turn it is where many things are wanted of one thread. Jobs have names and ranks and are worked on in slices; between
 * two slices the commands that wait are handled, and what is more urgent goes first. Knows nothing of what the jobs do.
 */
export type Job = {
  /** Its turn among those that are due: the lowest first; of equals what has begun, then what was wanted first. */
  readonly rank: number;
  /** Its rank between its slices, where that is another than before the first: what may come between, but not before. */
  readonly begunRank?: number;
  /**
   * Milliseconds of work between two looks at what else is wanted, `SLICE` where it says nothing; nor does it begin where
   * the last look is longer ago.
   */
  readonly slice?: number;
  /** Milliseconds from one beginning to the next, at least. */
  readonly interval?: number;
  /** The same where it begins while a hand is busy. */
  readonly intervalHeld?: number;
  /** Does not wait for a hand that is busy. */
  readonly goesOnHeld?: boolean;
  /** Begins only where nothing of a lower rank is wanted, be it due or not. */
  readonly onlyIdle?: boolean;
  /** Wanted anew, what has begun is of no use any more. Else it goes on to its end first: what moves always is shown too. */
  readonly restarts?: boolean;
  /** Does the work at once, or returns it in pieces: a slice ends after one of them (yield). */
  work(): Generator<void, void> | void;
};

export type SchedulerSurroundings<Name extends string> = {
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, and after the commands that wait have been handled. */
  readonly wait: (ms: number) => Promise<void>;
  /** A job has thrown: it is dropped, and the others go on. */
  onError(error: unknown, name: Name): void;
};

export type Scheduler<Name extends string> = {
  /** Wanted already, it keeps its turn; begun already, it has another one afterwards. `atOnce`: its interval is over. */
  want(name: Name, atOnce?: boolean): void;
  /** Neither wanted any more nor, where it has begun, worked on to its end. */
  drop(name: Name): void;
  /** A hand is busy for so many milliseconds from now: whatever can wait does. */
  hold(ms: number): void;
};

/** Milliseconds. */
const SLICE = 5;

type State<Name> = {
  readonly name: Name;
  readonly job: Job;
  /** Rises with each wish: who was first. Null where it is not wanted. */
  turn: number | null;
  /** It does not begin before. */
  due: number;
  /** What is left of the work that has begun. */
  begun: Generator<void, void> | null;
};

export function createScheduler<Name extends string>(
  jobs: Readonly<Record<Name, Job>>,
  { clock, wait, onError }: SchedulerSurroundings<Name>,
): Scheduler<Name> {
  const states = (Object.entries(jobs) as [Name, Job][]).map(([name, job]): State<Name> => ({
    name,
    job,
    turn: null,
    due: -Infinity,
    begun: null,
  }));
  const byName = new Map(states.map((state) => [state.name, state]));
  let turns = 0;
  let heldUntil = -Infinity;
  let isWorking = false;
  /** Ends a sleep. */
  let wake: () => void = () => undefined;

  /** When it can be worked on next, as far as it depends on time alone. */
  const readyAt = ({ job, due, begun }: State<Name>): number =>
    Math.max(begun ? -Infinity : due, job.goesOnHeld ? -Infinity : heldUntil);

  const hasToWait = ({ job, begun }: State<Name>): boolean =>
    !begun && job.onlyIdle === true && states.some((other) => isOpen(other) && rankOf(other) < job.rank);

  function next(now: number): State<Name> | null {
    let first: State<Name> | null = null;
    for (const state of states) {
      if (!isOpen(state) || readyAt(state) > now || hasToWait(state)) continue;
      if (!first || isBefore(state, first)) first = state;
    }
    return first;
  }

  /** Until something may be ready, at the latest with the next wish. */
  async function sleep(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      wake = resolve;
      void wait(ms).then(resolve);
    });
  }

  function begin(state: State<Name>, now: number): void {
    const { job } = state;
    const interval = (now < heldUntil ? job.intervalHeld : undefined) ?? job.interval ?? 0;
    state.turn = null;
    state.due = now + interval;
    state.begun = job.work() ?? null;
  }

  /** Works until the slice is over, or the job. */
  function work(state: State<Name>, from: number): void {
    try {
      if (!state.begun) begin(state, from);
      const { begun } = state;
      while (begun && state.begun === begun) {
        if (begun.next().done) state.begun = null;
        else if (clock() - from >= sliceOf(state.job)) return;
      }
    } catch (error) {
      state.begun = null;
      onError(error, state.name);
    }
  }

  /** Works off what is wanted. Only one such loop runs. */
  async function workOff(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      // A command may want several things: all of them are known before the first begins.
      await Promise.resolve();
      let looked = clock();
      for (;;) {
        const now = clock();
        const state = next(now);
        if (!state) {
          const ready = Math.min(...states.filter((other) => isOpen(other) && !hasToWait(other)).map(readyAt));
          if (ready === Infinity) return;
          await sleep(ready - now);
        } else {
          const isTimely = state.begun !== null || now - looked <= sliceOf(state.job);
          if (isTimely) work(state, now);
          if (isTimely && !state.begun) continue;
          await wait(0);
        }
        looked = clock();
      }
    } finally {
      isWorking = false;
    }
  }

  return {
    want(name, atOnce = false) {
      const state = byName.get(name)!;
      state.turn ??= ++turns;
      if (atOnce) state.due = -Infinity;
      if (state.job.restarts) state.begun = null;
      wake();
      void workOff();
    },
    drop(name) {
      const state = byName.get(name)!;
      state.turn = null;
      state.begun = null;
      wake();
    },
    hold(ms) {
      heldUntil = clock() + ms;
    },
  };
}

const sliceOf = ({ slice = SLICE }: Job): number => slice;

const isOpen = ({ turn, begun }: State<string>): boolean => turn !== null || begun !== null;

const rankOf = ({ job, begun }: State<string>): number => (begun ? job.begunRank : undefined) ?? job.rank;

function isBefore(one: State<string>, other: State<string>): boolean {
  const ranks = rankOf(one) - rankOf(other);
  if (ranks !== 0) return ranks < 0;
  if (one.begun || other.begun) return !other.begun;
  return one.turn! < other.turn!;
}
