import { describe, expect, it } from 'vitest';
import { createReceiver, createSender, type Sent } from './chunks';

type Command =
  | { readonly kind: 'configure'; readonly run: number; readonly series: { readonly columns: readonly Float64Array[] } }
  | { readonly kind: 'keep'; readonly values: Float64Array }
  | { readonly kind: 'train' };

const long = (length: number, start: number) => Float64Array.from({ length }, (_, at) => start + at);

/** Both ends, with copies between them as between threads, and tasks that run when they are told to. */
function createLine() {
  const tasks: (() => void)[] = [];
  const posted: Sent<Command>[] = [];
  const got: Command[] = [];
  const receive = createReceiver<Command>((command) => got.push(command));
  const send = createSender<Command>(
    (sent, moved) => {
      posted.push(sent);
      receive(structuredClone(sent, { transfer: [...moved] }));
    },
    (step) => tasks.push(step),
  );
  const runAll = () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) task();
  };
  return { send: (command: Command) => send(command, []), posted, got, tasks, runAll };
}

describe('commands with long arrays', () => {
  const values = long(100_000, 0);
  const configure = (run: number, ...columns: Float64Array[]): Command => ({
    kind: 'configure',
    run,
    series: { columns },
  });

  it('arrive whole, in their order, and each piece in a task of its own', () => {
    const { send, got, tasks, posted, runAll } = createLine();
    send(configure(1, values, values, long(3, 7)));
    send({ kind: 'train' });
    expect(posted).toEqual([]);
    expect(tasks).toHaveLength(1);
    tasks.shift()!();
    expect(posted).toHaveLength(1);
    runAll();
    expect(got).toEqual([configure(1, values, values, long(3, 7)), { kind: 'train' }]);
    expect(values).toHaveLength(100_000);
  });

  it('are sent once as long as the worker keeps them', () => {
    const { send, got, posted, runAll } = createLine();
    const pieces = () => posted.filter(({ kind }) => kind === 'piece').length;
    send(configure(1, values));
    runAll();
    const first = pieces();
    expect(first).toBe(4);
    send(configure(2, values));
    expect(got.at(-1)).toEqual(configure(2, values));
    expect(pieces()).toBe(first);
    // The worker has forgotten them with the run in which they were not used.
    send(configure(3, long(5, 0)));
    send(configure(4, values));
    runAll();
    expect(pieces()).toBe(2 * first);
    expect(got.at(-1)).toEqual(configure(4, values));
  });

  it('leave nothing behind where they are no configuration', () => {
    const { send, got, posted, runAll } = createLine();
    send(configure(1, values));
    send({ kind: 'keep', values });
    send({ kind: 'keep', values });
    send(configure(2, values));
    runAll();
    expect(posted.filter(({ kind }) => kind === 'piece')).toHaveLength(3 * 4);
    expect(got.map((command) => ('values' in command ? command.values : 0))).toEqual([0, values, values, 0]);
    expect(got.at(-1)).toEqual(configure(2, values));
  });

  it('do not hold up the rest where there are none', () => {
    const { send, got, tasks } = createLine();
    send({ kind: 'train' });
    send(configure(1, long(10, 0)));
    expect(got).toEqual([{ kind: 'train' }, configure(1, long(10, 0))]);
    expect(tasks).toEqual([]);
  });
});
