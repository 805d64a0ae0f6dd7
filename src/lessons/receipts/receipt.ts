/** What a finished lesson gives: answers and figures, as plain data that is checked before it is believed. */
import type { Answer } from '../answers';
import type { Checked } from '../checked';
import type { Lesson, LessonStep } from '../lesson';
import type { LessonName } from '../names';
import { isLessonName } from '../names';

export type Receipt = {
  readonly version: 1;
  readonly lesson: LessonName;
  /** As the learner signs; may be empty. */
  readonly by: string;
  /** ISO 8601, to the minute, in UTC. */
  readonly at: string;
  /** Of the network in place at the end. */
  readonly seed: number;
  /** By step. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly figures: Readonly<Record<string, Checked>>;
};

/** Why a code is refused. */
export type ReceiptProblem =
  /** Not a code, or cut off. */
  | 'not-a-code'
  /** It was changed after it was given. */
  | 'changed'
  /** Of a later version of the page. */
  | 'newer'
  /** Of no lesson, step or answer that there is. */
  | 'unknown';

export const LONGEST_NAME = 40;
const MOST_VALUES = 1000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isAnswerTo({ asks }: LessonStep, answer: unknown): answer is Answer {
  if (!asks || !isRecord(answer) || answer['kind'] !== asks.kind) return false;
  switch (asks.kind) {
    case 'choice':
      return asks.options.some(({ id }) => id === answer['chosen']);
    case 'number':
      return isFinite(answer['value']);
    case 'line': {
      const values = answer['values'];
      return Array.isArray(values) && values.length <= MOST_VALUES && values.every(isFinite);
    }
  }
}

function isFigureOf({ claim }: LessonStep, figure: unknown): figure is Checked {
  if (!claim || !isRecord(figure) || typeof figure['holds'] !== 'boolean') return false;
  const { evidence } = figure;
  return isRecord(evidence) && Object.values(evidence).every((value) => typeof value === 'number');
}

/** What was read, if it is a receipt of a lesson that there is. */
export function checkedReceipt(read: unknown, lessonOf: (name: LessonName) => Lesson): Receipt | ReceiptProblem {
  if (!isRecord(read)) return 'not-a-code';
  const { version, lesson, by, at, seed, answers, figures } = read;
  if (typeof version === 'number' && version > 1) return 'newer';
  const isSigned = typeof by === 'string' && by.length <= LONGEST_NAME;
  if (version !== 1 || !isSigned || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isFinite(seed))
    return 'unknown';
  if (typeof lesson !== 'string' || !isLessonName(lesson) || !isRecord(answers) || !isRecord(figures)) return 'unknown';
  const { steps } = lessonOf(lesson);
  const stepOf = (id: string) => steps.find((step) => step.id === id);
  const areAnswers = Object.entries(answers).every(([id, answer]) => {
    const step = stepOf(id);
    return step !== undefined && isAnswerTo(step, answer);
  });
  const areFigures = Object.entries(figures).every(([id, figure]) => {
    const step = stepOf(id);
    return step !== undefined && isFigureOf(step, figure);
  });
  return areAnswers && areFigures ? (read as unknown as Receipt) : 'unknown';
}
