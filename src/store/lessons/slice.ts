/** The lesson that is taken: where it is, what it has proved, what was answered, and what has been taken before. */
import type { Answer } from '../../lessons/answers';
import type { Checked } from '../../lessons/checked';
import type { LessonName } from '../../lessons/names';
import type { Context, Slice } from '../slice';

/** How far a lesson was taken; `isDone`: to its end, once. */
export type Progress = { readonly step: number; readonly isDone: boolean };
export type Taken = Readonly<Partial<Record<LessonName, Progress>>>;

export type LessonInPlace = {
  readonly name: LessonName;
  /** From 0. */
  readonly step: number;
  /** The page is being put where the step wants it. */
  readonly isSettling: boolean;
};

export type LessonsFacts = {
  readonly lesson: LessonInPlace | null;
  /** A lesson that is asked for and not here yet. */
  readonly wantedLesson: { readonly name: LessonName; readonly step: number } | null;
  /** Claims of the lesson in place as they were last checked, and answers, by step. */
  readonly checked: Readonly<Record<string, Checked>>;
  readonly lessonAnswers: Readonly<Record<string, Answer>>;
  /** Kept in the browser. */
  readonly taken: Taken;
};

export type LessonsCommands = {
  /** Asks for a lesson; who knows the lessons begins it. */
  wantLesson(name: LessonName, step?: number): void;
  /** Where the lesson in place has come to. */
  noteLesson(change: Partial<LessonsFacts>): void;
};

export const lessonsSlice: Slice<LessonsFacts> = {
  initial: { lesson: null, wantedLesson: null, checked: {}, lessonAnswers: {}, taken: {} },
  on: {},
};

export const lessonsCommands = ({ set }: Context<LessonsFacts>): LessonsCommands => ({
  wantLesson: (name, step = 0) => set({ wantedLesson: { name, step } }),
  noteLesson: (change) => set(change),
});
