import { describe, expect, it } from 'vitest';
import { NotArrived } from '../protocol/arrival';
import type { Sent } from './chunks';
import { createClient, type Trouble } from './client';

type Command = { readonly kind: string };

/** Workers that are given one after the other, when the test says so. */
function harness() {
  const starts: { come(): FakeWorker; fail(error: unknown): void }[] = [];
  const events: (Trouble | { readonly kind: string })[] = [];
  const client = createClient<Command, Trouble | { readonly kind: string }>({
    url: 'w.js',
    handle: (event) => events.push(event),
    asEvent: (trouble) => trouble,
    start: () =>
      new Promise((resolve, reject) => {
        starts.push({
          come() {
            const worker = new FakeWorker();
            resolve(worker as unknown as Worker);
            return worker;
          },
          fail: reject,
        });
      }),
  });
  return { client, starts, events };
}

class FakeWorker {
  readonly heard: Command[] = [];
  isOver = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; filename: string; lineno: number }) => void) | null = null;
  postMessage(sent: Sent<Command>) {
    if (sent.kind === 'slim') this.heard.push(sent.command);
  }
  terminate() {
    this.isOver = true;
  }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const command = (kind: string): Command => ({ kind });

describe('a client', () => {
  it('keeps what it is told until its worker is there', async () => {
    const { client, starts, events } = harness();
    client.send(command('a'));
    client.send(command('b'));
    expect(starts).toHaveLength(1);
    const worker = starts[0]!.come();
    await settled();
    client.send(command('c'));
    await settled();
    expect(worker.heard).toEqual(['a', 'b', 'c'].map(command));
    worker.onmessage!({ data: command('answer') });
    expect(events).toEqual([command('answer')]);
  });

  it('says what did not come, and asks again with the next command', async () => {
    const { client, starts, events } = harness();
    client.send(command('a'));
    starts[0]!.fail(new NotArrived('w.js', 'cut'));
    await settled();
    expect(events).toEqual([{ kind: 'notArrived', file: 'w.js', absence: 'cut' }]);
    client.send(command('b'));
    const worker = starts[1]!.come();
    await settled();
    expect(worker.heard).toEqual([command('b')]);
  });

  it('ends, also before it has begun, and begins anew', async () => {
    const { client, starts } = harness();
    client.send(command('a'));
    client.end();
    client.send(command('b'));
    const first = starts[0]!.come();
    const second = starts[1]!.come();
    await settled();
    expect(first).toMatchObject({ isOver: true, heard: [] });
    expect(second).toMatchObject({ isOver: false, heard: [command('b')] });
  });

  it('says that a worker failed outside its own code', async () => {
    const { client, starts, events } = harness();
    client.send(command('a'));
    const worker = starts[0]!.come();
    await settled();
    worker.onerror!({ message: 'x is no function', filename: 'w.js', lineno: 3 });
    expect(events).toEqual([{ kind: 'crashed', name: 'Error', message: 'x is no function', stack: 'w.js:3' }]);
  });
});
