import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';
import { useWords } from '../../page/playgroundContext';

/** A hook for the words of the page together with those that a view brings along. */
export const viewWords =
  <T extends Readonly<Record<string, string>>>(texts: TextsOf<T>): (() => WordsWith<T>) =>
  () =>
    wordsWith(texts, useWords().language);
