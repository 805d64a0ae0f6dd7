/** A class's receipts of one lesson, seen together. */
import type { Lesson, LessonStep } from '../lesson';
import type { Receipt } from './receipt';

/** How often each option was chosen, in their order. */
export type PooledChoice = {
  readonly kind: 'choice';
  readonly step: LessonStep;
  readonly options: readonly { readonly id: string; readonly count: number; readonly isRight: boolean }[];
  readonly answered: number;
};
/** Numbers, or the lines that were drawn. */
export type PooledNumbers = {
  readonly kind: 'number';
  readonly step: LessonStep;
  /** In rising order, and their median; NaN where there is none. */
  readonly values: readonly number[];
  readonly median: number;
  readonly answered: number;
};
export type PooledLines = {
  readonly kind: 'line';
  readonly step: LessonStep;
  readonly lines: readonly (readonly number[])[];
  readonly answered: number;
};
/** One number of a claim over the class: the spread of seeds and machines. */
export type PooledFigure = {
  readonly step: LessonStep;
  readonly name: string;
  readonly count: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** Who has the lowest; empty where nobody signed. */
  readonly by: string;
};
export type PooledLesson = {
  readonly lesson: Lesson;
  readonly learners: number;
  readonly seeds: readonly number[];
  readonly answers: readonly (PooledChoice | PooledNumbers | PooledLines)[];
  readonly figures: readonly PooledFigure[];
  /** Claims that did not hold for so many. */
  readonly failed: readonly { readonly step: LessonStep; readonly count: number }[];
};

export function poolOf(lesson: Lesson, all: readonly Receipt[]): PooledLesson {
  const receipts = all.filter((receipt) => receipt.lesson === lesson.name);
  const seeds = [...new Set(receipts.map(({ seed }) => seed))].toSorted((a, b) => a - b);
  return {
    lesson,
    learners: receipts.length,
    seeds,
    answers: lesson.steps.flatMap((step) => pooledAnswers(step, receipts)),
    figures: lesson.steps.flatMap((step) => pooledFigures(step, receipts)),
    failed: lesson.steps.flatMap((step) => {
      const count = receipts.filter(({ figures }) => figures[step.id]?.holds === false).length;
      return count > 0 ? [{ step, count }] : [];
    }),
  };
}

function pooledAnswers(step: LessonStep, receipts: readonly Receipt[]): PooledLesson['answers'] {
  const { asks } = step;
  if (!asks) return [];
  const given = receipts.flatMap(({ answers }) => answers[step.id] ?? []);
  const answered = given.length;
  switch (asks.kind) {
    case 'choice': {
      const chosen = given.flatMap((answer) => (answer.kind === 'choice' ? [answer.chosen] : []));
      const options = asks.options.map(({ id, isRight }) => ({
        id,
        isRight,
        count: chosen.filter((one) => one === id).length,
      }));
      return [{ kind: 'choice', step, options, answered }];
    }
    case 'number': {
      const values = given
        .flatMap((answer) => (answer.kind === 'number' ? [answer.value] : []))
        .toSorted((a, b) => a - b);
      return [{ kind: 'number', step, values, median: medianOf(values), answered }];
    }
    case 'line':
      return [
        {
          kind: 'line',
          step,
          lines: given.flatMap((answer) => (answer.kind === 'line' ? [answer.values] : [])),
          answered,
        },
      ];
  }
}

/** Of numbers in rising order; NaN of none. */
const medianOf = (sorted: readonly number[]): number => {
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0 ? Number.NaN : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
};

function pooledFigures(step: LessonStep, receipts: readonly Receipt[]): readonly PooledFigure[] {
  const names = [...new Set(receipts.flatMap(({ figures }) => Object.keys(figures[step.id]?.evidence ?? {})))];
  return names.flatMap((name) => {
    const known = receipts
      .flatMap(({ figures, by }) => {
        const value = figures[step.id]?.evidence[name];
        return value !== undefined && Number.isFinite(value) ? [{ value, by }] : [];
      })
      .toSorted((a, b) => a.value - b.value);
    const [first] = known;
    if (!first) return [];
    const { value: lowest, by } = first;
    const median = medianOf(known.map(({ value }) => value));
    return [{ step, name, count: known.length, lowest, median, highest: known.at(-1)!.value, by }];
  });
}
