/** The commands of the run: start, train, pause, step, go back. */
import { changedConfig, effectOf } from '../../model/settings/config';
import { liveSettings, type Resume } from '../../model/protocol/training';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { Series } from '../../model/protocol/series';
import type { SlowPhase, Watched } from '../../model/protocol/slowStep';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { EvaluationFacts } from '../evaluation/slice';
import type { InsideFacts } from '../inside/slice';
import type { SettingsFacts } from '../settings/facts';
import type { Context } from '../slice';
import type { TrainingFacts } from './facts';
import { inspectedSource, madeFrom, windowSource } from './windowSource';

export type TrainingCommands = {
  /** A new run on the series in place: a new network from the seed. */
  startRun(): void;
  /** Puts a run in place that goes on: its settings, its series and its network. */
  resumeRun(config: Config, series: Series, resume: Resume, interventions: readonly Intervention[]): void;
  /** Tells an inspector or an evaluator that has just come all that it is to look at. */
  lookAgain(): void;
  /** Settings that apply to a running network. */
  adjust(config: Config): void;
  train(): void;
  pause(): void;
  /** `watched`: in slow motion. */
  step(unit: 'step' | 'epoch', watched?: Watched): void;
  /** Another part of the slow motion. */
  showPhase(phase: SlowPhase): void;
  /** Another window or layer of it. */
  watchStep(watched: Watched): void;
  /** Starts afresh: with the same seed the same run again, else another. */
  reset(seed: 'same' | 'new'): void;
  /** Shows the network as it was at a checkpoint; null: as it is. */
  showCheckpoint(step: number | null): void;
  /** Goes on from the checkpoint that is shown. */
  branch(): void;
};

type Others = SettingsFacts & DataFacts & InsideFacts & Pick<EvaluationFacts, 'trainsNext'>;
type Asked = {
  applyConfig(config: Config): void;
  cancelComparison(): void;
  dropRefit(): void;
  dropRefitBacktest(): void;
  dropPruning(): void;
  dropUnfitting(): void;
  configureEvaluator(): void;
  willNotTrain(): void;
  tellInspector(): void;
  showConfig(config: Config): void;
  openKept(series: Series): void;
  intervene(interventions: readonly Intervention[]): void;
};

/** `beginRun` tells all areas that another run begins. */
export function trainingCommands(
  context: Context<TrainingFacts, Others, Asked> & { beginRun(): void },
): TrainingCommands {
  const { get, set, clients, commands } = context;

  /** They are of the network as it was. */
  function dropRefits(): void {
    commands.dropRefit();
    commands.dropRefitBacktest();
  }

  /** What the first run goes on from that is of that opening, with its settings. */
  let next: {
    readonly openId: number;
    /** What was in place when it was not there yet. */
    readonly before: Series | null;
    readonly config: Config;
    readonly resume: Resume;
    readonly interventions: readonly Intervention[];
  } | null = null;

  /** Null also where settings were changed that its network has not. */
  function takeNext(): typeof next {
    const { openedId, series, config } = get();
    if (!next || openedId < next.openId) return null;
    const taken = next;
    next = null;
    if (taken.openId !== openedId || taken.before === series) return null;
    const { data, column, saved } = config;
    const effect = effectOf({ ...taken.config, data, column, saved }, config);
    return effect === null || effect === 'now' ? taken : null;
  }

  function startRun(): void {
    const { config, series } = get();
    if (!series) return;
    const resumed = takeNext();
    const resume = resumed ? { resume: resumed.resume } : {};
    commands.cancelComparison();
    dropRefits();
    commands.dropPruning();
    commands.dropUnfitting();
    context.beginRun();
    const source = windowSource(config, series);
    const { runId } = get();
    clients.trainer.send({ kind: 'configure', runId, config, series: source, ...madeFrom(series), ...resume });
    configureInspector();
    commands.configureEvaluator();
    if (resumed) commands.intervene(resumed.interventions);
    if (!get().trainsNext) return;
    commands.willNotTrain();
    clients.trainer.send({ kind: 'train' });
  }

  function configureInspector(): void {
    const { runId, target, ownSample: own, runConfig, series } = get();
    if (!series || !runConfig) return;
    const source = inspectedSource(runConfig, series);
    clients.inspector.send({ kind: 'configure', runId, config: runConfig, series: source, ...madeFrom(series) });
    if (target >= 0) clients.inspector.send({ kind: 'watch', target });
    if (own) clients.inspector.send({ kind: 'watchOwn', runId, own });
  }

  function showCheckpoint(step: number | null): void {
    const { shownCheckpoint, step: latest } = get();
    if (step === shownCheckpoint) return;
    set({ shownCheckpoint: step });
    clients.trainer.send({ kind: 'recall', step: step ?? latest });
  }

  return {
    startRun,
    resumeRun(config, series, resume, interventions) {
      commands.showConfig(config);
      const isHere = get().series === series && get().openId === get().openedId;
      if (!isHere) commands.openKept(series);
      const before = isHere ? null : get().series;
      next = { openId: get().openId, before, config, resume, interventions };
      if (isHere) startRun();
    },
    lookAgain() {
      const { shownCheckpoint, step } = get();
      configureInspector();
      commands.configureEvaluator();
      commands.tellInspector();
      clients.trainer.send({ kind: 'recall', step: shownCheckpoint ?? step });
    },
    showCheckpoint,
    adjust(config) {
      const isSeasonChanged = get().runConfig?.season !== config.season;
      set({ runConfig: config });
      if (isSeasonChanged) {
        commands.configureEvaluator();
        const { shownCheckpoint, step } = get();
        clients.trainer.send({ kind: 'recall', step: shownCheckpoint ?? step });
      }
      clients.trainer.send({ kind: 'adjust', settings: liveSettings(config) });
    },
    train() {
      if (get().status === 'absent') startRun();
      dropRefits();
      // What is to come is looked at, and not what was.
      showCheckpoint(null);
      clients.trainer.send({ kind: 'train' });
    },
    pause: () => clients.trainer.send({ kind: 'pause' }),
    step(unit, watched) {
      if (get().status === 'absent') startRun();
      dropRefits();
      showCheckpoint(null);
      if (watched) set({ slowStep: { phase: 'start', taken: 'waiting' } });
      clients.trainer.send({ kind: 'step', unit, ...(watched && { watched }) });
    },
    showPhase(phase) {
      const { slowStep } = get();
      if (slowStep) set({ slowStep: { ...slowStep, phase } });
    },
    watchStep: (watched) => clients.trainer.send({ kind: 'watchStep', watched }),
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
