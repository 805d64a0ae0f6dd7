import { en } from '../../../i18n/en';
import type { PlainKey, Words } from '../../../i18n/words';

/** The text of a setting in the catalog, where there is one. */
function textOf(key: string, { t }: Words): string | undefined {
  return Object.hasOwn(en, key) ? t(key as PlainKey) : undefined;
}

/** The name of a setting as the panels show it; its own name where they show none. */
export const settingLabel = (name: string, words: Words): string => textOf(`set.${name}`, words) ?? name;

export const settingHint = (name: string, words: Words): string | undefined => textOf(`set.${name}Hint`, words);
