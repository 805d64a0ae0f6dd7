/** How far each lesson has been taken: kept in this browser. */
import { isLessonName } from '../../../lessons/names';
import type { Taken } from '../../../store/lessons/slice';
import type { Playground } from '../../../store/playground';

const KEY = 'lstm-playground-lessons';
const FOLLOWED = new WeakSet<Playground>();

/** What lies there may be of another time or another hand. */
function stored(): Taken {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([name, progress]: [string, unknown]) => {
        if (!isLessonName(name) || typeof progress !== 'object' || progress === null) return [];
        const { step, isDone } = progress as Record<string, unknown>;
        return Number.isInteger(step) && Number(step) >= 0
          ? [[name, { step: Number(step), isDone: isDone === true }]]
          : [];
      }),
    );
  } catch {
    return {};
  }
}

export function keepProgress(playground: Playground): void {
  if (FOLLOWED.has(playground)) return;
  FOLLOWED.add(playground);
  playground.commands.noteLesson({ taken: { ...stored(), ...playground.getState().taken } });
  playground.subscribe((after, before) => {
    if (after.taken === before.taken) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(after.taken));
    } catch {
      // Progress that cannot be kept is that of this visit.
    }
  });
}
