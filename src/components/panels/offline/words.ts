/** The texts about a new version of the page, in each language. */
import { useWords } from '../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';

const en = {
  'version.title': 'A new version is here.',
  'version.next': 'It is used from the next opening. Your run stays.',
  'version.now': 'Use it now',
  'version.later': 'Later',
} as const;

const zh = {
  'version.title': '有新版本。',
  'version.next': '下次打开时启用，当前的训练会保留。',
  'version.now': '立即启用',
  'version.later': '以后再说',
} satisfies Record<keyof typeof en, string>;

export const offlineTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useOfflineWords = (): WordsWith<typeof en> => wordsWith(offlineTexts, useWords().language);
