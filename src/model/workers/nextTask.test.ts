import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNextTask } from './nextTask';

/** A channel whose messages arrive one by one, when the test says so. */
function stubChannel() {
  const sent: (() => void)[] = [];
  class Channel {
    readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
    readonly port2 = { postMessage: () => sent.push(() => this.port1.onmessage?.()) };
  }
  vi.stubGlobal('MessageChannel', Channel);
  return { arrive: async () => (sent.shift()?.(), await Promise.resolve()), waiting: () => sent.length };
}

afterEach(() => vi.unstubAllGlobals());

describe('the pause in which commands are handled', () => {
  it('lets each of several who wait go on, one a message, in their order', async () => {
    const channel = stubChannel();
    const nextTask = createNextTask();
    const gone: string[] = [];
    void nextTask().then(() => gone.push('evaluator'));
    void nextTask().then(() => gone.push('scorer'));
    expect(channel.waiting()).toBe(2);
    await channel.arrive();
    expect(gone).toEqual(['evaluator']);
    await channel.arrive();
    expect(gone).toEqual(['evaluator', 'scorer']);
  });

  it('waits anew each time', async () => {
    const channel = stubChannel();
    const nextTask = createNextTask();
    const gone: number[] = [];
    for (const time of [1, 2]) {
      void nextTask().then(() => gone.push(time));
      expect(gone).toHaveLength(time - 1);
      await channel.arrive();
      expect(gone).toHaveLength(time);
    }
  });
});
