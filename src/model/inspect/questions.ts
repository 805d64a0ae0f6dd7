/** Who answers which question: at once, or with a pause (yield) every few milliseconds of work. */
import type { AnswerTo, Question, QuestionName } from '../protocol/inside/answers';
import { gradients } from './gradients/gradients';
import type { Inside } from './inside';
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
