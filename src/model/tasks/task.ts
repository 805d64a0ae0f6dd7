/**
 * What a task is: where its samples come from, what is asked of the network, and by what it is measured. Adding a task is a file
 * here and a line of `registry.ts`.
 */
import type { Answer } from '../network/answers';
import type { Part } from '../protocol/parts';
import type { Signal } from '../protocol/inside/meanings';
import type { Measured, SampleView, TaskProblem, TaskSource } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import type { CharacterText } from './characters/characterText';

/** Where samples are written to: whole arrays, zeros where nothing is written. */
export type SampleRows = {
  readonly x: Float32Array; // [sample, time, inputs]
  /** Of one number [sample]; of an answer `targetWidth` numbers for each of the head's rows. */
  readonly y: Float32Array;
  /** 1 where a time step is there; null where all samples have all steps. */
  readonly mask: Float32Array | null; // [sample, time]
};

/** The samples of a task. A sample is named by a whole number; what it is follows from its name alone. */
export type Samples = {
  /** Time steps of the longest sample. */
  readonly time: number;
  readonly inputs: number;
  /** What the inputs of a time step are called, and the classes or flags that are answered: symbols stand for themselves. */
  readonly channels: readonly string[];
  readonly classes: readonly string[];
  /** What the head answers; null: one number after the last step, with the squared error. */
  readonly answer: Answer | null;
  readonly isMasked: boolean;
  readonly parts: Readonly<Record<Part, Int32Array>>;
  /**
   * Every epoch draws training samples that no epoch had before: those of epoch e (from 0) are named
   * `parts.train[at] + e · parts.train.length`.
   */
  readonly isFresh: boolean;
  /**
   * The samples of a part are pieces of one sequence, in order: a batch takes them side by side, from as many places, and the
   * next batch goes on where they ended, with the states that they ended with.
   */
  readonly isStream: boolean;
  /** Of a stream: the piece that follows one is named so many places later; without it, the next. */
  readonly stride?: number;
  /** A network may read it from both ends: what is asked does not stand in what comes later. */
  readonly readsBothWays: boolean;
  /** The text that pieces are cut from; a piece is named by the index of its first character. */
  readonly text?: CharacterText;
  fill(names: Int32Array, rows: SampleRows): void;
  /** What somebody who reads along knows at each time step, beside what is seen and asked: what a unit may be found to follow. */
  known?(names: Int32Array, x: Float32Array): readonly KnownSignal[];
  /** What would be asked of one sample that somebody made by hand, where a rule tells it. */
  asked?(x: Float32Array /* [time, inputs] */): Float32Array;
  /** Of a grammar: which classes may follow each time step of one sample, as `SampleView` has them. */
  legal?(x: Float32Array, y: Float32Array): NonNullable<SampleView['legal']>;
};

export type KnownSignal = { readonly signal: Signal; readonly values: Float64Array /* [sample, time] */ };

export type TaskCut =
  { readonly ok: true; readonly samples: Samples } | { readonly ok: false; readonly problem: TaskProblem };

/** What the head says of some samples, and what would have been right. */
export type Answered = {
  readonly said: Float64Array; // [rows, outputs]: numbers, or logits
  readonly y: Float32Array;
  readonly x: Float32Array; // [sample, time, inputs]
  readonly mask: Float32Array | null;
};

export type Task = {
  readonly measure: Measured['measure'];
  cut(config: Config, source: TaskSource): TaskCut;
  /** The measure over samples, in batches: how much they count together, and their mean. */
  value(samples: Samples, answered: Answered): { readonly mean: number; readonly count: number };
  /** What one gets who has learned nothing but how often each answer comes in the training part. */
  chance(samples: Samples, part: Part): number;
};
