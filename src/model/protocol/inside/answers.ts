/** What can be asked of the inside of a network, and the answers: a line for each. */
import type { UnitAnswer } from './cell';
import type { AblationAnswer } from './clamps';
import type { GradientsAnswer } from './gradients';
import type { MeaningsAnswer } from './meanings';
import type { MemoryAnswer } from './memory';
import type { PortraitAnswer } from './portrait';
import type { GenerationAnswer, GenerationQuestion, TextAnswer, TextQuestion } from './text';
import type { WeightsAnswer } from './weights';

export type Answer =
  | UnitAnswer
  | MemoryAnswer
  | AblationAnswer
  | GradientsAnswer
  | MeaningsAnswer
  | PortraitAnswer
  | WeightsAnswer
  | TextAnswer
  | GenerationAnswer;
export type QuestionName = Answer['name'];
export type AnswerTo<N extends QuestionName> = Extract<Answer, { name: N }>;
/** What is asked by its name alone. */
export type PlainQuestionName = Exclude<QuestionName, 'unit' | 'text' | 'generation'>;
export type Question =
  | { readonly name: 'unit'; readonly layer: number; readonly unit: number }
  | TextQuestion
  | GenerationQuestion
  | { readonly name: PlainQuestionName };
