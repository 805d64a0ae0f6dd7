/** All lessons: a line each. */
import type { Lesson } from '../lesson';
import type { LessonName } from '../names';
import { firstLook } from './firstLook';
import { isItAnyGood } from './isItAnyGood';
import { trendAndScale } from './trendAndScale';

export const LESSONS: readonly Lesson[] = [firstLook, isItAnyGood, trendAndScale];

export function lessonOf(name: LessonName): Lesson {
  const lesson = LESSONS.find((one) => one.name === name);
  if (!lesson) throw new Error(`There is no lesson ${name}`);
  return lesson;
}
