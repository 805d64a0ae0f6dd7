/** Who answers which question: at once, or with a pause (yield) every few milliseconds of work. */
import type { Answer, AnswerTo, Question, QuestionName } from '../protocol/inside/answers';
import { gradients } from './gradients/gradients';
import type { AboutText, Inside } from './inspectedNetwork';
import { ablation } from './clamps/ablation';
import { meanings } from './meanings/meanings';
import { memory } from './memory/memory';
import { portrait } from './portrait/portrait';
import { unitTerms } from './cell/unitTerms';
import { weights } from './weights/weights';

/** What is said in a pause is an answer as far as there is one. */
type Said<N extends QuestionName> = AnswerTo<N> | Generator<void | AnswerTo<N>, AnswerTo<N>>;

export const QUESTIONS: {
  readonly [N in QuestionName]: (inside: Inside, question: Question & { name: N }) => Said<N>;
} = {
  unit: unitTerms,
  memory,
  ablation,
  gradients,
  meanings,
  portrait,
  weights,
  text: (inside, question) => textIn(inside).text(inside, question),
  generation: (inside, question) => textIn(inside).generation(inside, question),
};

/** What can be asked only where a series is forecast: the path that its windows make. And what only of a text. */
const OF_SERIES: readonly QuestionName[] = ['portrait'];
export const OF_TEXT: readonly QuestionName[] = ['text', 'generation'];

/** Whether a network can be asked. */
export function canBeAsked(name: QuestionName, { windows, aboutText }: Pick<Inside, 'windows' | 'aboutText'>): boolean {
  return (windows !== null || !OF_SERIES.includes(name)) && (aboutText !== null || !OF_TEXT.includes(name));
}

function textIn({ aboutText, config }: Inside): AboutText {
  if (!aboutText) throw new Error(`${config.task} has no text.`);
  return aboutText;
}

/** The name says which function answers. */
export function* answerTo(question: Question, inside: Inside): Generator<void | Answer, Answer> {
  const ask = QUESTIONS[question.name] as (inside: Inside, question: Question) => Said<QuestionName>;
  const given = ask(inside, question);
  return 'name' in given ? given : yield* given;
}

/** Asked for the same by the same name: questions hold nothing but plain values. */
export function isSameQuestion(one: Question, other: Question): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([key, value]) => values.get(key) === value);
}
