/** All lessons: a line each. */
import type { Lesson } from '../lesson';
import type { LessonName } from '../names';
import { article } from './article/article';
import { articleExample } from './article/articleExample';
import { cellInSlowMotion } from './cellInSlowMotion';
import { firstLook } from './firstLook';
import { forgetGate } from './forgetGate';
import { hiddenAndCellState } from './hiddenAndCellState';
import { howItLearns } from './howItLearns';
import { images } from './images';
import { intoTheFuture } from './intoTheFuture';
import { isItAnyGood } from './isItAnyGood';
import { leaks } from './leaks';
import { longMemory } from './longMemory';
import { otherCells } from './otherCells';
import { overfitting } from './overfitting';
import { text } from './text';
import { trendAndScale } from './trendAndScale';
import { whatHasItLearned } from './whatHasItLearned';

export const LESSONS: readonly Lesson[] = [
  firstLook,
  cellInSlowMotion,
  forgetGate,
  hiddenAndCellState,
  howItLearns,
  longMemory,
  articleExample,
  isItAnyGood,
  trendAndScale,
  leaks,
  overfitting,
  whatHasItLearned,
  intoTheFuture,
  otherCells,
  text,
  images,
  article,
];

export function lessonOf(name: LessonName): Lesson {
  const lesson = LESSONS.find((one) => one.name === name);
  if (!lesson) throw new Error(`There is no lesson ${name}`);
  return lesson;
}
