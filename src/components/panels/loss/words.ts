/** The texts of the course of a training, in each language: its learning rate, and its best epoch. */
import { useWords } from '../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';

const en = {
  'course.rate': 'η learning rate {first} → {last}',
  'course.rateCaption':
    'The learning rate of the epochs began at {first} and is at {last}; highest {high}, lowest {low}.',
  'course.early':
    'Stopped early, after epoch {end}: the validation loss was lowest at epoch {epoch} ({loss}), and that network came back.',
  'course.late': 'The validation loss was lowest at epoch {epoch} ({loss}), and that network came back at the end.',
  'course.chosen':
    'The loss on the test part was lowest at epoch {epoch} ({loss}), and that network came back: a leak on purpose.',
} as const;
const zh = {
  'course.rate': 'η 学习率 {first} → {last}',
  'course.rateCaption': '各轮的学习率从 {first} 开始，现在为 {last}；最高 {high}，最低 {low}。',
  'course.early': '第 {end} 轮后提前停止：验证损失在第 {epoch} 轮最低（{loss}），已恢复那时的网络。',
  'course.late': '验证损失在第 {epoch} 轮最低（{loss}），结束时已恢复那时的网络。',
  'course.chosen': '测试部分的损失在第 {epoch} 轮最低（{loss}），已恢复那时的网络：这是故意的泄漏。',
} satisfies Record<keyof typeof en, string>;

export const courseTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useCourseWords = (): WordsWith<typeof en> => wordsWith(courseTexts, useWords().language);
