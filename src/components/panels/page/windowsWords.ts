/** Why a series cannot be cut into windows, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';
import { useWords } from './playgroundContext';

const en = {
  'windows.look-back-too-long':
    'The look-back window is too long for this series: no part of it holds a whole window with its target.',
  'windows.horizon-too-long': 'The horizon is too long for this series: it reaches past the end of the train part.',
  'windows.series-too-short':
    'The series has {length} steps, and these settings need {needed}. Use a longer series, or a smaller difference.',
  'windows.useLookBack': 'Use a look-back window of {n}',
  'windows.useHorizon': 'Use a horizon of {n}',
  'windows.holes':
    'A part of the series has no window without one of its {missing} missing values. Fill them in another way, or use a shorter look-back window.',
  'windows.useInterpolate': 'Fill them on a straight line',
} as const;
const zh = {
  'windows.look-back-too-long': '回看窗口对这个序列来说太长：没有哪一部分放得下一个完整的窗口及其目标。',
  'windows.horizon-too-long': '预测步长对这个序列来说太长：超出了训练部分的末尾。',
  'windows.series-too-short': '序列有 {length} 个时间步，而这些设置需要 {needed} 个。请使用更长的序列，或更小的差分。',
  'windows.useLookBack': '改用长度为 {n} 的回看窗口',
  'windows.useHorizon': '改用 {n} 步的预测步长',
  'windows.holes': '序列的某一部分里，没有一个窗口避得开 {missing} 个缺失值。请换一种填补方式，或缩短回看窗口。',
  'windows.useInterpolate': '用直线填补',
} as const;

const windowsTexts = { en, zh } satisfies TextsOf<Record<string, string>>;
export type WindowsWords = WordsWith<typeof en>;

export const useWindowsWords = (): WindowsWords => wordsWith(windowsTexts, useWords().language);
