/** A run as the inspector knows it, and what is inside its network at one moment. */
import type { Config } from '../settings/settings';
import type { predictorOf } from '../forecasting/predictor';
import { sampleOf, validated, type Sample } from '../forecasting/sample';
import { initialParameters } from '../network/initialize';
import {
  networkShape,
  parameterCount,
  parameterLayout,
  type NetworkShape,
  type ParameterSlot,
} from '../network/layout';
import type { Intervention } from '../protocol/inside/clamps';
import type { WindowsProblem, WindowsSummary } from '../protocol/inspection';
import type { InspectedSource } from '../protocol/series';
import { cutWindows, firstTarget, type Windows } from '../windows/windows';
import type { Inside } from './inspectedNetwork';
import { intervened, withEditedInputs } from './clamps/interventions';

export type Run = {
  readonly runId: number;
  readonly config: Config;
  readonly source: InspectedSource;
  readonly windows: Windows;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  /** The start values. */
  readonly start: Float32Array;
  /** What is forecast while the network changes; null: all. */
  readonly sample: Sample | null;
};
type Started =
  | { readonly ok: true; readonly run: Run; readonly summary: WindowsSummary }
  | { readonly ok: false; readonly problem: WindowsProblem };

/** Its start values are the seed's: those of a linear shortcut are still to be fitted. */
export function startRun(runId: number, config: Config, source: InspectedSource): Started {
  const cut = cutWindows(source, config);
  if (!cut.ok) return cut;
  const { windows } = cut;
  const shape = networkShape(config, windows.channels.length);
  const layout = parameterLayout(shape);
  const start = initialParameters(shape, config);
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
  };
  const sample = sampleOf(windows, shape);
  return { ok: true, run: { runId, config, source, windows, shape, layout, start, sample }, summary };
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function insideOf(
  { config, source, windows, shape, layout, start }: Run,
  trained: Float32Array,
  interventions: readonly Intervention[],
  target: number,
  predictor: typeof predictorOf,
): Inside {
  return {
    source,
    windows: withEditedInputs(windows, interventions),
    shape,
    layout,
    parameters: intervened(trained, shape, layout, interventions),
    trained,
    start,
    target,
    loss: config.loss,
    predictorOf: (parameters) => predictor(shape, layout, parameters, windows.lookBack),
  };
}
