/** What is asked before it is shown: a choice, a number, or a line that is drawn. Plain data; what is right is read from the run. */
import type { Seen } from './seen';
import type { Texts } from './texts';

export type ChoiceAsked = {
  readonly kind: 'choice';
  readonly asks: Texts;
  readonly options: readonly {
    readonly id: string;
    readonly says: Texts;
    readonly isRight: boolean;
    /** Why, whichever it is. */
    readonly because: Texts;
  }[];
};

export type NumberAsked = {
  readonly kind: 'number';
  readonly asks: Texts;
  readonly unit: Texts;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Null as long as it is not there. */
  truth(seen: Seen): number | null;
  readonly because: Texts;
};

/** Lines beside the answer, by what they are: the truth first. */
export type LineName = 'truth' | 'network' | 'naive' | 'untrained';
export type LineToDraw = {
  /** What is known before it, the latest last, and how many steps are to be drawn. */
  readonly known: readonly number[];
  readonly steps: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
};
export type LineAsked = {
  readonly kind: 'line';
  readonly asks: Texts;
  /** A gate's letter where it is one: it has its colour. */
  readonly of: 'series' | 'loss' | 'f' | 'i' | 'o' | 'c' | 'h';
  /** What is there to draw on; null as long as it is not. */
  draw(seen: Seen): LineToDraw | null;
  /** What comes out, once it is there. */
  reveal(seen: Seen): Partial<Record<LineName, readonly number[]>> | null;
  readonly because: Texts;
};

export type Question = ChoiceAsked | NumberAsked | LineAsked;
