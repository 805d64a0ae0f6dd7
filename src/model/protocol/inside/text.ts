/** A text as the network reads it, and the text with which it goes on by itself. */
import type { LayerTraces } from './traces';

/** What the network makes of characters that follow one another, with the states carried on from each to the next. */
export type ReadText = {
  /** Unicode code points. */
  readonly points: Uint32Array; // [character]
  /** The belief in each character before it was read, from 0 to 1; NaN where nothing had been read. */
  readonly believed: Float32Array; // [character]
  /** Gates and states of the one unit at each character: [1, character] each. */
  readonly traces: LayerTraces;
};

/** The text around the piece that is watched. A layer or a unit that the network lacks is taken for its last. */
export type TextQuestion = { readonly name: 'text'; readonly layer: number; readonly unit: number };
export type TextAnswer = ReadText & {
  readonly name: 'text';
  readonly layer: number;
  readonly unit: number;
  /** Index of the first character of the watched piece in the text, which is its name. */
  readonly target: number;
  /** Index of the first character of the stretch in the text. */
  readonly from: number;
  /** Characters that were read before the stretch, so that its states are those of a reader in the middle. */
  readonly readBefore: number;
  /** Indices in the stretch at which the states are 0 again: a row of the training's batch begins there. */
  readonly begins: Int32Array;
  /** What follows the last character, as a code point. */
  readonly follower: number;
  /** The belief in what follows each character. */
  readonly belief: Float32Array; // [character]
  /** After each character the symbols (indices of classes) that are believed in most, and how much. */
  readonly likeliest: Uint16Array; // [character, ranks]
  readonly shares: Float32Array; // [character, ranks]
  readonly ranks: number;
};

/** A text that the network goes on with: each symbol is drawn from what it believes, and is its next input. */
export type GenerationQuestion = {
  readonly name: 'generation';
  /** What it reads first, from states of 0; nothing is taken for a line break. */
  readonly prompt: string;
  /** Logits are divided by it: 0 takes the likeliest. */
  readonly temperature: number;
  readonly seed: number;
  /** Characters after the prompt. */
  readonly length: number;
  /** The unit by which it is coloured. */
  readonly layer: number;
  readonly unit: number;
  /** Answered anew with every snapshot; else by the network of the moment in which it is asked. */
  readonly isLive: boolean;
  /** Counts the askings: the same question with another number is answered anew. */
  readonly turn: number;
};
/** It comes several times, with what there is so far. */
export type GenerationAnswer = ReadText & {
  readonly name: 'generation';
  readonly layer: number;
  readonly unit: number;
  readonly turn: number;
  /** Characters of the prompt, with which the text begins. */
  readonly prompt: number;
  readonly isDone: boolean;
};
