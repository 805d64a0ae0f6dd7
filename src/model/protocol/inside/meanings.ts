/** What the units follow. */
import type { CalendarName } from '../../settings/sources/inputs';
import type { ComponentName } from '../series';

/** What a unit may follow: a true part of a generated series, the calendar, or the series itself. */
export type Signal =
  | { readonly kind: 'component'; readonly name: ComponentName }
  | { readonly kind: 'calendar'; readonly name: CalendarName }
  | { readonly kind: 'lag'; readonly steps: number }
  | { readonly kind: 'level' | 'change' | 'season' }
  /** Of another task than forecasting. */
  | { readonly kind: 'text'; readonly name: TextSignalName }
  | { readonly kind: 'task'; readonly name: TaskSignalName }
  /** An input, and a class that is the answer: 1 or 0. */
  | { readonly kind: 'input' | 'class'; readonly name: string };
/**
 * What a unit may follow in a sample: the place in it, the sum of the marked numbers so far, how many marks or informative
 * symbols have been seen, and whether a string took the upper branch of the grammar (T).
 */
export type TaskSignalName = 'place' | 'sum' | 'marks' | 'seen' | 'branch';
/**
 * What a unit may follow in a text: whether it is inside quotation marks, the place in the line and in the word, and whether
 * the character is a capital, a vowel, a blank or a punctuation mark.
 */
export type TextSignalName = 'quotes' | 'line' | 'word' | 'capital' | 'vowel' | 'space' | 'punctuation';
/** Correlations (Pearson) of the states at the end of each window with the signals at the window's last input. */
export type MeaningsAnswer = {
  readonly name: 'meanings';
  readonly windows: number;
  readonly signals: readonly Signal[];
  /**
   * Indices in the series at which units are shown beside what they follow, in time order: the latest. Of another task the time
   * steps of the watched sample.
   */
  readonly shown: Int32Array;
  readonly layers: readonly LayerMeanings[];
};
export type LayerMeanings = {
  /** A position in the calendar is a point on a circle: its correlation is a multiple one and has no sign. */
  readonly h: Float32Array; // [units, signals]
  readonly c: Float32Array; // [units, signals]; empty for a cell without c
  /** The state of each unit that follows a signal most closely, and which. */
  readonly strongest: readonly { readonly state: 'h' | 'c'; readonly signal: number }[];
  /** That state, and that signal as large as the state; NaN where the signal has no value. */
  readonly states: Float32Array; // [units, shown]
  readonly followed: Float32Array; // [units, shown]
};
