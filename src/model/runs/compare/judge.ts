/** A trained run judged: its forecasts of validation and test part, how good they are, and its forecast over the series. */
import { maseScale, measure } from '../../evaluation/metrics';
import { findSeason } from '../../evaluation/season';
import { networkTable } from '../../evaluation/table';
import { forecastOneStep } from '../../forecasting/oneStep';
import type { predictorOf } from '../../forecasting/predictor';
import { sampleOf, windowsAtOnce } from '../../forecasting/sample';
import { costOfTimeStep } from '../../network/cost';
import { networkShape, parameterCount, parameterLayout, type NetworkShape } from '../../network/layout';
import {
  JUDGED_PARTS,
  type JudgedPart,
  type JudgedRun,
  type JudgingProblem,
  type RunToJudge,
} from '../../protocol/comparison';
import type { ForecastTable } from '../../protocol/evaluation';
import { leaksOf } from '../../settings/sources/leaks';
import { cutWindows, type Windows } from '../../windows/windows';
import { sharedTargets } from './sharedTargets';

/** Windows of a part, and multiply-adds of all: some tenths of a second. */
const MOST_WINDOWS = 2000;
const LEAST_WINDOWS = 24;
const MOST_COST = 4e9;

/** What a run comes to, with what it is compared by. */
export type Judged = {
  readonly run: JudgedRun;
  readonly isLeaking: boolean;
  readonly truth: Pick<Windows, 'values' | 'missing'>;
  /** As it was read: runs of the same can be compared. */
  readonly series: Float64Array; // [time]
  readonly tables: Readonly<Record<JudgedPart, ForecastTable>>;
};
type Judgement =
  { readonly ok: true; readonly judged: Judged } | { readonly ok: false; readonly problem: JudgingProblem };

const byPart = <T>(of: (part: JudgedPart) => T): Readonly<Record<JudgedPart, T>> => ({
  validation: of('validation'),
  test: of('test'),
});

function mostWindows({ lookBack }: Windows, shape: NetworkShape): number {
  const affordable = Math.floor(MOST_COST / (JUDGED_PARTS.length * costOfTimeStep(shape) * lookBack));
  return Math.max(LEAST_WINDOWS, Math.min(MOST_WINDOWS, affordable));
}

/** Pauses (yields) after each batch of windows. */
export function* judgeRun(
  { config, series, parameters }: Omit<RunToJudge, 'id'>,
  predictor: typeof predictorOf,
): Generator<void, Judgement> {
  const cut = cutWindows(series, config);
  if (!cut.ok) return { ok: false, problem: { code: 'windows', problem: cut.problem } };
  const { windows } = cut;
  const { horizon, trainEnd, validationEnd } = windows;
  const shape = networkShape(config, windows.channels.length);
  const layout = parameterLayout(shape);
  const needed = parameterCount(layout);
  if (parameters.length !== needed) {
    return { ok: false, problem: { code: 'other-network', parameters: parameters.length, needed } };
  }
  const predict = predictor(shape, layout, parameters, windows.lookBack);
  const atOnce = windowsAtOnce(windows, shape);
  const most = mostWindows(windows, shape);
  const tableOf = (part: JudgedPart) =>
    networkTable(windows, predict, sharedTargets(windows.parts[part], most), atOnce);
  const tables = { validation: yield* tableOf('validation'), test: yield* tableOf('test') };
  const sampled = sampleOf(windows, shape)?.targets ?? null;
  const { oneStep } = yield* forecastOneStep(windows, predict, { sampled, atOnce });
  const season = findSeason(windows, series.calendar, series.season, config.season).length;
  const scale = maseScale(windows, season);
  const parts = byPart((part) => {
    const table = tables[part];
    return measure(table, windows, { start: 0, end: table.forecasts.length / horizon }, scale, null);
  });
  return {
    ok: true,
    judged: {
      run: { trainEnd, validationEnd, parameters: needed, parts, season, oneStep, sampled },
      isLeaking: leaksOf(config).length > 0,
      truth: windows,
      series: series.values,
      tables,
    },
  };
}
