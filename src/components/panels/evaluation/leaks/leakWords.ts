/** The words of the leaks, which come with the banner before those of the evaluation do. */
import { wordsWith, type WordsWith } from '../../../../i18n/words';
import { SETTINGS } from '../../../../model/settings/settings';
import { useWords } from '../../page/playgroundContext';
import { leaking } from '../texts/leaking';

type LeakWords = WordsWith<(typeof leaking)['en']>;

export const useLeakWords = (): LeakWords => wordsWith(leaking, useWords().language);

export const LEAK_NAMES = SETTINGS.leaks.names;

/** Names of leaks joined by commas, in words. */
export const leaksText = (names: string, { t }: Pick<LeakWords, 't'>): string =>
  LEAK_NAMES.filter((name) => names.split(',').includes(name))
    .map((name) => t(`leak.${name}`))
    .join(t('leak.separator'));
