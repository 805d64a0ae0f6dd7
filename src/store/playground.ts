/** The store and its commands. Commands go down to the workers; what they say comes back through `applyEvent.ts`. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { changedConfig, configFor, effectOf } from '../model/config/config';
import { configForFile } from '../model/config/suggest';
import { SOURCES } from '../model/config/registry';
import type { Config } from '../model/config/settings';
import type { DatasetName, GeneratorName, SourceName } from '../model/config/sources';
import type { InspectorCommand, InspectorEvent } from '../model/protocol/inspection';
import type { Series, SeriesCommand, SeriesEvent } from '../model/protocol/series';
import type { TrainerCommand, TrainerEvent } from '../model/protocol/training';
import type { Language } from '../i18n/language';
import { applyInspectorEvent, applySeriesEvent, applyTrainerEvent } from './applyEvent';
import { NO_RUN, type CellPosition, type Notice, type PlaygroundState, type ThemeChoice } from './state';

/** The three workers as the store sees them: a way to tell them something. */
export type Clients = {
  readonly series: { send(command: SeriesCommand): void };
  readonly trainer: { send(command: TrainerCommand): void };
  readonly inspector: { send(command: InspectorCommand): void };
};

export type Playground = StoreApi<PlaygroundState> & {
  readonly commands: Commands;
  /** The workers' events go in here. */
  readonly events: {
    series(event: SeriesEvent): void;
    trainer(event: TrainerEvent): void;
    inspector(event: InspectorEvent): void;
  };
};

export type Commands = {
  /** Opens the series of the configuration. */
  open(): void;
  /** Chooses a source and applies the settings that it suggests. */
  chooseSource(name: SourceName): void;
  upload(file: File): void;
  /** Takes another column of the uploaded file. */
  pickColumn(column: string): void;
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
  notify(notice: Notice): void;
  dismiss(notice: Notice): void;
  speak(language: Language): void;
  dress(theme: ThemeChoice): void;
};

/** `dataUrl` gives the address of a file in `public/data`. */
export function createPlayground(
  initial: PlaygroundState,
  clients: Clients,
  dataUrl: (file: string) => string,
): Playground {
  const store = createStore<PlaygroundState>(() => initial);
  const { getState: get, setState: set } = store;

  function open(): void {
    const { config, openId: last } = get();
    const openId = last + 1;
    const source = SOURCES[config.data];
    set({ openId });
    if (source.kind === 'dataset') {
      clients.series.send({ kind: 'openDataset', openId, name: config.data as DatasetName, url: dataUrl(source.file) });
    } else if (source.kind === 'generator') {
      const { dataSeed: seed, noise, length } = config;
      clients.series.send({ kind: 'generate', openId, name: config.data as GeneratorName, seed, noise, length });
    } else {
      clients.series.send({ kind: 'pickColumn', openId, column: config.column });
    }
  }

  /** A new run on the series in place: a new network from the seed. */
  function configure(): void {
    const { config, series, runId: last } = get();
    if (!series) return;
    const runId = last + 1;
    set({ ...NO_RUN, runId, layer: Math.min(get().layer, config.layers - 1), pinned: null, hovered: null });
    clients.inspector.send({ kind: 'configure', runId, config, series });
    clients.trainer.send({ kind: 'configure', runId, config, series });
    if (get().target >= 0) clients.inspector.send({ kind: 'watch', target: get().target });
  }

  function put(config: Config): void {
    const before = get().config;
    const effect = effectOf(before, config);
    if (effect === null) return;
    set({ config });
    switch (effect) {
      case 'series':
        return open();
      case 'windows':
      case 'model':
        return configure();
      case 'now': {
        const { learningRate, momentum, clipNorm, epochs, engine } = config;
        return clients.trainer.send({ kind: 'adjust', settings: { learningRate, momentum, clipNorm, epochs, engine } });
      }
    }
  }

  const commands: Commands = {
    open,
    // The engine is the machine's, not the series': it stays as chosen.
    chooseSource: (name) => put({ ...configFor(name), engine: get().config.engine }),
    upload(file) {
      const openId = get().openId + 1;
      set({ openId });
      clients.series.send({ kind: 'importFile', openId, file, column: '' });
    },
    pickColumn: (column) => put(changedConfig(get().config, { column })),
    change: (change) => put(changedConfig(get().config, change)),
    restore: put,
    train: () => clients.trainer.send({ kind: 'train' }),
    pause: () => clients.trainer.send({ kind: 'pause' }),
    step: (unit) => clients.trainer.send({ kind: 'step', unit }),
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
    notify: (notice) => set({ notices: [...get().notices.filter((other) => other.kind !== notice.kind), notice] }),
    dismiss: (notice) => set({ notices: get().notices.filter((other) => other !== notice) }),
    speak: (language) => set({ language }),
    dress: (theme) => set({ theme }),
  };

  const events: Playground['events'] = {
    series(event) {
      const before = get();
      set(applySeriesEvent(before, event));
      if (event.kind !== 'seriesReady' || event.openId !== before.openId) return;
      if (event.series.source === 'csv') set({ config: withFile(get().config, event.series) });
      configure();
    },
    trainer(event) {
      const { runId } = get();
      set(applyTrainerEvent(get(), event));
      if (event.kind === 'snapshot' && event.runId === runId) {
        clients.inspector.send({ kind: 'look', runId, snapshot: event.snapshot });
      }
    },
    inspector: (event) => set(applyInspectorEvent(get(), event)),
  };

  return Object.assign(store, { commands, events });
}

/** An uploaded file brings its own settings; another column of it keeps what was set. */
function withFile(config: Config, { column, values, season }: Series): Config {
  if (config.data === 'csv') return { ...config, column };
  return { ...configForFile(column, values, season), engine: config.engine };
}
