/** A page for the tests of what is kept: what its workers are told is written down, and the test says what they answer. */
import { vi } from 'vitest';
import type { HistoryEvent, KeptTab, RunFile } from '../../model/protocol/history';
import type { TrainerEvent } from '../../model/protocol/training';
import { configFor } from '../../model/settings/config';
import { testPlayground, testSeries } from '../playground.fixture';
import type { CameBack } from './commands';

const weights = new Float32Array(4).fill(1);
export const someRun: RunFile = {
  config: { ...configFor('csv'), column: 'sales', units: 9 },
  series: { ...testSeries('csv'), column: 'sales' },
  standing: {
    engine: 'wasm',
    checkpoint: {
      step: 9,
      epoch: 3,
      learned: { w: weights, m: weights, v: weights },
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
    isFinished: false,
  },
};
export const kept: KeptTab = { ...someRun, tab: 'mine', savedAt: 5, entry: 'entry', filedStep: 3, trainedMs: 70 };

/** Where the browser keeps names of tabs. */
export function storageOf(values: Record<string, string> = {}): Storage {
  return {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => {
      values[key] = value;
    },
  } as Storage;
}

export function keptPage(notices: Parameters<typeof testPlayground>[1] = {}) {
  const { playground, sent } = testPlayground('sines', notices);
  const { commands, events, getState: state } = playground;
  /** The code that keeps is here, and has asked so much. */
  const told = (count: number) =>
    vi.waitFor(() => {
      if (sent.archive.length < count) throw new Error('not here yet');
    });
  return {
    sent,
    commands,
    events,
    state,
    archive: (event: HistoryEvent) => events.archive(event),
    trainer: (event: TrainerEvent) => events.trainer(event),
    here: () => told(1),
    async comesBack(from: Partial<CameBack> = {}) {
      commands.comeBack({ tab: 'mine', adopts: false, asked: null, ...from });
      await told(1);
    },
    /** The series on its way is there. */
    arrive() {
      const command = sent.series.findLast((one) => 'openId' in one)!;
      const series = command.kind === 'take' ? command.series : testSeries(state().config.data);
      const { openId } = state();
      events.series({ kind: 'seriesReady', openId, series, report: null, savedId: '', suggested: null });
    },
    train() {
      commands.train();
      events.trainer({ kind: 'status', runId: state().runId, status: 'training' });
    },
    keeps: () => sent.trainer.filter((one) => one.kind === 'keep'),
    configured: () => sent.trainer.findLast((one) => one.kind === 'configure')!,
  };
}
