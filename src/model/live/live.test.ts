import { describe, expect, it } from 'vitest';
import type { LiveCommand, LiveEvent, LiveTold } from '../protocol/live';
import { config, idleNetwork, lastValue } from './live.fixture';
import { createLive } from './live';

/** A worker whose time is the test's: a rest lets it pass, and so does each step of training. */
function started(stepMs = 1) {
  const events: LiveEvent[] = [];
  let now = 0;
  const live = createLive({
    prepare: () =>
      Promise.resolve({
        engine: 'reference' as const,
        createNetwork: (...given) => ({
          ...idleNetwork(...given),
          step: () => {
            now += stepMs;
            return 0;
          },
        }),
        predictorOf: lastValue,
      }),
    generated: (recipe) =>
      Promise.resolve(
        recipe.name === 'formula'
          ? { ok: false, problem: { code: 'empty', at: 0, what: '' } }
          : { ok: true, values: Float64Array.of(1, 2, 3) },
      ),
    emit: (event) => events.push(event),
    clock: () => now,
    nextTask: () => new Promise(setImmediate),
    wait: async (ms) => {
      await new Promise(setImmediate);
      now += ms;
    },
  });
  const told = () => events.filter((event): event is LiveTold => event.kind === 'told');
  const send = (command: LiveCommand) => live.handle(command);
  const until = async (holds: () => boolean) => {
    for (let turn = 0; turn < 20_000 && !holds(); turn++) await new Promise(setImmediate);
    expect(holds()).toBe(true);
  };
  const values = () => told().flatMap((each) => [...each.values]);
  return { send, events, told, until, values, pass: (ms: number) => (now += ms), now: () => now };
}
const pace = { perSecond: 100, budgetMs: 4 };
const begin = (source: Extract<LiveCommand, { kind: 'begin' }>['source'], liveId = 1): LiveCommand => ({
  kind: 'begin',
  liveId,
  config,
  source,
  pace,
  ahead: 0,
});

describe('a live page', () => {
  it('plays a hundred points a second, loses none, and trains within the budget of a point', async () => {
    const { send, told, until, values, now } = started();
    const series = Float64Array.from({ length: 50 }, (_, at) => at);
    await send(begin({ kind: 'played', values: series }));
    await until(() => values().length >= 500);
    await send({ kind: 'end' });
    expect(values().slice(0, 120)).toEqual(Array.from({ length: 120 }, (_, at) => at % 50));
    const { counts, learningMs, latencyMs } = told().at(-1)!;
    expect(counts.lost).toBe(0);
    expect(counts.come).toBeGreaterThanOrEqual(Math.floor(now() / 10) - 4);
    expect(learningMs).toBeLessThanOrEqual(4);
    expect(learningMs).toBeGreaterThan(2);
    expect(latencyMs).toBeLessThanOrEqual(10);
  });

  it('forecasts a point that comes while it trains within a step, and takes what came before its network', async () => {
    const { send, told, until, values, now } = started(3);
    const beginning = send(begin({ kind: 'handed' }));
    void send({ kind: 'points', liveId: 1, first: 0, values: [1, 2], at: [0, 0] });
    await beginning;
    for (let at = 2; at < 300; at++) {
      await send({ kind: 'points', liveId: 1, first: at, values: [at + 1], at: [now()] });
      await new Promise(setImmediate);
    }
    await until(() => values().length === 300);
    expect(values().slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(told().at(-1)!.counts).toMatchObject({ come: 300, lost: 0 });
    expect(told().at(-1)!.latencyMs).toBeLessThanOrEqual(3);
  });

  it('reads messages, counts those without a number, and misses those that are lost', async () => {
    const { send, told, until, values, events } = started();
    await send(begin({ kind: 'handed' }));
    expect(events[0]).toEqual({ kind: 'began', liveId: 1, engine: 'reference' });
    await send({ kind: 'messages', liveId: 1, first: 0, texts: ['1', 'warm', '{"value": 3}'], at: [0, 0, 0] });
    await send({ kind: 'messages', liveId: 1, first: 5, texts: ['6'], at: [0] });
    await send({ kind: 'messages', liveId: 9, first: 0, texts: ['7'], at: [0] });
    await until(() => values().length === 3);
    expect(values()).toEqual([1, 3, 6]);
    expect(told().at(-1)!.counts).toMatchObject({ come: 3, lost: 2, unread: 1, lastUnread: 'warm' });
  });

  it('stands still while it is paused, and hands over what is remembered', async () => {
    const { send, until, values, events, pass } = started();
    await send(
      begin({
        kind: 'generated',
        recipe: { name: 'sines', seed: 1, noise: 0, length: 9, parameters: '', formula: '' },
      }),
    );
    await until(() => values().length >= 30);
    await send({ kind: 'pause' });
    await send({ kind: 'take' });
    const taken = events.findLast((event) => event.kind === 'taken')!;
    pass(60_000);
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    await send({ kind: 'take' });
    expect(events.findLast((event) => event.kind === 'taken')).toEqual(taken);
    await send({ kind: 'resume' });
    await until(() => values().length >= 60);
  });

  it('makes another network of other settings on what is remembered, and drops a stream that another replaces', async () => {
    const { send, until, values, told, events } = started();
    await send(begin({ kind: 'played', values: Float64Array.of(1, 2) }));
    await until(() => values().length >= 100);
    const steps = told().at(-1)!.counts.steps;
    await send({ kind: 'configure', config: { ...config, units: 5 } });
    await until(() => values().length >= 140);
    const later = told().at(-1)!;
    expect(later.counts.steps).toBeGreaterThan(steps);
    expect(later.forecasts.every(Number.isFinite)).toBe(true);
    await send(begin({ kind: 'played', values: Float64Array.of(7, 8) }, 2));
    await until(() => told().at(-1)!.liveId === 2);
    const first = told().findIndex(({ liveId }) => liveId === 2);
    expect(
      told()
        .slice(first)
        .every(({ liveId }) => liveId === 2),
    ).toBe(true);
    expect(events.filter(({ kind }) => kind === 'began')).toHaveLength(2);
  });

  it('says why a formula gives no stream', async () => {
    const { send, events } = started();
    const recipe = { name: 'formula', seed: 1, noise: 0, length: 9, parameters: '', formula: '' } as const;
    await send(begin({ kind: 'generated', recipe }));
    expect(events).toEqual([{ kind: 'formulaFailed', liveId: 1, problem: { code: 'empty', at: 0, what: '' } }]);
  });
});
