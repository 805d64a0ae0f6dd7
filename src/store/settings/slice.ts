/** The settings in place, and what a change of them leads to. */
import { changedConfig, configFor, effectOf } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import { isOwnName, type OwnName } from '../../model/settings/sources/names';
import type { SavedSeries, SeriesEvent } from '../../model/protocol/series';
import { bringsSettings, savedIdAfter } from '../data/selectors';
import type { Context, Slice } from '../slice';
import type { DataFacts } from '../data/facts';

export type SettingsFacts = { readonly config: Config };

export type SettingsCommands = {
  change(change: Partial<Config>): void;
  /** Puts a whole configuration in place. */
  applyConfig(config: Config): void;
};

type Ready = Extract<SeriesEvent, { kind: 'seriesReady' }>;
const NOTHING: Partial<SettingsFacts> = {};

export const settingsSlice = (config: Config): Slice<SettingsFacts, DataFacts> => ({
  initial: { config },
  on: {
    series(state, event) {
      if (event.kind === 'seriesReady' && isOwnName(event.series.source)) {
        return { config: ownConfig(state.config, event, event.series.source, bringsSettings(state)) };
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
type Asked = { open(): void; startRun(): void };

export function settingsCommands(context: Context<SettingsFacts, unknown, Asked>): SettingsCommands {
  const { get, set, clients, commands } = context;

  function applyConfig(config: Config): void {
    const effect = effectOf(get().config, config);
    if (effect === null) return;
    set({ config });
    switch (effect) {
      case 'series':
        return commands.open();
      case 'windows':
      case 'model':
        return commands.startRun();
      case 'now': {
        const { learningRate, momentum, clipNorm, epochs, engine } = config;
        return clients.trainer.send({ kind: 'adjust', settings: { learningRate, momentum, clipNorm, epochs, engine } });
      }
    }
  }
  return { applyConfig, change: (change) => applyConfig(changedConfig(get().config, change)) };
}
