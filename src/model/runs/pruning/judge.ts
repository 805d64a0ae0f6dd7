/** How good a network is at one of its widths: its errors by part, and whether it is as good as the whole one. */
import { meanDifference, windowErrors } from '../../evaluation/compare';
import { maseScale, measure, type RowRange } from '../../evaluation/metrics';
import { naive } from '../../evaluation/models/simple';
import { findSeason } from '../../evaluation/season';
import { networkTable, tableOf } from '../../evaluation/table';
import { windowsAtOnce } from '../../forecasting/sample';
import type { ForecastTable } from '../../protocol/evaluation';
import type { PrunedErrors, PrunedWidth, PruningReport } from '../../protocol/pruning';
import type { TimeAxis } from '../../protocol/series';
import { evenlySpaced } from '../../windows/evenlySpaced';
import { predictorFor, type Pruned, type SizedNetwork } from './sizedNetwork';

/** Of a part: as many as the evaluation of the page's own network takes. */
const MOST_WINDOWS = 1000;

type Judged = Pick<PrunedWidth, 'validation' | 'test' | 'rise' | 'isAsGood'>;
export type Judge = {
  readonly naive: PruningReport['naive'];
  /** The first network that it judges is the whole one. Pauses (yields) after each batch of windows. */
  judge(network: SizedNetwork): Generator<void, Judged>;
};

/** `season` in time steps where one is known, else 0. */
export function* createJudge(pruned: Pruned, calendar: TimeAxis, season: number): Generator<void, Judge> {
  const { windows, config } = pruned;
  const parts = [windows.parts.validation, windows.parts.test].map((part) => evenlySpaced(part, MOST_WINDOWS));
  const [validation, test] = parts.map(({ length }) => length) as [number, number];
  const origins = Int32Array.from(parts.flatMap((part) => [...part]));
  const rows = { validation: { start: 0, end: validation }, test: { start: validation, end: validation + test } };
  const scale = maseScale(windows, findSeason(windows, calendar, season, config.season).length);

  const errorsOf = (table: ForecastTable, range: RowRange): PrunedErrors => {
    const { mae, mase } = measure(table, windows, range, scale, null);
    return { mae, mase };
  };
  const byPart = (table: ForecastTable) => ({
    validation: errorsOf(table, rows.validation),
    test: errorsOf(table, rows.test),
  });
  const repeating = (yield* naive.fit(windows, 1))!;
  let whole: Float64Array | null = null; // [windows]

  return {
    naive: byPart(yield* tableOf(repeating, origins, windows.horizon)),
    *judge(network) {
      const predict = predictorFor(pruned, network);
      const table = yield* networkTable(windows, predict, origins, windowsAtOnce(windows, network.shape));
      const own = windowErrors(table, windows, rows.validation);
      const isWhole = whole === null;
      whole ??= own;
      const { mean, standardError } = meanDifference(own, whole, windows.horizon);
      // One standard error (Breiman, Friedman, Olshen & Stone 1984; Hastie, Tibshirani & Friedman 2009, 7.10).
      return { ...byPart(table), rise: { mean, standardError }, isAsGood: isWhole || mean <= standardError };
    },
  };
}
