/** A run as the inspector knows it, and what is inside its network at one moment. */
import type { Config } from '../settings/settings';
import type { predictorOf } from '../forecasting/predictor';
import { sampleOf, validated, type Sample } from '../forecasting/sample';
import { initialParameters } from '../network/initialize';
import { parameterCount, parameterLayout, type NetworkShape, type ParameterSlot } from '../network/layout';
import type { Intervention } from '../protocol/inside/clamps';
import type { WindowsProblem, WindowsSummary } from '../protocol/inspection';
import type { InspectedSource } from '../protocol/series';
import type { OwnSample } from '../protocol/tasks';
import type { Samples, Task } from '../tasks/task';
import { readingsOf, shapeFor, type Trainable } from '../tasks/trainable';
import { cutWindows, firstTarget, type Windows } from '../windows/windows';
import type { AboutText, Inside, SampleMeanings, SeriesInside } from './inspectedNetwork';
import { intervened, withEditedInputs } from './clamps/interventions';

export type Run = {
  readonly runId: number;
  readonly config: Config;
  readonly source: InspectedSource;
  readonly trainable: Trainable;
  readonly samples: Samples;
  /** Null of forecasting. */
  readonly task: Task | null;
  /** Null where the task has no series. */
  readonly windows: Windows | null;
  /** Null where the task has no text. */
  readonly aboutText: AboutText | null;
  readonly sampleMeanings: SampleMeanings | null;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  /** The start values. */
  readonly start: Float32Array;
  /** What is forecast while the network changes; null: all. */
  readonly sample: Sample | null;
};
export type SeriesRun = Run & { readonly windows: Windows };
export type Started<R extends Run, P> =
  | { readonly ok: true; readonly run: R; readonly summary: WindowsSummary }
  | { readonly ok: false; readonly problem: P };

/** Its start values are the seed's: those of a linear shortcut are still to be fitted. */
export function startRun(runId: number, config: Config, source: InspectedSource): Started<SeriesRun, WindowsProblem> {
  const cut = cutWindows(source, config);
  if (!cut.ok) return cut;
  const { windows } = cut;
  const network = networkFor(config, windows);
  const { shape, layout } = network;
  const { trainEnd, validationEnd, parts } = windows;
  const summary: WindowsSummary = {
    firstTarget: firstTarget(windows),
    trainEnd,
    validationEnd,
    fillings:
      config.missing === 'leave-out' ? new Float64Array() : windows.values.filter((_, at) => windows.missing[at]),
    meanInput: meanOf(windows.targets.subarray(windows.lag, trainEnd)),
    channels: windows.channels.length,
    windows: { train: parts.train.length, validation: parts.validation.length, test: parts.test.length },
    parameters: parameterCount(layout),
    validated: validated(windows, shape).length,
    samples: null,
  };
  return {
    ok: true,
    run: {
      ...network,
      runId,
      config,
      source,
      task: null,
      windows,
      aboutText: null,
      sampleMeanings: null,
      sample: sampleOf(windows, shape),
    },
    summary,
  };
}

export function networkFor(config: Config, trainable: Trainable) {
  const shape = shapeFor(config, trainable);
  const start = initialParameters(shape, config);
  return { trainable, samples: readingsOf(trainable), shape, layout: parameterLayout(shape), start };
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

type InsideOf = [
  trained: Float32Array,
  interventions: readonly Intervention[],
  target: number,
  predictor: typeof predictorOf,
  own?: OwnSample | null,
];
export function insideOf(run: SeriesRun, ...of: InsideOf): SeriesInside;
export function insideOf(run: Run, ...of: InsideOf): Inside;
export function insideOf(
  { config, source, task, samples, windows, aboutText, sampleMeanings, shape, layout, start }: Run,
  ...[trained, interventions, target, predictor, own = null]: InsideOf
): Inside {
  const edited = windows && withEditedInputs(windows, interventions);
  return {
    config,
    source,
    task,
    samples: edited && edited !== windows ? readingsOf(edited) : samples,
    windows: edited,
    aboutText,
    sampleMeanings,
    shape,
    layout,
    parameters: intervened(trained, shape, layout, interventions),
    trained,
    start,
    target,
    own,
    loss: config.loss,
    predictorOf: (parameters) => predictor(shape, layout, parameters, samples.time),
  };
}
