/**
 * The pool: runs wait in a queue for a worker, each worker has one at a time, and an ended or failed one makes room for the
 * next. It knows no thread: who makes the workers says what they are.
 */
import type { RunCommand, RunEvent, RunJob, RunProblem, RunsEvent, RunTrouble } from '../protocol/runs';

export type RunWorker = { send(command: RunCommand): void; end(): void };

export type PoolSurroundings = {
  start(handle: (event: RunEvent | RunTrouble) => void): RunWorker;
  emit(event: RunsEvent): void;
  /** Of the machine. */
  readonly cores: number;
};

export type RunPool = {
  /** Patient ones wait behind all others, also those that come later. */
  run(jobs: readonly RunJob[], patient?: boolean): void;
  stop(ids: readonly string[]): void;
  /** So many cores are left to others, from the next run on; there is always room for one. */
  leave(cores: number): void;
};

/** A worker with what it does; null: nothing. */
type Seat = { readonly worker: RunWorker; job: RunJob | null; hasSpoken: boolean };

/** For the page. */
const LEFT = 1;

export function createRunPool({ start, emit, cores }: PoolSurroundings): RunPool {
  let queue: readonly RunJob[] = [];
  let patiently: readonly RunJob[] = [];
  const seats = new Set<Seat>();
  let left = LEFT;
  /** Fewer than there are cores for, where no further worker can be had. */
  let most = Infinity;

  const limit = () => Math.max(1, Math.min(most, cores - left));

  function seatWorker(): Seat {
    const seat: Seat = { worker: start((event) => hear(seat, event)), job: null, hasSpoken: false };
    seats.add(seat);
    return seat;
  }

  function leaveSeat(seat: Seat): void {
    seats.delete(seat);
    seat.worker.end();
  }

  /** Gives out what waits; workers without work end, since each keeps its memory. */
  function next(): void {
    const isFree = ({ job }: Seat) => job === null;
    while (queue.length + patiently.length > 0) {
      const free = [...seats].find(isFree);
      const busy = [...seats].filter((seat) => !isFree(seat)).length;
      if (busy >= limit()) break;
      const seat = free ?? seatWorker();
      const isUrgent = queue.length > 0;
      const [job, ...rest] = isUrgent ? queue : patiently;
      if (isUrgent) queue = rest;
      else patiently = rest;
      seat.job = job!;
      emit({ kind: 'started', id: seat.job.id });
      seat.worker.send({ kind: 'run', job: seat.job });
    }
    for (const seat of [...seats].filter(isFree)) leaveSeat(seat);
    if (seats.size === 0) most = Infinity;
  }

  function fail(jobs: readonly RunJob[], problem: RunProblem): void {
    for (const { id } of jobs) emit({ kind: 'failed', id, problem });
  }

  function hear(seat: Seat, event: RunEvent | RunTrouble): void {
    const { job } = seat;
    if (!seats.has(seat) || !job) return;
    seat.hasSpoken = true;
    switch (event.kind) {
      case 'progress':
        if (event.id === job.id) emit(event);
        return;
      case 'done':
      case 'failed':
        if (event.id !== job.id) return;
        seat.job = null;
        emit(event);
        return next();
      case 'crashed': {
        const { name, message, stack } = event;
        leaveSeat(seat);
        fail([job], { code: 'crashed', name, message, stack });
        return next();
      }
      case 'notArrived': {
        const { file, absence } = event;
        leaveSeat(seat);
        if ([...seats].some(({ hasSpoken }) => hasSpoken)) {
          // Those that are here do its work.
          queue = [job, ...queue];
          most = seats.size;
          return next();
        }
        const waiting = [...queue, ...patiently];
        queue = [];
        patiently = [];
        return fail([job, ...waiting], { code: 'not-arrived', file, absence });
      }
    }
  }

  return {
    run(jobs, patient = false) {
      if (patient) patiently = [...patiently, ...jobs];
      else queue = [...queue, ...jobs];
      next();
    },
    stop(ids) {
      const stopped = new Set(ids);
      queue = queue.filter(({ id }) => !stopped.has(id));
      patiently = patiently.filter(({ id }) => !stopped.has(id));
      for (const seat of seats) if (seat.job && stopped.has(seat.job.id)) leaveSeat(seat);
      next();
    },
    leave(others) {
      left = others;
      next();
    },
  };
}
