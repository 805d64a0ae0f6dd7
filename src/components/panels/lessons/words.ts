/** The words around the lessons, in each language; a lesson brings its own texts. */
import { useWords } from '../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';

const en = {
  'lessons.title': 'Lessons',
  'lessons.intro':
    'Each takes a few minutes, on this page, with networks that are trained while you read. What was here before comes back when you leave.',
  'lessons.minutes': '{n} min',
  'lessons.done': 'taken',
  'lessons.begun': 'step {n} of {of}',
  'lessons.class': 'For teachers: a class’s codes',
  'lesson.region': 'Lesson',
  'lesson.leave': 'Leave the lesson',
  'lesson.steps': 'Steps of the lesson',
  'lesson.toStep': 'Step {n}: {title}',
  'lesson.ofSteps': '(step {n} of {of})',
  'lesson.back': 'Back',
  'lesson.next': 'Next',
  'lesson.nextLesson': 'Next lesson: {title}',
  'lesson.settings': 'All settings',
  'lesson.coming': 'The lesson is on its way …',
  'lesson.doIt': 'Do it for me',
  'lesson.done': '{what}: done',
  'lesson.training': 'The network is being trained: epoch {n} of {of}.',
  'lesson.claim': 'What the run shows',
} as const;

const zh = {
  'lessons.title': '课程',
  'lessons.intro': '每课几分钟，就在本页进行，网络在你阅读时训练。离开课程后，页面恢复原样。',
  'lessons.minutes': '{n} 分钟',
  'lessons.done': '已学完',
  'lessons.begun': '第 {n} 步，共 {of} 步',
  'lessons.class': '教师：全班的回执码',
  'lesson.region': '课程',
  'lesson.leave': '离开课程',
  'lesson.steps': '课程的步骤',
  'lesson.toStep': '第 {n} 步：{title}',
  'lesson.ofSteps': '（第 {n} 步，共 {of} 步）',
  'lesson.back': '上一步',
  'lesson.next': '下一步',
  'lesson.nextLesson': '下一课：{title}',
  'lesson.settings': '全部设置',
  'lesson.coming': '课程正在加载…',
  'lesson.doIt': '替我做',
  'lesson.done': '{what}：已完成',
  'lesson.training': '网络正在训练：第 {n} 轮，共 {of} 轮。',
  'lesson.claim': '这次运行表明',
} satisfies Record<keyof typeof en, string>;

export const lessonsTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useLessonsWords = (): WordsWith<typeof en> => wordsWith(lessonsTexts, useWords().language);
