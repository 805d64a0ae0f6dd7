import { describe, expect, it } from 'vitest';
import type { ComparisonEvent, JudgedRun, RunPairs } from '../../model/protocol/comparison';
import type { Standing } from '../../model/protocol/checkpoint';
import type { RunsCommand } from '../../model/protocol/runs';
import { configFor } from '../../model/settings/config';
import type { OpenedRun } from '../history/facts';
import { testPlayground, testSeries } from '../playground.fixture';
import { IN_PLACE } from './inPlace';

const config = { ...configFor('sines'), units: 3, lookBack: 5 };
const standingOf = (step: number): Standing => ({
  engine: 'wasm',
  checkpoint: {
    step,
    epoch: step,
    learned: { w: Float32Array.of(step, 1, 2), m: new Float32Array(3), v: new Float32Array(3) },
    order: new Int32Array(3),
    used: 0,
    lossSum: 0,
    shuffling: [1, 2, 3, 4],
    dropping: [1, 2, 3, 4],
    plateau: { lowest: 1, waited: 0, share: 1 },
    patience: { best: null, waited: 0 },
  },
  losses: [],
  best: null,
  isFinished: true,
});
const runOf = (id: string, step = 4): OpenedRun => ({
  id,
  config,
  series: testSeries('sines'),
  standing: standingOf(step),
});
const judged = (trainEnd: number) => ({ trainEnd }) as JudgedRun;
const PAIRS: RunPairs = { groups: [], leaking: [] };

function harness() {
  const { playground, sent } = testPlayground(config, { series: testSeries('sines'), runConfig: config });
  const { commands, getState: state, events } = playground;
  const fetched = () => import('./fetchedRuns').then(() => new Promise((resolve) => setTimeout(resolve)));
  const says = (event: ComparisonEvent) => events.runs({ kind: 'beside', event });
  const asked = () => sent.runs.flatMap((command) => (command.kind === 'beside' ? [command.command] : []));
  return { commands, state, events, sent, says, asked, fetched };
}

describe('runs laid beside one another', () => {
  it('are judged once each, and known ones stay where others are ticked', async () => {
    const { commands, state, says, asked, fetched } = harness();
    const [a, b, c] = [runOf('a'), runOf('b'), runOf('c')];
    commands.layBeside([a, b]);
    await fetched();
    expect(asked()).toMatchObject([{ ids: ['a', 'b'], fresh: [{ id: 'a' }, { id: 'b' }] }]);
    expect(asked()[0]!.fresh[0]!.parameters).toBe(a.standing.checkpoint.learned.w);
    says({ kind: 'judged', id: 'a', judged: judged(1) });
    says({ kind: 'unjudged', id: 'b', problem: { code: 'other-network', parameters: 3, needed: 4 } });
    says({ kind: 'paired', ids: ['a', 'b'], pairs: PAIRS });
    expect(state().compared).toMatchObject({ judged: { a: { trainEnd: 1 } }, failed: { b: {} }, pairs: PAIRS });
    // The same again changes nothing.
    const before = state().compared;
    commands.layBeside([a, b]);
    expect(state().compared).toBe(before);
    commands.layBeside([c, a]);
    expect(asked()[1]).toMatchObject({ ids: ['c', 'a'], fresh: [{ id: 'c' }] });
    expect(state().compared).toEqual({
      ids: ['c', 'a'],
      judged: { a: judged(1) },
      failed: {},
      pairs: null,
      problem: null,
    });
    // What is said of former ones comes late.
    says({ kind: 'paired', ids: ['a', 'b'], pairs: PAIRS });
    says({ kind: 'judged', id: 'b', judged: judged(2) });
    expect(state().compared).toMatchObject({ judged: { a: judged(1) }, pairs: null });
  });

  it('are judged anew where they stand elsewhere now', async () => {
    const { commands, state, says, asked, fetched } = harness();
    const a = runOf('a');
    commands.layBeside([a, runOf(IN_PLACE, 4)]);
    await fetched();
    says({ kind: 'judged', id: IN_PLACE, judged: judged(1) });
    commands.layBeside([a, runOf(IN_PLACE, 9)]);
    expect(asked()[1]!.fresh.map(({ id }) => id)).toEqual([IN_PLACE]);
    expect(state().compared!.judged).toEqual({});
  });

  it('are forgotten with the thread that knew them', async () => {
    const { commands, state, says, asked, sent, fetched } = harness();
    const runs = [runOf('a'), runOf('b')];
    commands.layBeside(runs);
    await fetched();
    commands.dropBeside();
    expect(sent.runs.at(-1)).toEqual<RunsCommand>({ kind: 'leaveOff', what: 'comparison' });
    says({ kind: 'judged', id: 'a', judged: judged(1) });
    expect(state().compared).toBeNull();
    commands.layBeside(runs);
    expect(asked().at(-1)!.fresh).toHaveLength(2);
  });

  it('say what went wrong, and are asked for again', async () => {
    const { commands, state, events, says, asked, fetched } = harness();
    const runs = [runOf('a'), runOf('b')];
    commands.layBeside(runs);
    await fetched();
    says({ kind: 'crashed', name: 'Error', message: 'gone', stack: '' });
    expect(state().compared!.problem).toMatchObject({ code: 'crashed', message: 'gone' });
    commands.layBeside(runs);
    expect(asked()).toHaveLength(2);
    expect(state().compared!.problem).toBeNull();
    events.runs({ kind: 'notArrived', file: 'runPoolClient.js', absence: 'cut' });
    expect(state().compared!.problem).toMatchObject({ code: 'not-arrived', file: 'runPoolClient.js' });
  });
});

describe('the run in place', () => {
  it('is taken along as it stands, until another begins', () => {
    const { commands, state, events, sent } = harness();
    events.trainer({ kind: 'handedOver', runId: 0, standing: standingOf(3) });
    expect(state().inPlace).toBeNull();
    commands.takeInPlace(true);
    expect(sent.trainer.at(-1)).toEqual({ kind: 'handOver', step: null });
    expect(state().inPlace).toBe('asked');
    const standing = standingOf(5);
    events.trainer({ kind: 'handedOver', runId: 0, standing });
    expect(state().inPlace).toEqual({ id: IN_PLACE, config, series: state().series, standing });
    // Others ask for it, too.
    events.trainer({ kind: 'handedOver', runId: 0, standing: standingOf(8) });
    expect(state().inPlace).toMatchObject({ standing });
    commands.startRun();
    expect(state().inPlace).toBeNull();
  });
});
