/** A whole run from a configuration and a series, without a page: what a link stands for, as numbers. */
import type { Config } from '../settings/settings';
import { forecastFreely } from '../forecasting/freeRun';
import { forecastOneStep } from '../forecasting/oneStep';
import { predictorOf } from '../forecasting/predictor';
import { networkShape, parameterLayout } from '../network/layout';
import type { Metrics, WindowsProblem } from '../protocol/inspection';
import type { Series } from '../protocol/series';
import type { EpochLosses } from '../protocol/training';
import { cutWindows, type Windows } from '../windows/windows';
import type { EngineHost } from './engines';
import { createSession, startingCheckpoint } from './session';

export type Experiment = {
  readonly config: Config;
  readonly engine: 'reference';
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
};
type Outcome =
  { readonly ok: true; readonly experiment: Experiment } | { readonly ok: false; readonly problem: WindowsProblem };

/** Trains for `epochs` on the engine `reference`. */
export async function runExperiment(
  config: Config,
  series: Series,
  epochs: number,
  host: EngineHost,
): Promise<Outcome> {
  const cut = cutWindows(series, config);
  if (!cut.ok) return cut;
  await host.use('reference');
  const { windows } = cut;
  const { losses, parameters, divergedAt } = train(config, windows, epochs);
  const shape = networkShape(config, windows.channels.length);
  const predict = predictorOf(shape, parameterLayout(shape), parameters, windows.lookBack);
  const { oneStep, metrics } = result(forecastOneStep(windows, predict));
  const freeRun = result(forecastFreely(windows, predict));
  const { train: training, validation, test } = windows.parts;
  return {
    ok: true,
    experiment: {
      config,
      engine: 'reference',
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
    },
  };
}

function train(config: Config, windows: Windows, epochs: number) {
  const session = createSession(config, windows, startingCheckpoint(config, windows));
  const losses: EpochLosses[] = [];
  let good = session.checkpoint();
  let divergedAt: number | null = null;
  while (losses.length < epochs) {
    const { loss, epochEnd } = session.step(config);
    if (!Number.isFinite(loss)) {
      divergedAt = session.stepsDone();
      session.restore(good);
      break;
    }
    if (!epochEnd) continue;
    losses.push(epochEnd);
    good = session.checkpoint();
  }
  const { learned } = session.checkpoint();
  session.dispose();
  return { losses, parameters: learned.w, divergedAt };
}

/** Runs a computation through all its pauses. */
function result<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

const orNull = (values: Float64Array) => Array.from(values, (value) => (Number.isFinite(value) ? value : null));
