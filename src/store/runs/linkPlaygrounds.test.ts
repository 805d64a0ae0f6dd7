import { describe, expect, it } from 'vitest';
import type { Standing } from '../../model/protocol/checkpoint';
import type { InspectorCommand, WindowsSummary } from '../../model/protocol/inspection';
import { configFor } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import { testPlayground, testSeries } from '../playground.fixture';
import { besidePlayground } from './besidePlayground';
import { linkPlaygrounds, shareTheme } from './linkPlaygrounds';

const standing = {
  engine: 'wasm',
  checkpoint: { step: 40, epoch: 4, learned: { w: Float32Array.of(1, 2, 3) } },
  losses: [{ epoch: 4, train: 1, validation: 2, learningRate: 0.1 }],
  best: null,
  isFinished: false,
} as unknown as Standing;

function half(id: string, change: Partial<Config> = {}) {
  const config = { ...configFor('sines'), units: 4, layers: 1, lookBack: 10, horizon: 1, ...change };
  const run = { id, config, series: testSeries('sines'), standing };
  const { playground, connect } = besidePlayground(run, { language: 'en', theme: 'light' });
  const told: InspectorCommand[] = [];
  const stands = (firstTarget: number, trainEnd: number) =>
    playground.events.inspector({
      kind: 'windowsReady',
      runId: 1,
      summary: { firstTarget, trainEnd, fillings: new Float64Array() } as WindowsSummary,
    });
  return {
    run,
    playground,
    told,
    stands,
    start: () => connect({ send: (command) => void told.push(command), end: () => undefined }),
    ...playground.commands,
    state: playground.getState,
  };
}

describe('a page beside the page', () => {
  it('shows the run as it stands, through an inspector that is told of it as that of the page is', () => {
    const { told, start, state, run, watch } = half('a');
    watch(30);
    start();
    expect(told.map(({ kind }) => kind)).toEqual(['configure', 'watch', 'look']);
    expect(told[0]).toMatchObject({ runId: 1, config: run.config, series: { values: run.series.values } });
    expect(told[2]).toMatchObject({ snapshot: { step: 40, epoch: 4, parameters: Float32Array.of(1, 2, 3) } });
    // The inspector is given the buffer; the run keeps its own.
    const look = told[2] as Extract<InspectorCommand, { kind: 'look' }>;
    expect(look.snapshot.parameters).not.toBe(standing.checkpoint.learned.w);
    expect(state()).toMatchObject({ step: 40, epoch: 4, status: 'paused', losses: standing.losses, hint: null });
  });

  it('says what its inspector says, and asks it again', () => {
    const { told, start, state, playground, fetchAgain, follow } = half('a');
    start();
    playground.events.inspector({ kind: 'notArrived', runId: 0, file: 'inspector.js', absence: 'cut' });
    expect(state().notices).toMatchObject([{ kind: 'not-arrived', parts: ['inspector'] }]);
    follow({ name: 'memory' });
    told.length = 0;
    fetchAgain();
    expect(told.map(({ kind }) => kind)).toEqual(['configure', 'look']);
  });
});

describe('two that are linked', () => {
  it('watch the same window, as far as there is one', () => {
    const [a, b] = [half('a'), half('b', { lookBack: 20, horizon: 6 })];
    const end = linkPlaygrounds(a.playground, b.playground);
    a.stands(10, 42);
    expect(b.state().target).toBe(42);
    b.stands(20, 42);
    a.watch(12);
    // It has none before; who moved stays where it is.
    expect([a.state().target, b.state().target]).toEqual([12, 20]);
    b.watch(33);
    expect([a.state().target, b.state().target]).toEqual([33, 33]);
    a.watch(59);
    expect(b.state().target).toBe(54);
    end();
    a.watch(30);
    expect(b.state().target).toBe(54);
  });

  it('point at the same unit and the same time step of the series', () => {
    const [a, b] = [half('a', { units: 8, lookBack: 10 }), half('b', { units: 4, lookBack: 6 })];
    linkPlaygrounds(a.playground, b.playground);
    a.pin({ unit: 2, time: 9 });
    expect(b.state().pinned).toEqual({ unit: 2, time: 5 });
    b.hover({ unit: 3, time: 0 });
    expect(a.state().hovered).toEqual({ unit: 3, time: 4 });
    a.pin({ unit: 1, time: 1 });
    expect(b.state().pinned).toEqual({ unit: 1, time: 0 });
    a.pin({ unit: 7, time: 9 });
    expect([a.state().pinned, b.state().pinned]).toEqual([{ unit: 7, time: 9 }, null]);
    a.hover(null);
    expect(b.state().hovered).toBeNull();
  });

  it('show the same layer, or the last, in the same order of units', () => {
    const [a, b] = [half('a', { layers: 3 }), half('b', { layers: 2 })];
    linkPlaygrounds(a.playground, b.playground);
    a.showLayer(2);
    expect([a.state().layer, b.state().layer]).toEqual([2, 1]);
    b.showLayer(0);
    expect([a.state().layer, b.state().layer]).toEqual([0, 0]);
    b.sortUnits('halfLife');
    expect(a.state().unitSort).toBe('halfLife');
  });

  it('look at once where the other looks, where one comes later', () => {
    const [a, b] = [half('a'), half('b', { units: 2 })];
    a.stands(10, 42);
    a.watch(25);
    a.pin({ unit: 1, time: 3 });
    linkPlaygrounds(b.playground, a.playground);
    expect(b.state()).toMatchObject({ target: 25, pinned: { unit: 1, time: 3 } });
    b.stands(10, 42);
    expect([a.state().target, b.state().target]).toEqual([25, 25]);
  });

  it('have the theme of the page, and turn it with them', () => {
    const { playground: page } = testPlayground('sines');
    const a = half('a');
    const apart = shareTheme(page, a.playground);
    page.commands.chooseTheme('dark');
    expect(a.state().theme).toBe('dark');
    a.chooseTheme('light');
    expect(page.getState().theme).toBe('light');
    apart();
  });
});

describe('inspectors beside the page’s own', () => {
  it('speak to who looks through them, and hear nothing after their end', () => {
    const { playground, sent } = testPlayground('sines');
    const heard: string[] = [];
    const line = playground.commands.inspectBeside('A', ({ kind }) => heard.push(kind));
    line.send({ kind: 'watch', target: 3 });
    const event = { kind: 'inputEffects', runId: 1, step: 1, effects: [] } as const;
    playground.events.runs({ kind: 'inspected', seat: 'A', event });
    playground.events.runs({ kind: 'inspected', seat: 'B', event });
    playground.events.runs({ kind: 'notArrived', file: 'x.js', absence: 'cut' });
    expect(heard).toEqual(['inputEffects', 'notArrived']);
    line.end();
    line.end();
    line.send({ kind: 'follow', questions: [] });
    expect(sent.runs).toEqual([
      { kind: 'inspect', seat: 'A', command: { kind: 'watch', target: 3 } },
      { kind: 'leaveOff', what: 'A' },
    ]);
  });

  it('are not ended by one that has left its seat already', () => {
    const { playground, sent } = testPlayground('sines');
    const first = playground.commands.inspectBeside('B', () => undefined);
    playground.commands.inspectBeside('B', () => undefined);
    first.end();
    expect(sent.runs).toEqual([]);
  });
});
