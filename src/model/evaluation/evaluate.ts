/** All that is said of the quality of forecasts: of the baselines once per series and windows, of the network at each look. */
import type { Predictor } from '../forecasting/predictor';
import type {
  Band,
  BaselineName,
  Echo,
  EdgesAhead,
  ForecastTable,
  FoundSeason,
  ModelReport,
} from '../protocol/evaluation';
import type { Part } from '../protocol/parts';
import type { Windows } from '../windows/windows';
import { bandBetween, judgedOrigins, oneStepAhead } from './bands/edges';
import { conformalBands } from './bands/bands';
import { quantileEdges } from './bands/quantiles';
import { echoOf } from './echo';
import { maseScale, measure } from './metrics';
import type { Forecaster } from './models/model';
import { BASELINES } from './models/registry';
import { networkTable, originsOf, PARTS, tableOf, type Origins } from './table';

/** What stands beside the network, whatever it learns. */
export type Baselines = {
  readonly windows: Windows;
  readonly season: FoundSeason;
  readonly origins: Origins;
  /** What MASE divides by. */
  readonly scale: number;
  /** In the order of the registry; those that the series does not allow are missing. */
  readonly fitted: readonly {
    readonly name: BaselineName;
    readonly forecaster: Forecaster;
    readonly table: ForecastTable;
  }[];
  readonly reports: readonly ModelReport[];
};

/** Of each part at most so many windows, evenly spread. Pauses (yields) now and then. */
export function* evaluateBaselines(windows: Windows, season: FoundSeason, most?: number): Generator<void, Baselines> {
  const origins = originsOf(windows, most);
  const scale = maseScale(windows, season.length);
  const fitted: Baselines['fitted'][number][] = [];
  for (const { name, fit } of BASELINES) {
    const forecaster = yield* fit(windows, season.length);
    yield;
    if (!forecaster) continue;
    const table = yield* tableOf(forecaster, origins.all, windows.horizon);
    fitted.push({ name, forecaster, table });
    yield;
  }
  const context = { windows, season, origins, scale, fitted };
  const reports = fitted.map(({ name, table }) => reportOf(name, table, context));
  return { ...context, reports };
}

export type NetworkEvaluation = {
  readonly table: ForecastTable;
  readonly report: ModelReport;
  /** Conformal, by level; then the network's own, where it says quantiles. */
  readonly bands: readonly Band[];
  /** Of the network's own band; null where it has none. */
  readonly edges: EdgesAhead | null;
  readonly echo: Echo;
};

/** `quantiles` says all that the head says, where that is quantiles. Pauses (yields) now and then. */
export function* evaluateNetwork(
  baselines: Baselines,
  predict: Predictor,
  quantiles: Predictor | null,
  atOnce?: number,
): Generator<void, NetworkEvaluation> {
  const { windows, origins, season } = baselines;
  const table = yield* networkTable(windows, predict, origins.all, atOnce);
  const edges = quantiles && (yield* quantileEdges(windows, quantiles, judgedOrigins(origins), atOnce));
  return {
    table,
    report: reportOf('lstm', table, baselines),
    bands: [...conformalBands(table, windows, origins), ...(edges ? [bandBetween(edges, windows)] : [])],
    edges: edges && oneStepAhead(edges),
    echo: echoOf(table, tableNamed(baselines, 'naive')!, windows, origins.rows.test, season.length),
  };
}

export const tableNamed = ({ fitted }: Pick<Baselines, 'fitted'>, name: BaselineName): ForecastTable | null =>
  fitted.find((model) => model.name === name)?.table ?? null;

/** The skill is against the naive forecast. */
function reportOf(
  name: ModelReport['name'],
  table: ForecastTable,
  { windows, origins, scale, fitted }: Pick<Baselines, 'windows' | 'origins' | 'scale' | 'fitted'>,
): ModelReport {
  const reference = tableNamed({ fitted }, 'naive');
  const of = (part: Part) => measure(table, windows, origins.rows[part], scale, reference);
  const [train, validation, test] = PARTS.map(of);
  return { name, parts: { train: train!, validation: validation!, test: test! } };
}
