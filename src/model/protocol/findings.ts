/** What the doctor finds: a symptom, the numbers that show it, and a change of settings that helps. */
import type { Config } from '../settings/settings';

/** From the worst to the mildest: the first found is said first. */
export const FINDING_CODES = [
  'diverged',
  'leak',
  'loss-grown',
  'constant-training',
  'too-few-windows',
  'unscaled',
  'rate-too-high',
  'collapsed',
  'echo',
  'overfitting',
  'underfitting',
  'rate-too-low',
  'baseline-wins',
  'transform-does-it',
  'outside-range',
  'window-short',
  'gradient-vanishing',
  'saturated-units',
  'dead-units',
  'unused-units',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Finding = {
  readonly code: FindingCode;
  /** The numbers that it rests on, by name. */
  readonly evidence: Readonly<Record<string, number | string>>;
  /** Settings that are worth trying; null where none is. */
  readonly remedy: Partial<Config> | null;
};

/** A sentence of the story: its kind, its numbers, and the view that shows it. */
export type Sentence = {
  readonly code: string;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly view: string;
};
