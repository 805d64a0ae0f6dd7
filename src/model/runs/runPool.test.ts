import { describe, expect, it } from 'vitest';
import { configFor } from '../settings/config';
import type { RunCommand, RunEvent, RunJob, RunResult, RunsEvent, RunTrouble } from '../protocol/runs';
import { createRunPool } from './runPool';

const job = (id: string): RunJob => ({
  id,
  config: configFor('sines'),
  seed: 1,
  epochs: 3,
  series: { values: new Float64Array(), season: 0, features: [], time: { kind: 'index' } },
});
const jobs = (...ids: string[]) => ids.map(job);

/** A pool whose workers do what the test says. */
function harness(cores: number) {
  const said: RunsEvent[] = [];
  const workers: { heard: string[]; isOver: boolean; say(event: RunEvent | RunTrouble): void; finish(): void }[] = [];
  const pool = createRunPool({
    cores,
    emit: (event) => said.push(event),
    start(handle) {
      const worker = {
        heard: [] as string[],
        isOver: false,
        say: handle,
        finish() {
          const id = worker.heard.at(-1)!;
          handle({ kind: 'done', id, result: { id } as RunResult });
        },
      };
      workers.push(worker);
      return {
        send: ({ job: { id } }: RunCommand) => worker.heard.push(id),
        end: () => {
          worker.isOver = true;
        },
      };
    },
  });
  const words = () => said.map((event) => ('id' in event ? `${event.kind} ${event.id}` : event.kind));
  return { pool, workers, said, words };
}

describe('the pool of runs', () => {
  it('has a worker for each core but one, and gives out what waits in its order', () => {
    const { pool, workers, words } = harness(3);
    pool.run(jobs('a', 'b', 'c', 'd'));
    expect(workers.map(({ heard }) => heard)).toEqual([['a'], ['b']]);
    workers[1]!.finish();
    workers[1]!.finish();
    expect(workers.map(({ heard, isOver }) => [heard, isOver])).toEqual([
      [['a'], false],
      [['b', 'c', 'd'], false],
    ]);
    workers[1]!.finish();
    workers[0]!.finish();
    expect(workers.every(({ isOver }) => isOver)).toBe(true);
    expect(words()).toEqual([
      'started a',
      'started b',
      'done b',
      'started c',
      'done c',
      'started d',
      'done d',
      'done a',
    ]);
  });

  it('has always one, and passes on how far it is', () => {
    const { pool, workers, words } = harness(1);
    pool.leave(2);
    pool.run(jobs('a', 'b'));
    expect(workers).toHaveLength(1);
    workers[0]!.say({ kind: 'progress', id: 'a', epoch: 2 });
    workers[0]!.say({ kind: 'progress', id: 'former', epoch: 9 });
    expect(words()).toEqual(['started a', 'progress a']);
  });

  it('leaves further cores to others from the next run on, and takes them again', () => {
    const { pool, workers } = harness(4);
    pool.run(jobs('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    expect(workers).toHaveLength(3);
    pool.leave(3);
    expect(workers.some(({ isOver }) => isOver)).toBe(false);
    workers[0]!.finish();
    workers[1]!.finish();
    expect(workers.map(({ isOver }) => isOver)).toEqual([true, true, false]);
    workers[2]!.finish();
    expect(workers[2]!.heard).toEqual(['c', 'd']);
    pool.leave(1);
    expect(workers.slice(3).map(({ heard }) => heard)).toEqual([['e'], ['f']]);
  });

  it('stops runs that wait and runs in progress, at any time, and says nothing more of them', () => {
    const { pool, workers, words } = harness(3);
    pool.run(jobs('a', 'b', 'c', 'd'));
    pool.stop(['a', 'c']);
    expect(workers[0]!.isOver).toBe(true);
    expect(workers[2]!.heard).toEqual(['d']);
    workers[0]!.finish();
    expect(words()).toEqual(['started a', 'started b', 'started d']);
    pool.stop(['b', 'd']);
    expect(workers.every(({ isOver }) => isOver)).toBe(true);
    pool.run(jobs('e'));
    expect(workers.at(-1)!.heard).toEqual(['e']);
  });

  it('goes on with the rest where one fails, in itself or with its worker', () => {
    const { pool, workers, said } = harness(2);
    pool.run(jobs('a', 'b', 'c'));
    const crash = { name: 'Error', message: 'gone', stack: '' };
    workers[0]!.say({ kind: 'failed', id: 'a', problem: { code: 'crashed', ...crash } });
    expect(workers[0]!.heard).toEqual(['a', 'b']);
    workers[0]!.say({ kind: 'crashed', ...crash });
    expect(workers[0]!.isOver).toBe(true);
    expect(workers[1]!.heard).toEqual(['c']);
    workers[1]!.finish();
    expect(said.filter(({ kind }) => kind === 'failed')).toEqual(
      ['a', 'b'].map((id) => ({ kind: 'failed', id, problem: { code: 'crashed', ...crash } })),
    );
    expect(said.at(-1)).toMatchObject({ kind: 'done', id: 'c' });
  });

  it('gives patient runs out behind all others, and forgets and fails them alike', () => {
    const { pool, workers, words } = harness(2);
    pool.run(jobs('a', 'b', 'c'), true);
    pool.run(jobs('x'));
    workers[0]!.finish();
    workers[0]!.finish();
    expect(workers[0]!.heard).toEqual(['a', 'x', 'b']);
    pool.run(jobs('y'));
    pool.stop(['c']);
    workers[0]!.finish();
    workers[0]!.finish();
    expect(workers[0]!.heard).toEqual(['a', 'x', 'b', 'y']);
    pool.run(jobs('d', 'e'), true);
    workers[1]!.say({ kind: 'notArrived', file: 'x.js', absence: 'cut' });
    expect(words().slice(-2)).toEqual(['failed d', 'failed e']);
  });

  const missing = { kind: 'notArrived', file: 'run.worker.js', absence: 'cut' } as const;

  it('does with fewer workers where a further one does not come', () => {
    const { pool, workers, words } = harness(3);
    pool.run(jobs('a', 'b', 'c'));
    workers[0]!.say({ kind: 'progress', id: 'a', epoch: 1 });
    workers[1]!.say(missing);
    workers[0]!.finish();
    workers[0]!.finish();
    workers[0]!.finish();
    expect(workers).toHaveLength(2);
    expect(words().filter((word) => word.startsWith('done'))).toEqual(['done a', 'done b', 'done c']);
  });

  it('says of all that no worker comes, and asks for one again with the next runs', () => {
    const { pool, workers, said } = harness(2);
    pool.run(jobs('a', 'b'));
    workers[0]!.say(missing);
    const problem = { code: 'not-arrived', file: 'run.worker.js', absence: 'cut' };
    expect(said.slice(1)).toEqual(['a', 'b'].map((id) => ({ kind: 'failed', id, problem })));
    pool.run(jobs('c'));
    expect(workers[1]!.heard).toEqual(['c']);
  });
});
