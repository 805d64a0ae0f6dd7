/**
 * The comparison of the cells: LSTM, GRU and simple RNN are trained one after the other beside the page's own network,
 * on the same windows, from the same seed and for as many epochs, and the inspector says how gradients flow in each.
 */
import type { CellName, Config } from '../../model/settings/settings';
import type { WindowSource } from '../../model/protocol/series';
import type { Snapshot, TrainerEvent } from '../../model/protocol/training';
import type { DataFacts } from '../data/facts';
import type { ModelFacts } from '../model/slice';
import type { Notice } from '../page/facts';
import { crashNotice } from '../page/slice';
import type { SettingsFacts } from '../settings/facts';
import type { TrainingFacts } from '../training/facts';
import type { Context } from '../slice';
import { windowSource } from '../training/windowSource';
import type { InsideFacts } from './slice';

export const COMPARED_CELLS = ['lstm', 'gru', 'rnn'] as const satisfies readonly CellName[];

/** Epochs of a comparison: as many as the page's own run has done, within these. */
const FEWEST_EPOCHS = 10;
const MOST_EPOCHS = 50;

export const epochsToCompare = (epoch: number): number => Math.min(MOST_EPOCHS, Math.max(FEWEST_EPOCHS, epoch));

export type CompareCommands = {
  /** Trains the three cells; one comparison at a time: another takes the place of the last. */
  compare(): void;
  /** Ends the training; what has been found of the cells before stays. */
  cancelComparison(): void;
};

type Others = SettingsFacts & DataFacts & ModelFacts & TrainingFacts;
type Asked = { notify(notice: Notice): void };

export function compareCommands({ get, set, clients, commands }: Context<InsideFacts, Others, Asked>): {
  readonly commands: CompareCommands;
  readonly onEvent: (event: TrainerEvent) => void;
} {
  const { comparisonTrainer, inspector } = clients;
  /** Numbers the trainings: what an ended one still says is dropped. */
  let runId = 0;
  let latest: Snapshot | null = null;
  /** What all of them are trained with, whatever changes meanwhile. */
  let given: { readonly config: Config; readonly series: WindowSource; readonly ofPage: number } | null = null;

  function train(cell: CellName, epochs: number): void {
    if (!given) return;
    runId += 1;
    latest = null;
    const { config, series } = given;
    comparisonTrainer.send({ kind: 'configure', runId, config: { ...config, cell, epochs }, series });
    comparisonTrainer.send({ kind: 'train' });
  }

  function cancelComparison(): void {
    const { comparison } = get();
    if (!comparison || comparison.training === null) return;
    runId += 1;
    comparisonTrainer.end();
    set({ comparison: comparison.trained.length > 0 ? { ...comparison, training: null } : null });
  }

  /** Its flow is asked for; the next cell is trained, or none is left. */
  function finish(): void {
    const { comparison } = get();
    if (!comparison?.training || !given) return;
    const { training: cell, epochs, trained } = comparison;
    if (latest) inspector.send({ kind: 'compare', runId: given.ofPage, cell, snapshot: latest });
    const next = COMPARED_CELLS[COMPARED_CELLS.findIndex((name) => name === cell) + 1] ?? null;
    set({ comparison: { ...comparison, training: next, done: 0, trained: [...trained, cell] } });
    if (next) train(next, epochs);
    else comparisonTrainer.end();
  }

  return {
    commands: {
      compare() {
        cancelComparison();
        const { config, series, epoch, summary, runId: ofPage } = get();
        if (!series || !summary) return;
        given = { config, series: windowSource(config, series), ofPage };
        const epochs = epochsToCompare(epoch);
        const [first] = COMPARED_CELLS;
        set({ comparison: { training: first, epochs, done: 0, trained: [], flows: {} } });
        train(first, epochs);
      },
      cancelComparison,
    },
    onEvent(event) {
      const { comparison } = get();
      if (!comparison || comparison.training === null) return;
      if (event.kind === 'notArrived') {
        cancelComparison();
        const { file, absence } = event;
        return commands.notify({ kind: 'not-arrived', parts: ['comparison'], file, absence });
      }
      if (event.kind === 'crashed') {
        cancelComparison();
        return commands.notify(crashNotice('trainer', event));
      }
      if (event.runId !== runId) return;
      if (event.kind === 'snapshot') latest = event.snapshot;
      else if (event.kind === 'progress') set({ comparison: { ...comparison, done: event.epoch } });
      // One that diverged stands where it was last good.
      else if (event.kind === 'status' && (event.status === 'finished' || event.status === 'diverged')) finish();
    },
  };
}
