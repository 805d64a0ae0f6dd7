/** All lessons: a line each. */
import type { Lesson } from '../lesson';
import type { LessonName } from '../names';
import { firstLook } from './firstLook';
import { images } from './images';
import { intoTheFuture } from './intoTheFuture';
import { isItAnyGood } from './isItAnyGood';
import { leaks } from './leaks';
import { longMemory } from './longMemory';
import { otherCells } from './otherCells';
import { overfitting } from './overfitting';
import { trendAndScale } from './trendAndScale';
import { whatHasItLearned } from './whatHasItLearned';

export const LESSONS: readonly Lesson[] = [
  firstLook,
  longMemory,
  isItAnyGood,
  trendAndScale,
  leaks,
  overfitting,
  whatHasItLearned,
  intoTheFuture,
  otherCells,
  images,
];

export function lessonOf(name: LessonName): Lesson {
  const lesson = LESSONS.find((one) => one.name === name);
  if (!lesson) throw new Error(`There is no lesson ${name}`);
  return lesson;
}
