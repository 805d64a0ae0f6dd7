/** The commands of the run: start, train, pause, step, go back. */
import { changedConfig } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { InsideFacts } from '../inside/slice';
import type { SettingsFacts } from '../settings/slice';
import type { Context } from '../slice';
import type { TrainingFacts } from './slice';
import { inspectedSource, windowSource } from './windowSource';

export type TrainingCommands = {
  /** A new run on the series in place: a new network from the seed. */
  startRun(): void;
  train(): void;
  pause(): void;
  step(unit: 'step' | 'epoch'): void;
  /** Starts afresh: with the same seed the same run again, else another. */
  reset(seed: 'same' | 'new'): void;
  /** Shows the network as it was at a checkpoint; null: as it is. */
  showCheckpoint(step: number | null): void;
  /** Goes on from the checkpoint that is shown. */
  branch(): void;
};

type Others = SettingsFacts & DataFacts & InsideFacts;
type Asked = {
  applyConfig(config: Config): void;
  cancelComparison(): void;
  dropUnfitting(): void;
};

/** `beginRun` tells all areas that another run begins. */
export function trainingCommands(
  context: Context<TrainingFacts, Others, Asked> & { beginRun(): void },
): TrainingCommands {
  const { get, set, clients, commands } = context;

  function startRun(): void {
    const { config, series } = get();
    if (!series) return;
    commands.cancelComparison();
    commands.dropUnfitting();
    context.beginRun();
    const { runId, target } = get();
    clients.inspector.send({ kind: 'configure', runId, config, series: inspectedSource(config, series) });
    clients.trainer.send({ kind: 'configure', runId, config, series: windowSource(config, series) });
    if (target >= 0) clients.inspector.send({ kind: 'watch', target });
  }

  function showCheckpoint(step: number | null): void {
    const { shownCheckpoint, step: latest } = get();
    if (step === shownCheckpoint) return;
    set({ shownCheckpoint: step });
    clients.trainer.send({ kind: 'recall', step: step ?? latest });
  }

  return {
    startRun,
    showCheckpoint,
    train() {
      // What is to come is looked at, and not what was.
      showCheckpoint(null);
      clients.trainer.send({ kind: 'train' });
    },
    pause: () => clients.trainer.send({ kind: 'pause' }),
    step(unit) {
      showCheckpoint(null);
      clients.trainer.send({ kind: 'step', unit });
    },
    reset(seed) {
      const { config } = get();
      if (seed === 'same') startRun();
      else commands.applyConfig(changedConfig(config, { seed: (config.seed + 1) % 1_000_000 }));
    },
    branch() {
      const { shownCheckpoint } = get();
      if (shownCheckpoint !== null) clients.trainer.send({ kind: 'branch', step: shownCheckpoint });
    },
  };
}
