/**
 * What a lock forbids, for all ways in which a setting may be changed: by hand, by keys, as suggested, by a remedy, by a step
 * back, by a run that is opened, by a file. Fetched with the first link that locks something.
 */
import { changedConfig } from '../../model/settings/config';
import type { Config, SettingName } from '../../model/settings/settings';
import { isOwnName } from '../../model/settings/sources/names';
import type { Commands, Playground } from '../playground';

/** Commands that bring another series, or read the one in place otherwise. */
const BRING_SERIES = [
  'upload',
  'importFile',
  'paste',
  'reimport',
  'pickColumn',
  'take',
  'openSaved',
  'giveMaterial',
  'giveText',
  'goLive',
] as const satisfies readonly (keyof Commands)[];

/** A change of these brings a series with settings of its own: without it, they have no meaning. */
const OF_SOURCE: readonly SettingName[] = ['data', 'task'];

const guarded = new WeakSet<Playground>();

/** From now on the store holds what a link locks. A link that is opened, and the page around, come past it: `unlocked`. */
export function holdLocks(playground: Playground): void {
  if (guarded.has(playground)) return;
  guarded.add(playground);
  const { commands, getState, setState, subscribe } = playground;
  const free = { ...commands };
  /** Before a series is there, nothing stands that could be held. */
  const locked = (): readonly SettingName[] => {
    const { shown, series } = getState();
    return series ? (shown?.locked ?? []) : [];
  };
  const differing = (change: Partial<Config>, from: Partial<Config>) =>
    locked().filter((name) => change[name] !== undefined && change[name] !== from[name]);
  const touched = (change: Partial<Config>) => differing(change, getState().config);
  const valuesNow = (names: readonly SettingName[]): Partial<Config> => {
    const { config } = getState();
    return Object.fromEntries(names.map((name) => [name, config[name]]));
  };
  /** As they were when they were locked. */
  let held = valuesNow(locked());
  subscribe((after, before) => {
    if (after.shown !== before.shown || (after.series !== null) !== (before.series !== null))
      held = valuesNow(locked());
  });

  /** Says what is held of it, where anything is. */
  function forbids(names: readonly SettingName[]): boolean {
    if (names.length > 0) commands.sayLocked(names);
    return names.length > 0;
  }
  function applyConfig(config: Config): void {
    const names = touched(config);
    if (!forbids(names)) {
      if (getState().lockedOut.length > 0) commands.sayLocked([]);
      return free.applyConfig(config);
    }
    if (!names.some((name) => OF_SOURCE.includes(name))) free.applyConfig({ ...config, ...valuesNow(names) });
  }

  const unlessHeld =
    <Given extends readonly unknown[]>(command: (...given: Given) => void) =>
    (...given: Given): void => {
      if (!forbids(locked().filter((name) => name === 'data'))) command(...given);
    };
  Object.assign(
    commands,
    Object.fromEntries(
      BRING_SERIES.map((name) => [name, unlessHeld(free[name] as (...given: readonly unknown[]) => void)]),
    ),
    {
      applyConfig,
      change: (change) => commands.applyConfig(changedConfig(getState().config, change)),
      // Half a remedy is none.
      tryRemedy: (remedy) => (forbids(touched(remedy)) ? undefined : free.tryRemedy(remedy)),
      breakIt: ({ data, settings }) =>
        forbids(touched({ ...settings, data })) ? undefined : free.breakIt({ data, settings }),
      resumeRun(config, series, resume, interventions) {
        const names = touched(config);
        const { series: inPlace } = getState();
        const isOther = isOwnName(config.data) && inPlace !== null && series !== inPlace;
        const source = isOther ? locked().filter((name) => name === 'data') : [];
        if (!forbids([...new Set([...names, ...source])])) free.resumeRun(config, series, resume, interventions);
      },
      // A file brings settings that suit it.
      startRun() {
        const names = differing(getState().config, held);
        if (forbids(names)) setState({ config: { ...getState().config, ...held } });
        free.startRun();
      },
    } satisfies Partial<Commands>,
  );
}

/** What is done in it, no lock forbids. */
export function unlocked({ commands, getState }: Playground, what: () => void): void {
  const { shown } = getState();
  commands.restrict(null);
  what();
  commands.restrict(shown);
}
