/** A network at one moment, as it is looked into: what every question is a function of. */
import type { Config, LossName } from '../settings/settings';
import type { Predictor } from '../forecasting/predictor';
import type { NetworkShape, ParameterSlot } from '../network/layout';
import type { GenerationAnswer, GenerationQuestion, TextAnswer, TextQuestion } from '../protocol/inside/text';
import type { MeaningsAnswer } from '../protocol/inside/meanings';
import type { InspectedSource } from '../protocol/series';
import type { OwnSample } from '../protocol/tasks';
import type { Samples, Task } from '../tasks/task';
import type { Windows } from '../windows/windows';

/** Pauses (yields) between samples. */
export type SampleMeanings = (inside: Inside) => Generator<void, MeaningsAnswer>;

export type Inside = {
  readonly config: Config;
  readonly source: InspectedSource;
  /** What the network reads: windows of the series, with the inputs that were edited, or the samples of another task. */
  readonly samples: Samples;
  /** Null of forecasting. */
  readonly task: Task | null;
  /** Null where the task has no series. */
  readonly windows: Windows | null;
  /** Null where the task has no text. */
  readonly aboutText: AboutText | null;
  /** What the units follow in samples: it comes with what makes them; null of a series. */
  readonly sampleMeanings: SampleMeanings | null;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  /** Those of the snapshot with the interventions in them: see `interventions.ts`. */
  readonly parameters: Float32Array;
  /** Those of the snapshot. */
  readonly trained: Float32Array;
  /** Those that the seed made. */
  readonly start: Float32Array;
  /** First target of the window that is watched, or the name of the sample. */
  readonly target: number;
  /** What is read in its place; null: it itself. */
  readonly own: OwnSample | null;
  readonly loss: LossName;
  /** Forecasts of the network with these or other parameters of its layout. */
  readonly predictorOf: (parameters: Float32Array) => Predictor;
};

/** Who answers what is asked of a text: fetched with the tasks. */
export type AboutText = {
  text(inside: Inside, question: TextQuestion): Generator<void, TextAnswer>;
  /** What there is so far comes in its pauses. */
  generation(inside: Inside, question: GenerationQuestion): Generator<void | GenerationAnswer, GenerationAnswer>;
};

/** Of a network that forecasts a series. */
export type SeriesInside = Inside & { readonly windows: Windows };

/** What is asked of a series alone is not asked of another task. */
export function seriesIn(inside: Inside): SeriesInside {
  const { windows } = inside;
  if (!windows) throw new Error(`${inside.config.task} has no series.`);
  return { ...inside, windows };
}
