import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchLanguage } from '../../../../i18n/words';
import type { Standing } from '../../../../model/protocol/checkpoint';
import type { JudgedRun, PairedTest, RunPairs } from '../../../../model/protocol/comparison';
import type { Measures, PartMeasures } from '../../../../model/protocol/evaluation';
import type { RunEntry } from '../../../../model/protocol/history';
import { configFor } from '../../../../model/settings/config';
import type { Config } from '../../../../model/settings/settings';
import type { OpenedRun } from '../../../../store/history/facts';
import { testPlayground, testSeries } from '../../../../store/playground.fixture';
import type { PlaygroundState } from '../../../../store/state';
import { PlaygroundContext } from '../../page/playgroundContext';
import { CompareView } from './CompareView';
import { placed, type LineEnd } from '../../../charts/lines/EndLetters';

await fetchLanguage('zh');
afterEach(cleanup);

const config: Config = { ...configFor('sines'), units: 4, lookBack: 5, horizon: 1 };
const standing = (epoch: number, loss: number): Standing => ({
  engine: 'wasm',
  checkpoint: {
    step: 10 * epoch,
    epoch,
    learned: { w: new Float32Array(7), m: new Float32Array(7), v: new Float32Array(7) },
    order: new Int32Array(3),
    used: 0,
    lossSum: 0,
    shuffling: [1, 2, 3, 4],
    dropping: [1, 2, 3, 4],
    plateau: { lowest: 1, waited: 0, share: 1 },
    patience: { best: null, waited: 0 },
  },
  losses: Array.from({ length: epoch }, (_, at) => ({
    epoch: at + 1,
    train: 2 * loss,
    validation: loss * (1 + epoch - at),
    learningRate: 0.01,
  })),
  best: null,
  isFinished: true,
});
const runOf = (id: string, epoch: number, change: Partial<Config> = {}): OpenedRun => ({
  id,
  config: { ...config, ...change },
  series: testSeries('sines'),
  standing: standing(epoch, epoch / 10),
});
const measures = (mae: number): Measures => ({ mae, rmse: 2 * mae, smape: 1, mase: mae / 2, r2: 0, skill: 0 });
const partOf = (mae: number, horizon: number): PartMeasures => ({
  windows: 9,
  ...measures(mae),
  byHorizon: Array.from({ length: horizon }, (_, at) => measures(mae + at)),
});
const judgedOf = (mae: number, horizon = 1): JudgedRun => ({
  trainEnd: 42,
  validationEnd: 51,
  parameters: 7,
  parts: { validation: partOf(mae + 1, horizon), test: partOf(mae, horizon) },
  season: 1,
  oneStep: new Float64Array(60).fill(mae),
  sampled: null,
});
const pair = (best: string, other: string, change: Partial<PairedTest> = {}): PairedTest => ({
  best,
  other,
  ahead: 1,
  bestMae: 1,
  otherMae: 2,
  comparison: { windows: 9, difference: -1, statistic: -4, p: 0.004 },
  verdict: 'better',
  ...change,
});
const paired = (...tests: readonly PairedTest[]): RunPairs => {
  const part = { best: tests[0]?.best ?? null, pairs: tests };
  return { groups: [{ ids: ['a', 'b'], parts: { validation: part, test: part } }], leaking: [] };
};
const TWO = [runOf('a', 3), runOf('b', 5, { units: 8, cell: 'gru' })];

function show(facts: Partial<PlaygroundState>) {
  const { playground, sent } = testPlayground(config, { series: testSeries('sines'), runConfig: config, ...facts });
  const { container, unmount } = render(
    <PlaygroundContext value={playground}>
      <CompareView />
    </PlaygroundContext>,
  );
  const knowing = async (runs: readonly OpenedRun[], judged: readonly JudgedRun[], pairs: RunPairs | null) => {
    await act(async () => {
      await import('../../../../store/runs/fetchedRuns');
      await new Promise((resolve) => setTimeout(resolve));
    });
    act(() => {
      for (const [at, run] of runs.entries()) {
        const one = judged[at];
        if (one) playground.events.runs({ kind: 'beside', event: { kind: 'judged', id: run.id, judged: one } });
      }
      const ids = runs.map(({ id }) => id);
      if (pairs) playground.events.runs({ kind: 'beside', event: { kind: 'paired', ids, pairs } });
    });
  };
  return { playground, sent, container, unmount, knowing, text: () => container.textContent ?? '' };
}
const region = (name: string) => within(screen.getByRole('region', { name }));
const rowsOf = (name: string) =>
  region(name)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);

describe('the comparison of runs', () => {
  it('asks for two runs, of which one may be that in place', () => {
    const { text, sent, playground } = show({ opened: [runOf('a', 3)], step: 4, status: 'paused' });
    expect(text()).toContain('Tick two to six runs');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare the run in place, too' }));
    expect(sent.trainer.at(-1)).toEqual({ kind: 'handOver', step: null });
    expect(text()).toContain('on its way');
    act(() => playground.events.trainer({ kind: 'handedOver', runId: 0, standing: standing(2, 1) }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'A LSTM, 4 units, 3 epochs on Sum of sines',
      'B the run in place on Sum of sines',
    ]);
    // It stood at step 20 and not at 4.
    fireEvent.click(screen.getByRole('button', { name: 'Take it as it stands now' }));
    expect(playground.getState().inPlace).toBe('asked');
  });

  it('lets nobody take an untrained one', () => {
    show({ opened: [], step: 0, status: 'ready' });
    expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true);
  });

  it('says what differs, and nothing else', () => {
    show({ opened: TWO });
    expect(rowsOf('What differs in the settings')).toEqual(['SettingAB', 'CellLSTMGRU', 'Units48']);
    cleanup();
    show({ opened: [runOf('a', 3), runOf('b', 3)] });
    expect(screen.getByText(/Nothing: they are trained by the same settings/)).toBeDefined();
  });

  it('says what each came to, who is better, and whether that is more than chance', async () => {
    const { knowing, text, sent } = show({ opened: TWO, runs: [{ id: 'a', name: 'mine' } as RunEntry] });
    await knowing(TWO, [], null);
    expect(sent.runs).toContainEqual(expect.objectContaining({ kind: 'beside' }));
    expect(text()).toContain('0 of 2 networks');
    await knowing(TWO, [judgedOf(1), judgedOf(2)], paired(pair('a', 'b')));
    expect(text()).not.toContain('networks have been asked');
    expect(screen.getAllByRole('listitem')[0]!.textContent).toBe('A mine on Sum of sines');
    expect(rowsOf('Results')[1]).toBe('A370.60091.002.000.500');
    expect(text()).toContain(
      'A is better than B by 50 % on the test part (MAE 1.00 against 2.00, 9 windows), by more than chance (p = 0.004).',
    );
    expect(text()).toContain('has no unseen part left');
    fireEvent.click(screen.getByRole('radio', { name: 'validation' }));
    expect(rowsOf('Results')[1]).toBe('A370.60092.004.001.00');
    expect(text()).not.toContain('has no unseen part left');
  });

  it('says where there is no telling', async () => {
    const { knowing, text } = show({ opened: TWO });
    const test = (change: Partial<PairedTest>) =>
      knowing(TWO, [judgedOf(1), judgedOf(2, 3)], paired(pair('a', 'b', change)));
    const p = (value: number, windows = 9) => ({ windows, difference: -1, statistic: -1, p: value });
    await test({ verdict: 'within-chance', comparison: p(0.31) });
    expect(text()).toContain('that may be chance (p = 0.31');
    await test({ verdict: 'better', comparison: p(0.00001) });
    expect(text()).toContain('(p < 0.001)');
    await test({ verdict: 'worse', otherMae: 0.5 });
    expect(text()).toContain('B is better than A');
    await test({ verdict: 'too-few', comparison: p(Number.NaN, 6) });
    expect(text()).toContain('share 6 windows on the test part: too few');
    await test({ verdict: 'none', comparison: p(Number.NaN, 0) });
    expect(text()).toContain('no window of the test part in common');
    await test({ verdict: 'same' });
    expect(text()).toContain('make the same errors');
  });

  it('keeps runs of other series and runs that leak apart', async () => {
    const other = { ...runOf('b', 5), series: { ...testSeries('square'), values: new Float64Array(60) } };
    const leaking = runOf('c', 5, { leaks: 'target' });
    const runs = [runOf('a', 3, { horizon: 2 }), other, leaking];
    const { knowing, text } = show({ opened: runs });
    const part = { best: null, pairs: [] };
    const alone = (id: string) => ({ ids: [id], parts: { validation: part, test: part } });
    await knowing(runs, [judgedOf(1, 2), judgedOf(2), judgedOf(3)], {
      groups: [alone('a'), alone('b')],
      leaking: ['c'],
    });
    expect(text()).toContain('A, B: no other run here is on the same series');
    expect(text()).toContain('C: a leak is switched on');
    expect(screen.getByRole('row', { name: /^C illegal: it leaks/ }).querySelectorAll('s')).toHaveLength(3);
    const figures = region('Error by step ahead (MAE)');
    expect(figures.getByRole('figure').textContent).toContain('C: 3.00.');
    expect(figures.getByRole('figure').textContent).not.toContain('B: ');
    fireEvent.change(screen.getByRole('combobox', { name: 'Series' }), { target: { value: '1' } });
    expect(text()).toContain('forecast one step ahead: there is nothing to draw');
  });

  it('has the figures of its pictures in words and in a table', async () => {
    const { knowing } = show({ opened: TWO });
    await knowing(TWO, [judgedOf(1), judgedOf(2)], paired(pair('a', 'b')));
    expect(region('Losses').getByRole('figure').textContent).toContain(
      'A: 3 epochs, lowest validation loss 0.600, last 0.600, training 0.600.',
    );
    const forecasts = region('Forecasts one step ahead');
    expect(forecasts.getByRole('figure').textContent).toContain('B: MAE 2.00 on the test part.');
    const details = forecasts.getByText('Forecasts of the test part as a table').parentElement as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(forecasts.getAllByRole('row')).toHaveLength(1 + 9);
    expect(forecasts.getAllByRole('row')[1]!.textContent).toBe('520.6701.002.00');
  });

  it('says why a run cannot be judged, and asks again where the comparison ended', async () => {
    const { playground, knowing, text, sent } = show({ opened: TWO });
    await knowing(TWO, [], null);
    const problem = { code: 'other-network', parameters: 7, needed: 9 } as const;
    act(() => playground.events.runs({ kind: 'beside', event: { kind: 'unjudged', id: 'b', problem } }));
    expect(screen.getByRole('alert').textContent).toContain(
      'it holds 7 numbers, and a network of its settings needs 9',
    );
    const crash = { kind: 'crashed', name: 'Error', message: 'gone', stack: '' } as const;
    act(() => playground.events.runs({ kind: 'beside', event: crash }));
    expect(text()).toContain('gone');
    const before = sent.runs.length;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(sent.runs.length).toBe(before + 1);
  });

  it('ends its threads when it is left', async () => {
    const { knowing, sent, unmount } = show({ opened: TWO });
    await knowing(TWO, [], null);
    fireEvent.click(screen.getByRole('tab', { name: 'Side by side' }));
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    unmount();
    await new Promise((resolve) => setTimeout(resolve));
    const ended = sent.runs.flatMap((command) => (command.kind === 'leaveOff' ? [command.what] : []));
    expect(ended.toSorted()).toEqual(['A', 'B', 'comparison']);
    expect(sent.runs.slice(-3).every(({ kind }) => kind === 'leaveOff')).toBe(true);
  });

  it('speaks Chinese', async () => {
    const { knowing, text } = show({ opened: TWO, language: 'zh' });
    await knowing(TWO, [judgedOf(1), judgedOf(2)], paired(pair('a', 'b')));
    expect(text()).toContain('超出偶然（p = 0.004）');
  });
});

describe('two runs side by side', () => {
  it('stand under their names, with one choice of the view for both', async () => {
    const { knowing, sent } = show({ opened: [...TWO, runOf('c', 2)] });
    await knowing(TWO, [], null);
    fireEvent.click(screen.getByRole('tab', { name: 'Side by side' }));
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    const told = () => sent.runs.flatMap((one) => (one.kind === 'inspect' ? [`${one.seat} ${one.command.kind}`] : []));
    expect(told()).toEqual(expect.arrayContaining(['A configure', 'A look', 'B configure', 'B look']));
    const [a, b] = [region('A: LSTM, 4 units, 3 epochs'), region('B: GRU, 8 units, 5 epochs')];
    expect(a.getByRole('group', { name: 'Gates' })).toBeDefined();
    expect(b.getByRole('group', { name: 'Gates' })).toBeDefined();
    await act(async () => {
      fireEvent.click(screen.getByRole('tab', { name: 'Memory' }));
      await import('../../inside/memory/MemoryView');
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(a.getByRole('group', { name: 'Memory' })).toBeDefined();
    expect(b.getByRole('group', { name: 'Memory' })).toBeDefined();
    expect(told()).toEqual(expect.arrayContaining(['A follow', 'B follow']));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(screen.queryAllByRole('status')).toEqual([]);
  });

  it('are chosen of more, and change places', async () => {
    const { knowing } = show({ opened: [...TWO, runOf('c', 2)] });
    await knowing(TWO, [], null);
    fireEvent.click(screen.getByRole('tab', { name: 'Side by side' }));
    const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    fireEvent.change(screen.getByRole('combobox', { name: 'B: run at the right' }), { target: { value: 'c' } });
    expect(names()).toEqual(['A: LSTM, 4 units, 3 epochs ', 'B: LSTM, 4 units, 2 epochs C']);
    fireEvent.change(screen.getByRole('combobox', { name: 'A: run at the left' }), { target: { value: 'c' } });
    expect(names()).toEqual(['A: LSTM, 4 units, 2 epochs C', 'B: LSTM, 4 units, 3 epochs A']);
    await act(() => new Promise((resolve) => setTimeout(resolve)));
  });
});

describe('letters at the ends of lines', () => {
  const end = (x: number, y: number) => ({ x, y, mark: { letter: 'A' } }) as LineEnd;
  it('are moved apart only where they would meet', () => {
    const at = (...ends: LineEnd[]) => placed(ends, 100).map(({ x, y }) => [x, y]);
    expect(at(end(10, 20), end(90, 21))).toEqual([
      [90, 21],
      [10, 20],
    ]);
    expect(at(end(90, 20), end(90, 22), end(90, 24)).map(([, y]) => y)).toEqual([44, 32, 20]);
    expect(at(end(90, 99), end(90, 98)).map(([, y]) => y)).toEqual([100, 88]);
  });
});
