/** The store: the areas' facts and commands together. Commands go down to the workers; what they say comes back as events. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvaluatorEvent } from '../model/protocol/evaluator';
import type { InspectorEvent } from '../model/protocol/inspection';
import type { LiveEvent } from '../model/protocol/live';
import type { RunsEvent } from '../model/protocol/runs';
import type { SeriesEvent } from '../model/protocol/series';
import type { TrainerEvent } from '../model/protocol/training';
import { dataCommands, followSeries, type DataCommands } from './data/commands';
import { evaluationCommands, lookAfter, type EvaluationCommands } from './evaluation/slice';
import type { ExportEvent } from '../model/protocol/exporting';
import type { HistoryEvent } from '../model/protocol/history';
import { forecastCommands, type ForecastCommands } from './forecast/slice';
import type { HistoryCommands } from './history/commands';
import { historyCommands } from './history/slice';
import { insideCommands, type InsideCommands } from './inside/commands';
import { lessonsCommands, type LessonsCommands } from './lessons/slice';
import { beatCommands, type BeatCommands } from './lessons/beat/slice';
import { liveCommands, type LiveCommands } from './live/slice';
import { pageCommands, type PageCommands } from './page/slice';
import type { RunsCommands } from './runs/commands';
import { runsCommands } from './runs/slice';
import { settingsCommands, type SettingsCommands } from './settings/slice';
import { shownCommands, type ShownCommands } from './shown/slice';
import type { Clients, Slice } from './slice';
import { slicesOf, type PlaygroundState } from './state';
import { trainingCommands, type TrainingCommands } from './training/commands';
import { snapshotToShow } from './training/slice';

export type Commands = SettingsCommands &
  DataCommands &
  TrainingCommands &
  ForecastCommands &
  LiveCommands &
  EvaluationCommands &
  InsideCommands &
  RunsCommands &
  HistoryCommands &
  LessonsCommands &
  BeatCommands &
  ShownCommands &
  PageCommands;

export type Playground = StoreApi<PlaygroundState> & {
  readonly commands: Commands;
  /** The workers' events go in here. */
  readonly events: {
    series(event: SeriesEvent): void;
    trainer(event: TrainerEvent): void;
    inspector(event: InspectorEvent): void;
    evaluator(event: EvaluatorEvent): void;
    runs(event: RunsEvent): void;
    archive(event: HistoryEvent): void;
    exporter(event: ExportEvent): void;
    live(event: LiveEvent): void;
  };
};

/** Of the worker as a whole, or of a run that is in place no longer. */
const isOfThread = ({ kind }: TrainerEvent | InspectorEvent | EvaluatorEvent): boolean =>
  kind === 'crashed' || kind === 'notArrived' || kind === 'filed' || kind === 'keepFailed';

/** `dataUrl` gives the address of a file in `public/data`. */
export function createPlayground(
  initial: PlaygroundState,
  clients: Clients,
  dataUrl: (file: string) => string,
): Playground {
  const store = createStore<PlaygroundState>(() => initial);
  const { getState: get, setState: set } = store;
  // Each looks at its own facts and at what it has named of others: a part of the whole state, which it is given.
  const slices: readonly Slice<PlaygroundState>[] = slicesOf(initial) as never;

  /** What an event changes in all areas, at once. Everything that follows the state would look at it even where that is nothing. */
  function reduce(
    changeOf: (slice: Slice<PlaygroundState>, state: PlaygroundState) => Partial<PlaygroundState> | undefined,
  ) {
    const state = get();
    const change: Partial<PlaygroundState> = Object.assign({}, ...slices.map((slice) => changeOf(slice, state)));
    if (Object.keys(change).length > 0) set(change);
  }

  const commands = {} as Commands;
  const context = { get, set, clients, commands, dataUrl };
  const runs = runsCommands(context);
  const history = historyCommands(context);
  const live = liveCommands(context);
  const beat = beatCommands(context);
  Object.assign(
    commands,
    settingsCommands(context),
    dataCommands(context),
    trainingCommands({ ...context, beginRun: () => reduce(({ on }, state) => on.run?.(state)) }),
    forecastCommands(context),
    evaluationCommands(context),
    insideCommands(context),
    live.commands,
    runs.commands,
    history.commands,
    lessonsCommands(context),
    beat.commands,
    shownCommands(context),
    pageCommands(context),
  );
  store.subscribe(history.follow);
  // A link may have brought some.
  if (initial.interventions.length > 0) commands.intervene(initial.interventions);

  const events: Playground['events'] = {
    series(event) {
      const before = get();
      if ('openId' in event && event.openId !== undefined && event.openId !== before.openId)
        return beat.onSeries(event);
      reduce(({ on }, state) => on.series?.(state, event));
      followSeries(context, event, before);
    },
    trainer(event) {
      const { runId } = get();
      if (!isOfThread(event) && event.runId !== runId) return;
      reduce(({ on }, state) => on.trainer?.(state, event));
      // Before the inspector, which is given the buffer.
      const look = lookAfter(event, get());
      if (look) clients.evaluator.send(look);
      const snapshot = snapshotToShow(event, get());
      if (snapshot) clients.inspector.send({ kind: 'look', runId, snapshot });
      if (event.kind === 'status') runs.followStatus();
      history.onTrainer(event);
    },
    inspector(event) {
      if (!isOfThread(event) && event.runId !== get().runId) return;
      reduce(({ on }, state) => on.inspector?.(state, event));
    },
    evaluator(event) {
      if (!isOfThread(event) && event.runId !== get().runId) return;
      reduce(({ on }, state) => on.evaluator?.(state, event));
    },
    runs(event) {
      runs.onEvent(event);
      beat.onRuns(event);
    },
    archive: history.onEvent,
    exporter: history.onExporter,
    live: live.onEvent,
  };

  return Object.assign(store, { commands, events });
}
