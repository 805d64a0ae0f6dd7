/** The texts of a page whose link shows, hides or locks some of it, in each language. */
import { useWords } from '../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';

const en = {
  'shown.everything': 'Show everything',
  'shown.everythingHint': 'The link shows or locks a part of the page. Shows all of it, and unlocks it.',
  'shown.locked': 'Locked by the link: {names}.',
  'shown.lockedNext': 'What it locks stays as it was. “Show everything” at the top unlocks it.',
  'shown.lockedEmbedded': 'What it locks stays as it was.',
} as const;

const zh = {
  'shown.everything': '显示全部',
  'shown.everythingHint': '这个链接只显示页面的一部分，或锁定了一些设置。点击后显示全部并解锁。',
  'shown.locked': '链接已锁定：{names}。',
  'shown.lockedNext': '锁定的内容保持不变。点击顶部的“显示全部”可以解锁。',
  'shown.lockedEmbedded': '锁定的内容保持不变。',
} satisfies Record<keyof typeof en, string>;

export const shownTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useShownWords = (): WordsWith<typeof en> => wordsWith(shownTexts, useWords().language);
