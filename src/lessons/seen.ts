/** What a lesson reads of the page: facts alone, so that the same claims are checked in the tab and without one. */
import type { ErrorMeasures } from '../model/protocol/inspection';
import type { Measures, ModelName } from '../model/protocol/evaluation';
import type { QuestionName } from '../model/protocol/inside/answers';
import type { Trace, TraceName } from '../model/protocol/inside/traces';
import type { Part } from '../model/protocol/parts';
import type { Measured } from '../model/protocol/tasks';
import type { Answered } from '../store/inside/slice';
import type { PlaygroundState } from '../store/state';

export type Seen = PlaygroundState;

/** Trained for all its epochs, or stopped by itself. */
export const isTrained = ({ status, epoch, config }: Seen): boolean =>
  status === 'finished' ||
  status === 'diverged' ||
  (status === 'paused' && config.epochs > 0 && epoch >= config.epochs);

/** What was said of another moment is not known of this one. */
const isFresh = (said: { readonly runId: number; readonly step: number } | null, { runId, step }: Seen): boolean =>
  said?.runId === runId && said.step === step;

/** Of the evaluation; null as long as it has not come. In the unit of the data, MASE and skill without one. */
export function measuresOf(seen: Seen, part: Part, model: ModelName): Measures | null {
  const { evaluated, baselines } = seen;
  if (!evaluated || !baselines || !isFresh(evaluated, seen)) return null;
  const report = model === 'lstm' ? evaluated.report : baselines.reports.find(({ name }) => name === model);
  return report?.parts[part] ?? null;
}

/** What is said of the network as it is; null as long as it has not come. */
export const evaluationOf = (seen: Seen): Seen['evaluated'] => (isFresh(seen.evaluated, seen) ? seen.evaluated : null);

/** To what is asked of the inside of the network as it is. */
export function answerOf<N extends QuestionName>(seen: Seen, name: N): Answered<N> | null {
  const answer = seen.answers[name];
  return answer && isFresh(answer, seen) ? answer : null;
}

/** The series from one of its parts on, and where that part ends. */
export function partOf({ series, summary }: Seen, part: Part): { readonly from: number; readonly to: number } | null {
  if (!series || !summary) return null;
  const { firstTarget, trainEnd, validationEnd } = summary;
  if (part === 'train') return { from: firstTarget, to: trainEnd };
  return part === 'validation'
    ? { from: trainEnd, to: validationEnd }
    : { from: validationEnd, to: series.values.length };
}

/** One step ahead, of the network as it is, and under the interventions in place. */
export const forecastError = (seen: Seen, part: Part): ErrorMeasures | null =>
  isFresh(seen.forecast, seen) ? seen.forecast!.metrics[part].lstm : null;
export const clampedError = (seen: Seen, part: Part): ErrorMeasures | null =>
  isFresh(seen.clampedForecast, seen) ? seen.clampedForecast!.metrics[part].lstm : null;
export const naiveError = (seen: Seen, part: Part): ErrorMeasures | null =>
  isFresh(seen.forecast, seen) ? seen.forecast!.metrics[part].naive : null;

/** Of another task than forecasting. */
export const scoreOf = (seen: Seen, part: Part): Measured | null =>
  isFresh(seen.scored, seen) ? seen.scored!.score[part] : null;

/** A gate or state of the layer that is shown, over the window that is watched: all units [units, time]. */
export function traceOf(seen: Seen, name: TraceName, clamped = false): (Trace & { readonly units: number }) | null {
  const gates = clamped ? seen.clampedGates : seen.gates;
  const layer = isFresh(gates, seen) ? gates!.layers[seen.layer] : undefined;
  const trace = layer?.traces.find((one) => one.name === name);
  return layer && trace ? { ...trace, units: layer.units } : null;
}

/** One unit of it over time. */
export function unitOf(seen: Seen, name: TraceName, unit: number, clamped = false): Float32Array | null {
  const trace = traceOf(seen, name, clamped);
  if (!trace || unit >= trace.units) return null;
  const time = trace.values.length / trace.units;
  return trace.values.slice(unit * time, (unit + 1) * time);
}

export const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
export const highestOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((highest, value) => Math.max(highest, value), -Infinity);
export const lowestOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((lowest, value) => Math.min(lowest, value), Infinity);
