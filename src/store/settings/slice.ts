/** The settings in place, and what a change of them leads to. */
import { changedConfig, configFor, effectOf } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import { isOwnName, type OwnName } from '../../model/settings/sources/names';
import type { SavedSeries, SeriesEvent } from '../../model/protocol/series';
import { bringsSettings, isOpening, savedIdAfter } from '../data/selectors';
import type { Context, Slice } from '../slice';
import type { DataFacts } from '../data/facts';
import type { TrainingFacts } from '../training/facts';
import type { SettingsFacts } from './facts';

export type SettingsCommands = {
  change(change: Partial<Config>): void;
  /** Puts a whole configuration in place. */
  applyConfig(config: Config): void;
  /** Shows settings whose run comes by itself. */
  showConfig(config: Config): void;
  /** Back to the settings of the series and the network in place: another could not be had. */
  keepConfig(): void;
  /** Asks once more for what could not be had. */
  openMissed(): void;
};

type Ready = Extract<SeriesEvent, { kind: 'seriesReady' }>;
const NOTHING: Partial<SettingsFacts> = {};

export const settingsSlice = (config: Config): Slice<SettingsFacts, DataFacts> => ({
  initial: { config, missed: null },
  on: {
    series(state, event) {
      if (event.kind === 'seriesReady') {
        const { source } = event.series;
        if (!isOwnName(source)) return { missed: null };
        return { missed: null, config: ownConfig(state.config, event, source, bringsSettings(state)) };
      }
      return event.kind === 'saved' ? withSavedId(state, event.saved) : NOTHING;
    },
  },
});

/** A series of a user's own brings its own settings; another reading of the same one keeps what was set. */
function ownConfig(config: Config, { series, suggested, savedId }: Ready, data: OwnName, brings: boolean): Config {
  const settings = brings ? { ...configFor(data), ...suggested?.settings, engine: config.engine } : config;
  return { ...settings, data, column: series.column, saved: savedId };
}

/** The link to the series in place leads to where it is saved now. */
function withSavedId(state: SettingsFacts & DataFacts, saved: readonly SavedSeries[]) {
  const after = savedIdAfter(state, saved);
  const { config } = state;
  return after && after.source === config.data ? { config: { ...config, saved: after.id } } : NOTHING;
}

/** What a change of the settings leads to. */
type Asked = { open(): void; startRun(): void; adjust(config: Config): void };

export function settingsCommands(context: Context<SettingsFacts, TrainingFacts & DataFacts, Asked>): SettingsCommands {
  const { get, set, commands } = context;

  function applyConfig(config: Config): void {
    const { config: before, runConfig } = get();
    if (effectOf(before, config) === null) return;
    // As long as another series is on its way, what is in place is still that of the run; else it may have been saved since.
    const inPlace = runConfig && !isOpening(get()) ? { ...runConfig, saved: before.saved } : runConfig;
    const effect = effectOf(inPlace ?? before, config) === 'series' ? 'series' : effectOf(before, config);
    set({ config });
    switch (effect) {
      case null:
        return;
      case 'series':
        return commands.open();
      case 'windows':
      case 'model':
        return commands.startRun();
      case 'now':
        return commands.adjust(config);
    }
  }
  return {
    applyConfig,
    showConfig: (config) => set({ config }),
    keepConfig() {
      const { runConfig, config } = get();
      if (runConfig && runConfig !== config) set({ config: runConfig, missed: config });
    },
    openMissed() {
      const { missed } = get();
      if (missed) applyConfig(missed);
      else commands.open();
    },
    change: (change) => applyConfig(changedConfig(get().config, change)),
  };
}
