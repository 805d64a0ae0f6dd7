/** The store and its commands. Commands go down to the workers; what they say comes back through `applyEvent.ts`. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { EXAMPLE_FORMULA } from '../model/settings/sources/generators';
import { changedConfig, configFor, effectOf } from '../model/settings/config';
import { SETTINGS, type Config } from '../model/settings/settings';
import type { SourceName } from '../model/settings/sources/names';
import type { InspectorCommand, InspectorEvent } from '../model/protocol/inspection';
import type { Recipe, SeriesCommand, SeriesEvent } from '../model/protocol/series';
import type { TrainerCommand, TrainerEvent } from '../model/protocol/training';
import type { Language } from '../i18n/language';
import { applyInspectorEvent, applyTrainerEvent, withNotice } from './applyEvent';
import { applySeriesEvent } from './applySeriesEvent';
import { compareCommands, type CompareCommands } from './compareCells';
import { insideCommands, type InsideCommands } from './insideCommands';
import { asOwn, openCommands, type OpenCommands } from './openSeries';
import { isOwnName, savedIdOf } from './selectors';
import {
  NO_RUN,
  type CellPosition,
  type DataDialog,
  type Notice,
  type PlaygroundState,
  type ThemeChoice,
} from './state';
import { fittingInterventions } from './interventions';
import { inspectedSource, windowSource } from './windowSource';

/** The workers as the store sees them: a way to tell them something. */
export type Clients = {
  readonly series: { send(command: SeriesCommand): void };
  readonly trainer: { send(command: TrainerCommand): void };
  readonly inspector: { send(command: InspectorCommand): void };
  /** Another trainer, for comparisons; its thread runs from the first command to `end`. */
  readonly comparisonTrainer: { send(command: TrainerCommand): void; end(): void };
};

export type Playground = StoreApi<PlaygroundState> & {
  readonly commands: Commands;
  /** The workers' events go in here. */
  readonly events: {
    series(event: SeriesEvent): void;
    trainer(event: TrainerEvent): void;
    inspector(event: InspectorEvent): void;
    comparison(event: TrainerEvent): void;
  };
};

export type Commands = OpenCommands &
  InsideCommands &
  CompareCommands & {
    /** Chooses a source and applies the settings that it suggests. */
    chooseSource(name: SourceName): void;
    /** Asks for the thumbnail of what a recipe would make. */
    sketch(recipe: Recipe): void;
    /** Asks what the browser keeps. */
    listSaved(): void;
    /** Keeps the series in place in the browser, as one of the user's own. */
    save(name: string): void;
    renameSaved(id: string, name: string): void;
    deleteSaved(id: string): void;
    change(change: Partial<Config>): void;
    /** Puts a whole configuration in place, as a link does. */
    restore(config: Config): void;
    train(): void;
    pause(): void;
    step(unit: 'step' | 'epoch'): void;
    /** Starts afresh: with the same seed the same run again, else another. */
    reset(seed: 'same' | 'new'): void;
    watch(target: number): void;
    showLayer(layer: number): void;
    hover(position: CellPosition | null): void;
    pin(position: CellPosition | null): void;
    showDialog(dialog: DataDialog | null): void;
    notify(notice: Notice): void;
    dismiss(notice: Notice): void;
    chooseLanguage(language: Language): void;
    chooseTheme(theme: ThemeChoice): void;
  };

/** `dataUrl` gives the address of a file in `public/data`. */
export function createPlayground(
  initial: PlaygroundState,
  clients: Clients,
  dataUrl: (file: string) => string,
): Playground {
  const store = createStore<PlaygroundState>(() => initial);
  const { getState: get, setState: set } = store;

  const { send } = clients.series;
  const opening = openCommands({ store, send, dataUrl });
  const comparing = compareCommands({
    store,
    inspector: clients.inspector,
    comparisonTrainer: clients.comparisonTrainer,
  });

  /** A new run on the series in place: a new network from the seed. */
  function configure(): void {
    const { config, series, runId: last } = get();
    if (!series) return;
    comparing.commands.cancelComparison();
    const runId = last + 1;
    const fitting = fittingInterventions(get().interventions, config);
    if (fitting !== get().interventions) commands.intervene(fitting);
    const { layer, pinned } = get();
    const fits = pinned && pinned.unit < config.units && pinned.time < config.lookBack;
    set({
      ...NO_RUN,
      runId,
      layer: Math.min(layer, config.layers - 1),
      pinned: fits ? pinned : null,
      hovered: null,
    });
    const source = windowSource(config, series);
    clients.inspector.send({ kind: 'configure', runId, config, series: inspectedSource(config, series) });
    clients.trainer.send({ kind: 'configure', runId, config, series: source });
    if (get().target >= 0) clients.inspector.send({ kind: 'watch', target: get().target });
  }

  function put(config: Config): void {
    const before = get().config;
    const effect = effectOf(before, config);
    if (effect === null) return;
    set({ config });
    switch (effect) {
      case 'series':
        return opening.open();
      case 'windows':
      case 'model':
        return configure();
      case 'now': {
        const { learningRate, momentum, clipNorm, epochs, engine } = config;
        return clients.trainer.send({ kind: 'adjust', settings: { learningRate, momentum, clipNorm, epochs, engine } });
      }
    }
  }

  function replaceFormula(): void {
    const { formula } = get().config;
    const problem = { code: 'bad-value', name: 'formula', value: formula, used: EXAMPLE_FORMULA } as const;
    set({ notices: withNotice(get().notices, { kind: 'link', problems: [problem] }) });
    put({ ...get().config, formula: '' });
  }

  const commands: Commands = {
    ...opening,
    ...insideCommands({ store, inspector: clients.inspector, trainer: clients.trainer }),
    ...comparing.commands,
    chooseSource(name) {
      const own = isOwnName(name) ? get().own[name] : null;
      set({ bringsSettings: own !== null });
      // The engine is the machine's, not the series': it stays as chosen.
      put({ ...configFor(name), saved: own?.savedId ?? '', engine: get().config.engine });
    },
    sketch: (recipe) => send({ kind: 'sketch', recipe }),
    listSaved: () => send({ kind: 'list' }),
    save(name) {
      const { series, saved } = get();
      if (!series) return;
      // What is new among the saved ones can be told only by those before.
      if (saved === null) send({ kind: 'list' });
      set({ saving: series });
      send({ kind: 'save', name, series: asOwn(series, name) });
    },
    renameSaved: (id, name) => send({ kind: 'rename', id, name }),
    deleteSaved: (id) => send({ kind: 'remove', id }),
    change: (change) => put(changedConfig(get().config, change)),
    restore(config) {
      set({ bringsSettings: false });
      put(config);
    },
    train() {
      // What is to come is looked at, and not what was.
      commands.showCheckpoint(null);
      clients.trainer.send({ kind: 'train' });
    },
    pause: () => clients.trainer.send({ kind: 'pause' }),
    step(unit) {
      commands.showCheckpoint(null);
      clients.trainer.send({ kind: 'step', unit });
    },
    reset(seed) {
      if (seed === 'new') set({ config: changedConfig(get().config, { seed: (get().config.seed + 1) % 1_000_000 }) });
      configure();
    },
    watch(target) {
      set({ target });
      clients.inspector.send({ kind: 'watch', target });
    },
    showLayer: (layer) => set({ layer, pinned: null, hovered: null }),
    hover: (hovered) => set({ hovered }),
    pin: (pinned) => set({ pinned }),
    showDialog: (dialog) => set({ dialog }),
    notify: (notice) => set({ notices: withNotice(get().notices, notice) }),
    dismiss: (notice) => set({ notices: get().notices.filter((other) => other !== notice) }),
    chooseLanguage: (language) => set({ language }),
    chooseTheme: (theme) => set({ theme }),
  };

  /** Everything that follows the state would look at it even where nothing is changed. */
  const apply = (change: Partial<PlaygroundState>): void => {
    if (Object.keys(change).length > 0) set(change);
  };

  const events: Playground['events'] = {
    series(event) {
      const before = get();
      const lost = event.kind === 'saveFailed' && before.openingSaved !== '' && isLinked(before);
      set(applySeriesEvent(before, event));
      if (event.kind === 'seriesReady' && event.openId === before.openId) {
        // What was edited was of another series.
        if (before.series && before.interventions.length > 0) commands.intervene([]);
        configure();
      }
      // A link with a formula that cannot be computed: without a series the page would stand still.
      if (get().formulaProblem && !get().series) replaceFormula();
      if (!lost) return;
      // The link's series is not saved here.
      set({
        notices: withNotice(
          get().notices.filter(({ kind }) => kind !== 'saved'),
          { kind: 'file-elsewhere' },
        ),
      });
      commands.restore(configFor(SETTINGS.data.default));
    },
    trainer(event) {
      const { runId } = get();
      apply(applyTrainerEvent(get(), event));
      if (event.runId !== runId) return;
      // Whoever looks at an earlier checkpoint is not pulled away from it by the training.
      const isShown = event.kind === 'recalled' || (event.kind === 'snapshot' && get().shownCheckpoint === null);
      if (isShown) {
        clients.inspector.send({ kind: 'look', runId, snapshot: event.snapshot });
      }
    },
    inspector: (event) => apply(applyInspectorEvent(get(), event)),
    comparison: comparing.onEvent,
  };

  return Object.assign(store, { commands, events });
}

/** Whether the saved series that is being opened is that of the configuration, and not one chosen from the list. */
const isLinked = (state: PlaygroundState): boolean =>
  state.config.saved === state.openingSaved && savedIdOf(state) !== state.openingSaved;
