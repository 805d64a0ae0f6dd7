/** The configuration in the URL's hash: readable `name=value` pairs, all of them, so that a link stays true. */
import { configFor, parseConfig, type ConfigProblem } from './config';
import { SETTING_NAMES, type Config } from './settings';

/** `#data=air-passengers&…` */
export function encodeHash(config: Config): string {
  // What is empty is left out, unless the source suggests something there.
  const suggested = configFor(config.data);
  const written = SETTING_NAMES.filter((name) => config[name] !== '' || suggested[name] !== '');
  const pairs = written.map((name) => [name, String(config[name])]);
  return `#${new URLSearchParams(pairs).toString()}`;
}

/** An empty hash is the default configuration; what cannot be read falls back to the default and is listed. */
export function decodeHash(hash: string): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  return parseConfig(Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
}
