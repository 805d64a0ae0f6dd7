/** All lessons: a line each. */
import type { Lesson } from '../lesson';
import type { LessonName } from '../names';
import { article } from './article';
import { articleExample } from './articleExample';
import { cellInSlowMotion } from './cellInSlowMotion';
import { firstLook } from './firstLook';
import { forgetGate } from './forgetGate';
import { hiddenAndCellState } from './hiddenAndCellState';
import { howItLearns } from './howItLearns';

export const LESSONS: readonly Lesson[] = [
  firstLook,
  cellInSlowMotion,
  forgetGate,
  hiddenAndCellState,
  howItLearns,
  articleExample,
  article,
];

export function lessonOf(name: LessonName): Lesson {
  const lesson = LESSONS.find((one) => one.name === name);
  if (!lesson) throw new Error(`There is no lesson ${name}`);
  return lesson;
}
