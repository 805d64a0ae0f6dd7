/** The texts of "Is it any good?", in each language. */
import { useWords } from '../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';
import { bands } from './texts/bands';
import { findings } from './texts/findings';
import { leaking } from './texts/leaking';
import { story } from './texts/story';
import { views } from './texts/views';

export const qualityTexts = {
  en: { ...findings.en, ...leaking.en, ...story.en, ...views.en, ...bands.en },
  zh: { ...findings.zh, ...leaking.zh, ...story.zh, ...views.zh, ...bands.zh },
} satisfies TextsOf<Record<string, string>>;

export type QualityWords = WordsWith<(typeof qualityTexts)['en']>;

export const qualityWords = (language: keyof typeof qualityTexts): QualityWords => wordsWith(qualityTexts, language);

export const useQualityWords = (): QualityWords => qualityWords(useWords().language);
