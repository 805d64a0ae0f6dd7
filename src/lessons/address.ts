/** A lesson in a link: `lesson=forget-gate&at=3`, the step from 1. Nothing else stands beside it: a lesson sets what it needs. */
import { isLessonName, type LessonName } from './names';

export type LinkedLesson = { readonly name: LessonName; readonly step: number };

/** Null where it is none that there is: it stays in the hash, and is said to be unknown. */
export function lessonOfHash(hash: string): LinkedLesson | null {
  const all = new URLSearchParams(hash.replace(/^#/, ''));
  const name = all.get('lesson') ?? '';
  if (!isLessonName(name)) return null;
  const step = all.get('at') ?? '';
  return { name, step: /^[1-9]\d?$/.test(step) ? Number(step) - 1 : 0 };
}

export const lessonHash = ({ name, step }: LinkedLesson): string =>
  `lesson=${name}${step > 0 ? `&at=${step + 1}` : ''}`;
