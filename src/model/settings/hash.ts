/** The configuration in the URL's hash: readable `name=value` pairs, all of them, so that a link stays true. */
import { configFor, nameOfToday, parseConfig, type ConfigProblem } from './config';
import { SETTING_NAMES, SETTINGS, type Config } from './settings';

/** `#data=air-passengers&…` */
export function encodeHash(config: Config): string {
  // What is empty is left out, unless the source suggests something there.
  const suggested = configFor(config.data, config.task);
  const written = SETTING_NAMES.filter((name) => config[name] !== '' || suggested[name] !== '');
  const pairs = written.map((name) => [name, String(config[name])]);
  return `#${new URLSearchParams(pairs).toString()}`;
}

/** Settings that each link of the page's own has had from the first: one that is written by hand has hardly all. */
const EVER_WRITTEN = ['cell', 'units', 'optimizer', 'batchSize', 'seed', 'engine'] as const;

/**
 * An empty hash is the default configuration; what cannot be read falls back to the default and is listed. A link that was
 * written before there was a setting means the run without it, whatever is suggested for the source by now.
 */
export function decodeHash(hash: string): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  return withWhatIsUnsaid(Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
}

function withWhatIsUnsaid(given: Readonly<Record<string, string>>): ReturnType<typeof parseConfig> {
  if (!EVER_WRITTEN.every((name) => Object.hasOwn(given, name))) return parseConfig(given);
  const said = new Set(Object.keys(given).map(nameOfToday));
  const unsaid = SETTING_NAMES.filter((name) => !said.has(name));
  return parseConfig({ ...given, ...Object.fromEntries(unsaid.map((name) => [name, SETTINGS[name].default])) });
}
