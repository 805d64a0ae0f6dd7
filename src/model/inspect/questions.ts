/** Who answers which question: at once, or with a pause (yield) every few milliseconds of work. */
import type { Answer, AnswerTo, Question, QuestionName } from '../protocol/inside/answers';
import { gradients } from './gradients/gradients';
import type { Inside } from './inspectedNetwork';
import { ablation } from './clamps/ablation';
import { meanings } from './meanings/meanings';
import { memory } from './memory/memory';
import { portrait } from './portrait/portrait';
import { unitTerms } from './cell/unitTerms';
import { weights } from './weights/weights';

export const QUESTIONS: {
  readonly [N in QuestionName]: (
    inside: Inside,
    question: Question & { name: N },
  ) => AnswerTo<N> | Generator<void, AnswerTo<N>>;
} = { unit: unitTerms, memory, ablation, gradients, meanings, portrait, weights };

/** What can be asked only where a series is forecast: the path that its windows make. */
export const OF_SERIES: readonly QuestionName[] = ['portrait'];

/** The name says which function answers. */
export function* answerTo(question: Question, inside: Inside): Generator<void, Answer> {
  const ask = QUESTIONS[question.name] as (inside: Inside, question: Question) => Answer | Generator<void, Answer>;
  const given = ask(inside, question);
  return 'name' in given ? given : yield* given;
}

export function isSameQuestion(one: Question, other: Question): boolean {
  if (one.name !== 'unit' || other.name !== 'unit') return one.name === other.name;
  return one.layer === other.layer && one.unit === other.unit;
}
