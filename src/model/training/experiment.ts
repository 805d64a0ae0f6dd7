/** A whole run from a configuration and a series, without a page: what a link stands for, as numbers. */
import { BAND_ALLOWED } from '../settings/bandKinds';
import type { Config, EngineName } from '../settings/settings';
import { dropoutEdges } from '../evaluation/bands/dropout';
import { bandBetween, judgedOrigins } from '../evaluation/bands/edges';
import { evaluateBaselines } from '../evaluation/evaluate';
import { yardstickOf } from '../evaluation/leak';
import { forecastFuture, usualSteps } from '../evaluation/future';
import { finished } from '../evaluation/pausing';
import { reportOn, type Evaluated } from '../evaluation/report';
import { findSeason } from '../evaluation/season';
import type { Band, FoundSeason, HonestErrors, LeakReport, ModelReport, Verdict } from '../protocol/evaluation';
import type { Finding, Sentence } from '../protocol/findings';
import { forecastFreely } from '../forecasting/freeRun';
import { forecastOneStep } from '../forecasting/oneStep';
import { predictorOf } from '../forecasting/predictor';
import type { Predicting } from '../network/forward';
import { networkShape, parameterLayout } from '../network/layout';
import type { Checkpoint, Standing } from '../protocol/checkpoint';
import type { Metrics, WindowsProblem } from '../protocol/inspection';
import type { Series, TimeAxis } from '../protocol/series';
import type { BroughtBack, EpochLosses } from '../protocol/epochLosses';
import { cutWindows, type Windows } from '../windows/windows';
import type { EngineHost } from './engines/engines';
import { trainOn } from './epochs';
import { fittedCheckpoint } from './session';

export type Experiment = {
  readonly config: Config;
  readonly engine: EngineName;
  readonly series: { readonly source: string; readonly column: string; readonly length: number; readonly unit: string };
  /** Windows by part. */
  readonly windows: Readonly<Record<keyof Metrics, number>>;
  readonly losses: readonly EpochLosses[];
  /** In the unit of the data, over all steps of the horizon. */
  readonly metrics: Metrics;
  /** In the unit of the data; null where there is no forecast. */
  readonly forecast: { readonly oneStep: readonly (number | null)[]; readonly freeRun: readonly (number | null)[] };
  /** Step at which a loss was no longer finite, or null. */
  readonly divergedAt: number | null;
  /** The epoch whose parameters came back; null where there is no patience. */
  readonly best: BroughtBack | null;
  readonly evaluation: Evaluation;
};
export type Evaluation = {
  readonly season: FoundSeason;
  /** The network, then the baselines. */
  readonly models: readonly ModelReport[];
  readonly verdict: Verdict;
  /** Its score beside that of the same seed without a leak; null where nothing leaks. */
  readonly leak: LeakReport | null;
  readonly bands: readonly Band[];
  readonly echo: { readonly shift: number; readonly mae: number; readonly isEcho: boolean };
  readonly findings: readonly Finding[];
  readonly story: readonly Sentence[];
  /** `at`: index on `time`. Edges of the bands by level; null where too few forecasts reach so far. */
  readonly future: readonly {
    readonly step: number;
    readonly at: number;
    readonly value: number;
    readonly bands: Readonly<Record<string, readonly [low: number, high: number] | null>>;
  }[];
  /** The series' times, and those of the future. */
  readonly time: TimeAxis;
};
/** The run itself, for whoever takes it away or does it again elsewhere. */
export type ExperimentRun = { readonly windows: Windows; readonly start: Checkpoint; readonly standing: Standing };
type Outcome =
  | { readonly ok: true; readonly experiment: Experiment; readonly run: ExperimentRun }
  | { readonly ok: false; readonly problem: WindowsProblem };

/** Trains for `epochs` on the engine `reference`. */
export async function runExperiment(
  config: Config,
  series: Series,
  epochs: number,
  host: EngineHost,
  engine: EngineName = 'reference',
): Promise<Outcome> {
  const cut = cutWindows(series, config);
  if (!cut.ok) return cut;
  await host.use(engine);
  const { windows } = cut;
  const { shape, layout, trained, predict, start, end } = await train(config, windows, epochs);
  const { losses, parameters, divergedAt, step, best } = trained;
  const { oneStep, metrics } = finished(forecastOneStep(windows, predict));
  const freeRun = finished(forecastFreely(windows, predict));
  const yardstick = yardstickOf(series, series.time, config);
  const leaking = yardstick && { yardstick, honest: await honestErrors(config, series, epochs) };
  const evaluated = { config, shape, layout, parameters, step, losses, divergedAt, leaking };
  const { train: training, validation, test } = windows.parts;
  const isFinished = divergedAt === null;
  const standing = { engine, checkpoint: end, losses, best, isFinished } as const;
  return {
    ok: true,
    run: { windows, start, standing },
    experiment: {
      config,
      engine,
      series: {
        source: series.fileName || series.source,
        column: series.column,
        length: series.values.length,
        unit: series.unit,
      },
      windows: { train: training.length, validation: validation.length, test: test.length },
      losses,
      metrics,
      forecast: { oneStep: orNull(oneStep), freeRun: orNull(freeRun) },
      divergedAt,
      best,
      evaluation: evaluate(series, windows, evaluated),
    },
  };
}

async function train(config: Config, windows: Windows, epochs: number) {
  const start = (await fittedCheckpoint(config, windows, () => Promise.resolve(true)))!;
  const { trained, end } = finished(trainOn(config, windows, start, epochs));
  const shape = networkShape(config, windows.channels.length);
  const layout = parameterLayout(shape);
  const predict = predictorOf(shape, layout, trained.parameters, windows.lookBack);
  return { shape, layout, trained, predict, start, end };
}

/** Of the same settings from the same seed, without a leak. */
async function honestErrors(config: Config, series: Series, epochs: number): Promise<HonestErrors | null> {
  const honest = { ...config, leaks: '' };
  const cut = cutWindows(series, honest);
  if (!cut.ok) return null;
  const { trained, predict } = await train(honest, cut.windows, epochs);
  const { metrics } = finished(forecastOneStep(cut.windows, predict));
  return { ...metrics.test.lstm, epochs: trained.epoch };
}

function evaluate(series: Series, windows: Windows, evaluated: Evaluated): Evaluation {
  const { config, shape, layout, parameters } = evaluated;
  const saying = (how?: Predicting) => predictorOf(shape, layout, parameters, windows.lookBack, how);
  const predict = saying();
  const season = findSeason(windows, series.time, series.season, config.season);
  const baselines = finished(evaluateBaselines(windows, season));
  const quantiles = shape.quantiles ? saying({ says: 'outputs' }) : null;
  const { report, verdict, leak, bands, echo, findings, story } = finished(
    reportOn(evaluated, baselines, predict, quantiles),
  );
  const judged = judgedOrigins(baselines.origins);
  const doubt = BAND_ALLOWED.dropout(config)
    ? [bandBetween(finished(dropoutEdges(windows, shape, config, (drop) => saying({ drop }), judged)), windows)]
    : [];
  const steps = usualSteps(season.length, config.horizon);
  const { time, values, bands: widths } = finished(forecastFuture(windows, series, config, predict, steps));
  return {
    season,
    models: [report, ...baselines.reports],
    verdict,
    leak,
    bands: [...bands, ...doubt],
    echo: { shift: echo.shift, mae: echo.mae, isEcho: echo.isEcho },
    findings,
    story,
    future: Array.from(values, (value, ahead) => ({
      step: ahead + 1,
      at: series.values.length + ahead,
      value,
      bands: Object.fromEntries(
        widths.map(({ level, widths: byStep }) => {
          const width = byStep[ahead]!;
          return [level, Number.isFinite(width) ? ([value - width, value + width] as const) : null];
        }),
      ),
    })),
    time,
  };
}

const orNull = (values: Float64Array) => Array.from(values, (value) => (Number.isFinite(value) ? value : null));
