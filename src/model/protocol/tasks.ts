/** What a task is made from, and what is said of a network that was trained on it: plain data. */
import type { Part } from './parts';

/** Sequences of an owner, each with a label. */
export type LabelledSequences = {
  /** File name of the upload, or the name that its owner gave it. */
  readonly name: string;
  readonly channels: readonly string[];
  readonly labels: readonly string[];
  readonly sequences: readonly {
    readonly values: Float64Array; // [time, channel]; NaN where a value is missing
    /** Index into `labels`. */
    readonly label: number;
    /** The part that the file itself puts it into, where it comes in parts. */
    readonly part: 'train' | 'test' | null;
  }[];
};

/** Images, a row of pixels after the other. */
export type Images = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array; // [image, height, width], from 0 to 1
  readonly labels: Uint8Array; // [image]
};

/** Why a file has no images: its archive is damaged, or a line (from 1) is not an image. */
export type ImagesProblem =
  { readonly code: 'damaged-archive' } | { readonly code: 'bad-image'; readonly line: number };

/** What samples are made from besides the settings. */
export type TaskSource =
  /** Nothing: they are drawn from a seed. */
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'images'; readonly images: Images }
  | { readonly kind: 'labelled'; readonly data: LabelledSequences };

/** As its owner calls it; empty of what is the page's own. */
export const nameOfMaterial = (material: TaskSource | undefined): string =>
  material?.kind === 'text' ? material.name : material?.kind === 'labelled' ? material.data.name : '';

/** Why there are no samples. */
export type TaskProblem =
  | { readonly code: 'text-too-short'; readonly length: number; readonly needed: number }
  | { readonly code: 'too-few-sequences'; readonly sequences: number; readonly needed: number }
  | { readonly code: 'one-label'; readonly label: string }
  | { readonly code: 'no-source' };

/** The samples of a task, as they can be looked at. A sample is named by a whole number. */
export type SamplesSummary = {
  readonly names: Readonly<Record<Part, Int32Array>>;
  /** Time steps of the longest. */
  readonly time: number;
  /** What the inputs of a time step are called, and the classes or flags that are answered; of a number none. */
  readonly channels: readonly string[];
  readonly classes: readonly string[];
  readonly answer: {
    readonly kind: 'class' | 'flags' | 'number';
    readonly at: 'last' | 'every';
  };
  /** Of a text. */
  readonly text?: TextFacts;
};

/** What of a text is used, and what is in it. */
export type TextFacts = {
  readonly characters: number;
  /** Characters after the first million, which are not used. */
  readonly leftOut: number;
  /** That the network tells apart, the one for all others not counted. */
  readonly symbols: number;
  /** What is none of them: different characters, places of the text, and the most frequent ones. */
  readonly others: { readonly characters: number; readonly places: number; readonly examples: readonly string[] };
};

/** A sample that somebody made by hand; it stands in place of the one that is watched. */
export type OwnSample = {
  /** Tells one from the next: what is said of an older one is late. */
  readonly id: number;
  readonly x: Float32Array; // [time, inputs]
  /** 1 where a time step is there; null: as in the sample that is watched. */
  readonly mask: Float32Array | null; // [time]
};

/** What the network says of a sample. */
export type SampleView = {
  readonly name: number;
  /** Which sample made by hand is read in place of the one of this name; null: none. */
  readonly own: number | null;
  readonly part: Part;
  /** Its place among those of its part, from 0. */
  readonly place: number;
  readonly x: Float32Array; // [time, inputs]
  /** Time steps in all, and those that are there. */
  readonly time: number;
  readonly steps: number;
  /**
   * What the head says if it is asked after each time step: beliefs from 0 to 1, or the number. Of a network that reads from both
   * ends NaN before the last where that alone is asked.
   */
  readonly said: Float64Array; // [time, outputs]
  /**
   * A class by its index, flags by 0 and 1, or a number; of every time step, or one. -1 where nothing is asked, and where of a
   * sample made by hand nobody knows what is right (of a number NaN).
   */
  readonly y: Float32Array;
  /**
   * Of a grammar: the classes that may follow each time step, in their order; null where what is there does not tell. Right is
   * then who believes in each of them more than in any other. Null of tasks without one.
   */
  readonly legal: readonly (readonly number[] | null)[] | null; // [time]
};

/**
 * mse: mean squared error; error: share of wrong answers; bits: of surprise a symbol, log₂. `chance` is what a network gets
 * that has learned nothing but how often each answer comes.
 */
export type Measured = {
  readonly measure: 'mse' | 'error' | 'bits';
  readonly value: number;
  readonly chance: number;
};
export type Score = Readonly<Record<Part, Measured>>;
