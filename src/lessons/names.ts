/** The lessons, in the order in which they are taken; a link names one. */
export const LESSON_NAMES = [
  'first-look',
  'cell-in-slow-motion',
  'forget-gate',
  'hidden-and-cell-state',
  'how-it-learns',
  'long-memory',
  'article-example',
  'is-it-any-good',
  'trend-and-scale',
  'leaks',
  'overfitting',
  'what-has-it-learned',
  'into-the-future',
  'other-cells',
  'text',
  'images',
  'article',
] as const;
export type LessonName = (typeof LESSON_NAMES)[number];

export const isLessonName = (name: string): name is LessonName => LESSON_NAMES.some((known) => known === name);
