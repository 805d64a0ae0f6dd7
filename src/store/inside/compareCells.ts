/**
 * The comparison of the cells: LSTM, GRU and simple RNN are trained in the pool of runs, beside the page's own network, on
 * the same windows, from the same seed and for as many epochs, and the inspector says how gradients flow in each.
 */
import type { CellName } from '../../model/settings/settings';
import type { PoolEvent, RunProblem, RunResult } from '../../model/protocol/runs';
import type { DataFacts } from '../data/facts';
import type { ModelFacts } from '../model/slice';
import type { Notice } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';
import type { TrainingFacts } from '../training/facts';
import type { Context } from '../slice';
import { madeFrom, type windowSource } from '../training/windowSource';
import type { Comparison, InsideFacts } from './slice';

export const COMPARED_CELLS = ['lstm', 'gru', 'rnn'] as const satisfies readonly CellName[];

/** Epochs of a comparison: as many as the page's own run has done, within these. */
const FEWEST_EPOCHS = 10;
const MOST_EPOCHS = 50;

export const epochsToCompare = (epoch: number): number => Math.min(MOST_EPOCHS, Math.max(FEWEST_EPOCHS, epoch));

export type CompareCommands = {
  compare(): void;
  cancelComparison(): void;
  onEvent(event: PoolEvent): void;
};

type Own = Pick<InsideFacts, 'comparison'>;
type Others = SettingsFacts & DataFacts & ModelFacts & TrainingFacts;
type Asked = { notify(notice: Notice): void };

type Given = Context<Own, Others, Asked> & { readonly windowSource: typeof windowSource };

/** The first that has not been trained to its end. */
const nextOf = (trained: readonly CellName[]): CellName | null =>
  COMPARED_CELLS.find((cell) => !trained.includes(cell)) ?? null;

export function compareCommands({ get, set, clients, commands, windowSource: sourceOf }: Given): CompareCommands {
  const { runs: pool, inspector } = clients;
  /** Numbers the comparisons: what is still said of an ended one is dropped. */
  let latest = 0;
  /** The run of the page that the one in progress belongs to; null where none is in progress. */
  let ofPage: number | null = null;
  const idOf = (cell: CellName) => `cell ${latest} ${cell}`;

  function cancelComparison(): void {
    if (ofPage === null) return;
    ofPage = null;
    pool.send({ kind: 'stop', ids: COMPARED_CELLS.map(idOf) });
    const { comparison } = get();
    if (comparison) set({ comparison: comparison.trained.length > 0 ? { ...comparison, training: null } : null });
  }

  /** Its flow is asked for. One that diverged stands where it was last good. */
  function take(cell: CellName, { step, epoch, parameters }: RunResult, comparison: Comparison): void {
    const trained = [...comparison.trained, cell];
    const training = nextOf(trained);
    set({ comparison: { ...comparison, trained, training, done: { ...comparison.done, [cell]: comparison.epochs } } });
    if (ofPage !== null) {
      inspector.send({ kind: 'compare', runId: ofPage, cell, snapshot: { step, epoch, parameters } });
    }
    if (training === null) ofPage = null;
  }

  /** Without one of them there is nothing to compare. */
  function giveUp(problem: RunProblem): void {
    cancelComparison();
    if (problem.code === 'not-arrived') {
      const { file, absence } = problem;
      commands.notify({ kind: 'not-arrived', parts: ['comparison'], file, absence });
    } else if (problem.code === 'crashed') {
      const { name, message, stack } = problem;
      commands.notify({ kind: 'crash', worker: 'trainer', name, message, stack });
    }
  }

  return {
    compare() {
      cancelComparison();
      const { config, series, epoch, summary, runId } = get();
      if (!series || !summary) return;
      latest += 1;
      ofPage = runId;
      const epochs = epochsToCompare(epoch);
      set({ comparison: { training: nextOf([]), epochs, done: {}, trained: [], flows: {} } });
      const common = { seed: config.seed, epochs, series: sourceOf(config, series), ...madeFrom(series) };
      const jobs = COMPARED_CELLS.map((cell) => ({ id: idOf(cell), config: { ...config, cell }, ...common }));
      pool.send({ kind: 'run', jobs });
    },
    cancelComparison,
    onEvent(event) {
      const { comparison } = get();
      if (!comparison || ofPage === null) return;
      if (event.kind === 'notArrived') {
        return giveUp({ code: 'not-arrived', file: event.file, absence: event.absence });
      }
      if (event.kind === 'weighed') return;
      const cell = COMPARED_CELLS.find((name) => idOf(name) === event.id);
      if (!cell) return;
      if (event.kind === 'progress') {
        set({ comparison: { ...comparison, done: { ...comparison.done, [cell]: event.epoch } } });
      } else if (event.kind === 'done') take(cell, event.result, comparison);
      else if (event.kind === 'failed') giveUp(event.problem);
    },
  };
}
