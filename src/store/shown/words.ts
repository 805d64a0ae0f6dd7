/** What is said of a link that is not understood. Beside what reads it, since the page's own catalog is in every first load. */
import type { Language } from '../../i18n/language';
import type { LimitProblem } from './facts';

export const limitWords: Readonly<Record<Language, Readonly<Record<LimitProblem['limit'], string>>>> = {
  en: {
    'unknown-area': '“{name}”: there is no area of that name; it was left out.',
    'unknown-lock': '“{name}”: nothing of that name can be locked; it was left out.',
    empty: '“{name}” names nothing; it was left out.',
    'nothing-left': '“{name}” would leave nothing to see: everything is shown.',
    'bad-value': '“{name}” says nothing that is understood; it was left out.',
  },
  zh: {
    'unknown-area': '“{name}”：没有这个名称的区域，已忽略。',
    'unknown-lock': '“{name}”：没有可锁定的同名设置，已忽略。',
    empty: '“{name}”没有列出任何名称，已忽略。',
    'nothing-left': '“{name}”会把页面全部隐藏，因此显示全部。',
    'bad-value': '“{name}”的取值无法识别，已忽略。',
  },
};
