/** A page with a trainer and a series' worker that answer when the test lets them, and know which network is which. */
import { vi } from 'vitest';
import type { Series, SeriesCommand } from '../../model/protocol/series';
import type { TrainerCommand, TrainerEvent } from '../../model/protocol/training';
import type { SourceName } from '../../model/settings/sources/names';
import { testPlayground, testSeries } from '../playground.fixture';

/** A network as what it is told apart by, and how far it is trained. */
export type Network = { readonly id: number; steps: number };

export function testPage() {
  const { playground, sent } = testPlayground('sines');
  const { commands, events, getState: state } = playground;
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);

  const networks = new Map<number, Network>();
  let ids = 0;
  let inPlace = 0;
  let isTold = 0;

  const tell = (event: TrainerEvent) => events.trainer(event);
  const say = (status: 'ready' | 'training' | 'paused') => tell({ kind: 'status', runId: inPlace, status });
  function report(): void {
    const { steps } = networks.get(inPlace)!;
    const losses = { batchLoss: 1, recentLoss: 1, probedLoss: Number.NaN, epochs: [] };
    tell({ kind: 'progress', runId: inPlace, step: steps, epoch: 0, stepsPerEpoch: 9, ...losses, msPerStep: 1 });
  }
  function obey(command: TrainerCommand): void {
    if (command.kind === 'configure') {
      const { resume, runId } = command;
      const left = resume?.kind === 'left' ? networks.get(resume.runId) : undefined;
      if (resume?.kind === 'left') networks.delete(resume.runId);
      networks.set(runId, left ?? { id: (ids += 1), steps: 0 });
      inPlace = runId;
      report();
      say(left ? 'paused' : 'ready');
    }
    if (command.kind === 'train') {
      say('training');
      networks.get(inPlace)!.steps += 1;
      report();
      say('paused');
    }
  }
  /** The trainer does what it was told. */
  function pump(): void {
    for (; isTold < sent.trainer.length; isTold++) obey(sent.trainer[isTold]!);
  }

  function answer(command: SeriesCommand): void {
    if (!('openId' in command) || command.openId !== state().openId) return;
    const { openId } = command;
    const series: Series = command.kind === 'take' ? { ...command.series } : testSeries(state().config.data);
    const savedId = command.kind === 'take' ? (command.savedId ?? '') : '';
    events.series({ kind: 'seriesReady', openId, series, report: null, savedId, suggested: null });
    pump();
  }

  return {
    commands,
    events,
    sent,
    state,
    pump,
    /** The series on its way is there. */
    arrive: () => answer(sent.series.at(-1)!),
    isOpening: () => state().openId !== state().openedId,
    pass: (ms: number) => (time += ms),
    network: (): Network => networks.get(state().runId)!,
    drawn: (fileName: string): Series => ({ ...testSeries('drawn'), fileName }),
    train(times = 1) {
      for (let step = 0; step < times; step++) {
        commands.train();
        pump();
      }
    },
    change(change: Parameters<typeof commands.change>[0]) {
      commands.change(change);
      pump();
    },
    choose(source: SourceName) {
      commands.chooseSource(source);
    },
    undo() {
      commands.undo();
      pump();
    },
    redo() {
      commands.redo();
      pump();
    },
    intervene(interventions: Parameters<typeof commands.intervene>[0]) {
      commands.intervene(interventions);
    },
    /** Open, with what takes changes back. */
    async opened() {
      commands.open();
      this.arrive();
      commands.listRuns();
      while (sent.archive.length === 0) await new Promise((done) => setImmediate(done));
      return this;
    },
  };
}

export type TestPage = ReturnType<typeof testPage>;

/** What was said and done is over. */
export const settled = async (page: TestPage) => {
  page.pass(2000);
  await new Promise<void>((done) => queueMicrotask(done));
  page.pump();
};
