import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SECTIONS } from '../model/settings/settings';
import { testPlayground, testSeries } from '../store/playground.fixture';
import { readLimits } from '../store/shown/link';
import { holdLocks } from '../store/shown/lock';
import { readMessage } from './messages';
import { connectParent, type Frame } from './parent';

type Told = Readonly<Record<string, unknown>>;

/** A page in a frame, with air passengers in place, and the page around it. */
function framed() {
  const { playground, sent } = testPlayground('air-passengers');
  const told: Told[] = [];
  const parent = { postMessage: (message: unknown) => void told.push(message as Told) };
  let listen: Parameters<Frame['addEventListener']>[1] = () => undefined;
  holdLocks(playground);
  connectParent(playground, { parent, addEventListener: (_, listener) => void (listen = listener) });
  const say = (data: unknown, source: unknown = parent) => listen({ source: source as Window, data });
  const ask = (request: Told): Told | undefined => {
    say({ to: 'lstm-playground', version: 1, ...request });
    return told.at(-1);
  };
  const { commands, events } = playground;
  commands.open();
  const { openId } = playground.getState();
  events.series({
    kind: 'seriesReady',
    openId,
    series: testSeries('air-passengers'),
    report: null,
    suggested: null,
    savedId: '',
  });
  const status = (name: 'ready' | 'training' | 'finished') =>
    events.trainer({ kind: 'status', runId: playground.getState().runId, status: name });
  status('ready');
  return { playground, sent, told, say, ask, status };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a page in another', () => {
  it('says when it is ready, and does what it is asked', () => {
    const { told, ask, sent, playground } = framed();
    expect(told[0]).toMatchObject({ from: 'lstm-playground', version: 1, event: 'ready', status: 'ready', epoch: 0 });
    expect(ask({ id: 1, do: 'configure', settings: { units: 5, learningRate: '0.003' } })).toMatchObject({
      event: 'answer',
      id: 1,
      do: 'configure',
      state: { settings: { data: 'air-passengers', units: 5, learningRate: 0.003 } },
    });
    ask({ do: 'train' });
    ask({ do: 'pause' });
    ask({ do: 'step', unit: 'epoch' });
    expect(sent.trainer.slice(-3)).toEqual([{ kind: 'train' }, { kind: 'pause' }, { kind: 'step', unit: 'epoch' }]);
    const { seed } = playground.getState().config;
    expect(ask({ do: 'reset', seed: 'new' })).toMatchObject({ state: { settings: { seed: seed + 1 } } });
    expect(ask({ id: 'a', do: 'state' })).toMatchObject({ event: 'answer', id: 'a', do: 'state' });
  });

  it('may set what is locked for the visitor', () => {
    const { ask, playground } = framed();
    playground.commands.restrict(readLimits('#embed=1&lock=all', SECTIONS).shown);
    ask({ do: 'configure', settings: { units: 5 } });
    expect(playground.getState().config.units).toBe(5);
    playground.commands.change({ units: 6 });
    expect(playground.getState().config.units).toBe(5);
  });

  it('tells epochs at a pace, the last one before the end, and what it came to', () => {
    const { told, playground, status } = framed();
    status('training');
    const progress = (epoch: number) =>
      playground.events.trainer({
        kind: 'progress',
        runId: playground.getState().runId,
        step: epoch,
        epoch,
        stepsPerEpoch: 1,
        batchLoss: 1,
        msPerStep: 1,
        epochs: [{ epoch, train: 1 / epoch, validation: Number.NaN, learningRate: 0.01 }],
        steps: [],
      } as never);
    progress(1);
    progress(2);
    expect(told.some(({ event }) => event === 'epoch')).toBe(false);
    vi.advanceTimersByTime(150);
    progress(3);
    status('finished');
    vi.advanceTimersByTime(150);
    expect(told.filter(({ event }) => event === 'epoch')).toMatchObject([
      { epoch: 2, train: 0.5, validation: null },
      { epoch: 3 },
    ]);
    expect(told.at(-1)).toMatchObject({ event: 'status', status: 'finished', epoch: 3 });
  });

  it('refuses what it cannot do, and changes nothing', () => {
    const { ask, playground } = framed();
    const before = playground.getState().config;
    for (const settings of [{ units: 1e9 }, { units: 'many' }, { colour: 'red' }, { data: 'csv' }, { saved: 'a' }]) {
      expect(ask({ id: 7, do: 'configure', settings })).toMatchObject({ event: 'error', id: 7, code: 'bad-settings' });
    }
    for (const settings of [null, [], 'units=3', { units: {} }, { units: Number.NaN }]) {
      expect(ask({ do: 'configure', settings })).toMatchObject({ event: 'error', code: 'bad-message' });
    }
    expect(ask({ do: 'explode' })).toMatchObject({ event: 'error', code: 'unknown-action' });
    expect(ask({ do: 'train', version: 2 })).toMatchObject({ event: 'error', code: 'unknown-version' });
    expect(ask({ do: 'step', unit: 'year' })).toMatchObject({ event: 'error', code: 'bad-message' });
    expect(ask({ id: {}, do: 'train' })).toMatchObject({ event: 'error', id: null, code: 'bad-message' });
    expect(playground.getState().config).toBe(before);
  });

  it('listens to the page around alone, and to what is meant for it', () => {
    const { told, say, sent } = framed();
    const [answers, commands] = [told.length, sent.trainer.length];
    say({ to: 'lstm-playground', do: 'train' }, {});
    say({ to: 'another', do: 'train' });
    say('train');
    say(null);
    expect(told).toHaveLength(answers);
    expect(sent.trainer).toHaveLength(commands);
  });

  it('never throws, whatever comes', () => {
    const message = fc.oneof(
      fc.anything(),
      fc.record(
        {
          to: fc.constant('lstm-playground'),
          id: fc.anything(),
          version: fc.anything(),
          do: fc.anything(),
          settings: fc.anything(),
        },
        { requiredKeys: ['to'] },
      ),
      fc.record({
        to: fc.constant('lstm-playground'),
        do: fc.constant('configure'),
        settings: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double())),
      }),
    );
    const { say } = framed();
    fc.assert(
      fc.property(message, (data) => {
        expect(() => readMessage(data)).not.toThrow();
        expect(() => say(data)).not.toThrow();
      }),
    );
  });

  it('names nothing that is the visitor’s own', () => {
    const { ask, playground } = framed();
    const { config } = playground.getState();
    playground.setState({ config: { ...config, data: 'csv', column: 'salary', saved: 'x1', inputs: 'age' } });
    const told = JSON.stringify(ask({ do: 'state' }));
    expect(told).toContain('"units"');
    expect(told).not.toMatch(/salary|x1|age"/);
  });
});
