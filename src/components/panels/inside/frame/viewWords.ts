import type { Language } from '../../../../i18n/language';
import type { Key } from '../../../../i18n/en';
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';
import { networkConfig } from '../../../../store/training/selectors';
import { usePlayground, useWords } from '../../page/playgroundContext';
import { samplesTexts } from './samplesWords';

/** Texts that say "sample" and "answer" where others say "window" and "forecast"; they may have fewer parameters. */
type OfSamples<T> = Readonly<Record<Language, Partial<Readonly<Record<keyof T | Key, string>>>>>;

/** Whether the views are of samples of a task, and not of windows of a series. */
export const useIsOfSamples = (): boolean => usePlayground((state) => networkConfig(state).task !== 'forecasting');

/**
 * A hook for the words of the page together with those that a view brings along; of another task than forecasting, those of
 * `ofSamples` in the place of some.
 */
export function viewWords<T extends Readonly<Record<string, string>>>(
  texts: TextsOf<T>,
  ofSamples?: OfSamples<T>,
): () => WordsWith<T> {
  const sampled = {
    en: { ...texts.en, ...samplesTexts.en, ...ofSamples?.en },
    zh: { ...texts.zh, ...samplesTexts.zh, ...ofSamples?.zh },
  } as unknown as TextsOf<T>;
  return () => wordsWith(useIsOfSamples() ? sampled : texts, useWords().language);
}
