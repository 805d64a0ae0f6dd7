/** JSON of which nothing is known: each step into it says where it stands, and refuses what is of another kind. */
import { refuse } from './incoming';

export type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Far more than a model has; what goes deeper is made to break what goes after it. */
const DEEPEST = 64;
function isTooDeep(text: string): boolean {
  let [depth, inText] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') inText = !inText;
    else if (inText) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

export function parsedJson(text: string, entry: string): unknown {
  if (isTooDeep(text)) refuse({ code: 'no-json', entry });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse({ code: 'no-json', entry });
  }
}

/** What stands under a key; nothing of what every object inherits. */
export const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

export const objectAt = (value: unknown, at: string): JsonObject =>
  isObject(value) ? value : refuse({ code: 'malformed', at, fits: 'object' });

export const listAt = (value: unknown, at: string): readonly unknown[] =>
  Array.isArray(value) ? value : refuse({ code: 'malformed', at, fits: 'list' });

export const textAt = (value: unknown, at: string): string =>
  typeof value === 'string' ? value : refuse({ code: 'malformed', at, fits: 'text' });

/** The name in an object that Keras 3 writes for a function, or for the type of numbers; any other value as it is. */
export function nameIn(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [kind, config] = [own(value, 'class_name'), own(value, 'config')];
  if (kind === 'function') return config;
  const isType = (kind === 'DTypePolicy' || kind === 'Policy') && isObject(config);
  return isType ? own(config, 'name') : value;
}
