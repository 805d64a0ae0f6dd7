/** A network at one moment, evaluated: beside its baselines, with what the doctor finds and the story that it tells. */
import type { Predictor } from '../forecasting/predictor';
import { parameterCount, type NetworkShape, type ParameterSlot } from '../network/layout';
import type { ForecastTable, HonestErrors, LeakReport, Verdict } from '../protocol/evaluation';
import type { Finding, Sentence } from '../protocol/findings';
import type { EpochLosses } from '../protocol/epochLosses';
import type { Config } from '../settings/settings';
import { diagnose } from './doctor/rules';
import { seriesFacts, type Facts } from './doctor/facts';
import { healthOf } from './doctor/health';
import { evaluateNetwork, type Baselines, type NetworkEvaluation } from './evaluate';
import { leakReport, type Yardstick } from './leak';
import { tellStory, type WorstMiss } from './story';
import { verdictOf } from './verdict';

export type Evaluated = {
  readonly config: Config;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  readonly parameters: Float32Array;
  readonly step: number;
  readonly losses: readonly EpochLosses[];
  readonly divergedAt: number | null;
  /** Of a run that leaks, with the honest errors where they are known. */
  readonly leaking: { readonly yardstick: Yardstick; readonly honest: HonestErrors | null } | null;
};
export type NetworkReport = NetworkEvaluation & {
  readonly verdict: Verdict;
  readonly leak: LeakReport | null;
  readonly findings: readonly Finding[];
  readonly story: readonly Sentence[];
};

/** `quantiles` says all that the head says, where that is quantiles. Pauses (yields) now and then. */
export function* reportOn(
  { config, shape, layout, parameters, step, losses, divergedAt, leaking }: Evaluated,
  baselines: Baselines,
  predict: Predictor,
  quantiles: Predictor | null,
  atOnce?: number,
): Generator<void, NetworkReport> {
  const { windows, season } = baselines;
  const evaluation = yield* evaluateNetwork(baselines, predict, quantiles, atOnce);
  const health = yield* healthOf(windows, shape, layout, parameters, config.loss);
  const { table, report, echo } = evaluation;
  const leak = leaking && leakReport(leaking.yardstick, report.parts.test, leaking.honest);
  const verdict = verdictOf(table, report.parts.test.mae, baselines, step, leak);
  const { train, validation, test } = windows.parts;
  const facts: Facts = {
    config,
    step,
    divergedAt,
    losses,
    parameters: parameterCount(layout),
    windows: { train: train.length, validation: validation.length, test: test.length },
    series: seriesFacts(windows),
    season,
    reports: [report, ...baselines.reports],
    verdict,
    leak,
    echo,
    spread: spreadOf(table, baselines),
    health,
  };
  const findings = diagnose(facts);
  return { ...evaluation, verdict, leak, findings, story: tellStory(facts, findings, worstMiss(table, baselines)) };
}

/** Standard deviations over the validation part, one step ahead. */
function spreadOf({ origins, horizon, forecasts }: ForecastTable, { windows, origins: { rows } }: Baselines) {
  const { start, end } = rows.validation;
  const deviation = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  };
  const places = Array.from({ length: end - start }, (_, at) => start + at);
  return {
    forecast: deviation(places.map((row) => forecasts[row * horizon]!)),
    truth: deviation(places.map((row) => windows.values[origins[row]!]!)),
  };
}

function worstMiss(
  { origins, horizon, forecasts }: ForecastTable,
  { windows, origins: { rows } }: Baselines,
): WorstMiss | null {
  let worst: WorstMiss | null = null;
  let largest = -1;
  for (let row = rows.test.start; row < rows.test.end; row++) {
    const at = origins[row]!;
    const said = forecasts[row * horizon]!;
    const error = Math.abs(windows.values[at]! - said);
    if (windows.missing[at] || !(error > largest)) continue;
    largest = error;
    worst = { at, truth: windows.values[at]!, said };
  }
  return worst;
}
