import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScheduler, type Job, type Scheduler } from './scheduler';

/** A thread with a clock of its own: what is to happen when, and what was worked on. */
function thread<Name extends string>(jobsOf: (take: (what: string, ms: number) => void) => Record<Name, Job>) {
  let now = 0;
  let order = 0;
  const tasks: { at: number; order: number; run: () => void }[] = [];
  const log: string[] = [];
  const errors: string[] = [];
  const at = (time: number, run: () => void) => tasks.push({ at: time, order: order++, run });
  const jobs = jobsOf((what, ms) => {
    log.push(`${now} ${what}`);
    now += ms;
  });
  const scheduler = createScheduler<Name>(jobs, {
    clock: () => now,
    wait: (ms) => new Promise((resolve) => at(now + ms, resolve)),
    onError: (error, name) => errors.push(`${name}: ${error instanceof Error ? error.message : String(error)}`),
  });
  /** Until nothing is left to do. */
  async function run(): Promise<void> {
    for (let guard = 0; guard < 10_000; guard++) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = tasks.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) return;
      tasks.splice(tasks.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.run();
    }
    throw new Error('The scheduler does not come to rest.');
  }
  return { scheduler, log, errors, at, run, now: () => now };
}

type Take = (what: string, ms: number) => void;
/** A job of so many pieces of a millisecond each. */
const pieces = (take: Take, name: string, count: number, more: Partial<Job> = {}): Job => ({
  rank: 1,
  *work() {
    for (let piece = 1; piece <= count; piece++) {
      take(`${name}${piece}`, 1);
      yield;
    }
  },
  ...more,
});
const atOnce = (take: Take, name: string, more: Partial<Job> = {}): Job => ({
  rank: 0,
  work: () => take(name, 1),
  ...more,
});
const what = (log: readonly string[]) => log.map((line) => line.split(' ')[1]);

describe('the scheduler', () => {
  it('works by rank, and of equals in the order in which they were wanted', async () => {
    const { scheduler, log, run } = thread((take) => ({
      late: atOnce(take, 'late', { rank: 2 }),
      b: atOnce(take, 'b', { rank: 1 }),
      a: atOnce(take, 'a', { rank: 1 }),
      first: atOnce(take, 'first'),
    }));
    for (const name of ['late', 'a', 'b', 'first'] as const) scheduler.want(name);
    await run();
    expect(what(log)).toEqual(['first', 'a', 'b', 'late']);
  });

  it('lets what is more urgent in between two slices, and then goes on', async () => {
    const { scheduler, log, at, run } = thread((take) => ({
      long: pieces(take, 'p', 12),
      urgent: atOnce(take, 'urgent'),
    }));
    scheduler.want('long');
    at(3, () => scheduler.want('urgent'));
    await run();
    expect(what(log)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'urgent',
      ...[6, 7, 8, 9, 10, 11, 12].map((n) => `p${n}`),
    ]);
  });

  it('does once what is wanted twice, and once more what is wanted while it is worked on', async () => {
    const { scheduler, log, at, run } = thread((take) => ({ job: pieces(take, 'p', 7) }));
    scheduler.want('job');
    scheduler.want('job');
    at(2, () => scheduler.want('job'));
    await run();
    expect(what(log)).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7].map((n) => `p${n}`));
  });

  it('begins anew at once where what has begun is of no use any more', async () => {
    const { scheduler, log, at, run } = thread((take) => ({ job: pieces(take, 'p', 7, { restarts: true }) }));
    scheduler.want('job');
    at(2, () => scheduler.want('job'));
    await run();
    expect(what(log)).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 6, 7].map((n) => `p${n}`));
  });

  it('drops what is no longer wanted, in the midst of it as well', async () => {
    const { scheduler, log, at, run } = thread((take) => ({
      long: pieces(take, 'p', 20),
      never: atOnce(take, 'never', { rank: 5 }),
    }));
    scheduler.want('long');
    scheduler.want('never');
    scheduler.drop('never');
    at(2, () => scheduler.drop('long'));
    await run();
    expect(what(log)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
  });

  it('keeps an interval between two beginnings, unless it is wanted at once', async () => {
    const { scheduler, log, at, run } = thread((take) => ({ chart: atOnce(take, 'chart', { interval: 200 }) }));
    scheduler.want('chart');
    at(10, () => scheduler.want('chart'));
    at(250, () => scheduler.want('chart', true));
    await run();
    expect(log).toEqual(['0 chart', '200 chart', '250 chart']);
  });

  it('waits for a busy hand with what can wait, and paces the rest', async () => {
    const { scheduler, log, at, run } = thread((take) => ({
      answer: atOnce(take, 'answer', { rank: 5 }),
      hand: atOnce(take, 'hand', { goesOnHeld: true, interval: 50, intervalHeld: 100 }),
    }));
    scheduler.hold(120);
    scheduler.want('answer');
    scheduler.want('hand');
    at(1, () => scheduler.want('hand'));
    await run();
    expect(log).toEqual(['0 hand', '100 hand', '120 answer']);
  });

  it('begins the least urgent only where nothing else is wanted, be it due or not', async () => {
    const { scheduler, log, at, run } = thread((take) => ({
      chart: atOnce(take, 'chart', { interval: 200 }),
      idle: atOnce(take, 'idle', { rank: 9, onlyIdle: true }),
    }));
    scheduler.want('chart');
    at(5, () => {
      scheduler.want('chart');
      scheduler.want('idle');
    });
    await run();
    expect(log).toEqual(['0 chart', '200 chart', '201 idle']);
  });

  it('goes on with the others where a job throws, and says which', async () => {
    const { scheduler, log, errors, run } = thread((take) => ({
      broken: {
        rank: 0,
        work: () => {
          throw new Error('no');
        },
      },
      other: atOnce(take, 'other', { rank: 1 }),
    }));
    scheduler.want('broken');
    scheduler.want('other');
    await run();
    expect(errors).toEqual(['broken: no']);
    expect(what(log)).toEqual(['other']);
  });

  it('never works on what is less urgent while something more urgent could begin, and ends all that is wanted', async () => {
    const wishes = fc.array(fc.record({ at: fc.integer({ min: 0, max: 80 }), job: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        wishes,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 4 }),
        async (list, sizes) => {
          const names = ['j0', 'j1', 'j2', 'j3'] as const;
          type Name = (typeof names)[number];
          /** What waits, as the wishes have it. */
          const waiting = new Set<Name>();
          const ended: Name[] = [];
          let sinceLook = 0;
          const job = (take: Take, rank: number): Job => ({
            rank,
            *work() {
              const name = names[rank]!;
              waiting.delete(name);
              for (let piece = 0; piece < sizes[rank]!; piece++) {
                // Between two looks nothing can be known of what has come since.
                if (sinceLook === 0)
                  for (const other of waiting) expect(names.indexOf(other)).toBeGreaterThanOrEqual(rank);
                take(name, 1);
                sinceLook += 1;
                yield;
              }
              ended.push(name);
            },
          });
          const made: ReturnType<typeof thread<Name>> = thread<Name>((take) => ({
            j0: job(take, 0),
            j1: job(take, 1),
            j2: job(take, 2),
            j3: job(take, 3),
          }));
          const scheduler: Scheduler<Name> = made.scheduler;
          for (const { at, job: index } of list) {
            made.at(at, () => {
              sinceLook = 0;
              waiting.add(names[index]!);
              scheduler.want(names[index]!);
            });
          }
          await made.run();
          expect(waiting.size).toBe(0);
          for (const { job: index } of list) expect(ended).toContain(names[index]);
          expect(made.errors).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
