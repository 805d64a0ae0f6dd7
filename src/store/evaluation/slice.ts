/** How good the network is, beyond the errors that come with each forecast. */
import type { BaselineName } from '../../model/protocol/evaluation';
import type {
  BaselinesEvent,
  DoubtedEvent,
  EvaluatedEvent,
  EvaluatorCommand,
  FutureEvent,
  ScoredEvent,
} from '../../model/protocol/evaluator';
import type { BandKind } from '../../model/settings/bandKinds';
import type { InspectorEvent } from '../../model/protocol/inspection';
import type { TrainerEvent } from '../../model/protocol/training';
import { changedConfig, configFor, effectOf } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { LossFacts } from '../loss/slice';
import type { SettingsFacts } from '../settings/facts';
import type { Context, Slice } from '../slice';
import type { TrainingFacts } from '../training/facts';
import { snapshotToShow } from '../training/slice';
import { inspectedSource, madeFrom } from '../training/windowSource';

export type InputEffectsEvent = Extract<InspectorEvent, { kind: 'inputEffects' }>;

export type EvaluationFacts = {
  /** What each further input is worth. */
  readonly inputEffects: InputEffectsEvent | null;
  readonly baselines: BaselinesEvent | null;
  readonly evaluated: EvaluatedEvent | null;
  readonly future: FutureEvent | null;
  /** Of another task than forecasting. */
  readonly scored: ScoredEvent | null;
  /** The band of Monte-Carlo dropout, of the network in place or an earlier one of its run. */
  readonly doubted: DoubtedEvent | null;
  /** The band that is looked at, where the network can have it. */
  readonly bandKind: BandKind;
  /** Steps beyond the last value that are asked for, 0: as many as are usual; null: the future is not looked at. */
  readonly foreseen: number | null;
  /** The step at which a loss was not finite; null where none was. */
  readonly divergedAt: number | null;
  /** The view of "Is it any good?" that is open; null: the inside of the network is. */
  readonly qualityView: string | null;
  /** The next run is trained as soon as it stands. */
  readonly trainsNext: boolean;
  /** Baselines that are drawn beside the network's forecast. */
  readonly drawnBaselines: readonly BaselineName[];
  /** What the doctor's remedy (null: an illness of the gallery) changed, and how it was before. */
  readonly remedied: { readonly remedy: Partial<Config> | null; readonly before: Partial<Config> } | null;
};

export type EvaluationCommands = {
  /** Forecasts so many steps beyond the last value, 0: as many as are usual; null: no longer. */
  foresee(steps: number | null): void;
  /** Looks at a kind of band; that of Monte-Carlo dropout is computed as long as it is looked at. */
  chooseBand(kind: BandKind): void;
  /** The run in place, or another season of it, is to be evaluated. */
  configureEvaluator(): void;
  /** Opens a view of the evaluation, or one of the inside by `inside-` and its name; null: the inside as it was. */
  ask(view: string | null): void;
  drawBaseline(name: BaselineName, isDrawn: boolean): void;
  /** Changes the settings as the doctor says, and trains. */
  tryRemedy(remedy: Partial<Config>): void;
  undoRemedy(): void;
  /** The run that was to be trained is on its way, or is no longer wished. */
  willNotTrain(): void;
  /** Makes an illness, on data where it shows. */
  breakIt(illness: { readonly data: Config['data']; readonly settings: Partial<Config> }): void;
};

const NO_RUN = {
  inputEffects: null,
  baselines: null,
  evaluated: null,
  future: null,
  scored: null,
  doubted: null,
  divergedAt: null,
} as const;

export const evaluationSlice: Slice<EvaluationFacts> = {
  initial: {
    ...NO_RUN,
    foreseen: null,
    bandKind: 'conformal',
    qualityView: null,
    drawnBaselines: [],
    remedied: null,
    trainsNext: false,
  },
  on: {
    run: () => NO_RUN,
    series({ trainsNext }, event) {
      switch (event.kind) {
        // A remedy was for the series before; an illness brings its own.
        case 'seriesReady':
          return trainsNext ? {} : { remedied: null };
        // A series that does not come is not waited for.
        case 'notArrived':
        case 'crashed':
        case 'formulaFailed':
          return { trainsNext: false };
        default:
          return {};
      }
    },
    trainer: (_, event) => (event.kind === 'diverged' ? { divergedAt: event.step } : {}),
    inspector: (_, event) => (event.kind === 'inputEffects' ? { inputEffects: event } : {}),
    evaluator(_, event) {
      switch (event.kind) {
        case 'baselines':
          return { baselines: event };
        case 'evaluated':
          return { evaluated: event };
        case 'future':
          return { future: event };
        case 'scored':
          return { scored: event };
        case 'doubted':
          return { doubted: event };
        default:
          return {};
      }
    },
  },
};

type Others = DataFacts & TrainingFacts & LossFacts & SettingsFacts;
type Asked = {
  applyConfig(config: Config): void;
  showView(view: string): void;
  reset(seed: 'same'): void;
  train(): void;
};
const INSIDE = 'inside-';

export function evaluationCommands({
  get,
  set,
  clients,
  commands,
}: Context<EvaluationFacts, Others, Asked>): EvaluationCommands {
  const { evaluator } = clients;
  const send = (command: EvaluatorCommand) => evaluator.send(command);
  /** A new run with these settings, trained as soon as its series is here. */
  function tryOut(config: Config): void {
    const { runId, config: before } = get();
    const effect = effectOf(before, config);
    if (effect === 'series') set({ trainsNext: true });
    commands.applyConfig(config);
    if (effect === 'series') return;
    // What applies to a running network is tried from the start, too.
    if (get().runId === runId) commands.reset('same');
    commands.train();
  }

  return {
    ask(view) {
      const isInside = view?.startsWith(INSIDE) ?? false;
      if (view && isInside) commands.showView(view.slice(INSIDE.length));
      set({ qualityView: isInside ? null : view });
    },
    drawBaseline(name, isDrawn) {
      const others = get().drawnBaselines.filter((other) => other !== name);
      set({ drawnBaselines: isDrawn ? [...others, name] : others });
    },
    tryRemedy(remedy) {
      const { config } = get();
      const before = Object.fromEntries(Object.keys(remedy).map((name) => [name, config[name as keyof Config]]));
      tryOut(changedConfig(config, remedy));
      set({ remedied: { remedy, before } });
    },
    breakIt({ data, settings }) {
      const before = get().config;
      set({ remedied: { remedy: null, before } });
      tryOut({ ...configFor(data), ...settings, engine: before.engine });
    },
    willNotTrain: () => set({ trainsNext: false }),
    undoRemedy() {
      const { remedied } = get();
      if (!remedied) return;
      tryOut(changedConfig(get().config, remedied.before));
      set({ remedied: null });
    },
    foresee(steps) {
      if (steps === get().foreseen) return;
      set({ foreseen: steps, ...(steps === null ? { future: null } : {}) });
      send({ kind: 'foresee', steps });
    },
    chooseBand(kind) {
      set({ bandKind: kind });
      send({ kind: 'doubt', isAsked: kind === 'dropout' });
    },
    configureEvaluator() {
      const { runId, runConfig, series } = get();
      if (!series || !runConfig) return;
      // All dates, however many: the season is looked for by them, and the future goes on in them.
      const source = { ...inspectedSource(runConfig, series), calendar: series.time };
      send({ kind: 'configure', runId, config: runConfig, series: source, ...madeFrom(series) });
    },
  };
}

/** What the evaluator is to look at after an event of the trainer; null where it goes on as it is. */
export function lookAfter(event: TrainerEvent, state: EvaluationFacts & Others): EvaluatorCommand | null {
  const shown = snapshotToShow(event, state);
  if (!shown) return null;
  const { runId, losses, divergedAt } = state;
  // The inspector is given the buffer itself.
  const snapshot = { ...shown, parameters: shown.parameters.slice() };
  const known = losses.filter(({ epoch }) => epoch <= shown.epoch);
  return { kind: 'look', runId, snapshot, losses: known, divergedAt };
}
