/** A whole run of another task than forecasting, without a page: what a link stands for, as numbers. */
import { finished } from '../evaluation/pausing';
import { shapeFor } from '../tasks/trainable';
import { scoreOf, type Saying } from '../tasks/score';
import { samplesFor, taskOf } from '../tasks/registry';
import type { BroughtBack, EpochLosses } from '../protocol/epochLosses';
import type { Score, TaskProblem, TaskSource } from '../protocol/tasks';
import type { Config, EngineName } from '../settings/settings';
import type { EngineHost } from './engines/engines';
import { trainOn } from './epochs';
import { fittedCheckpoint } from './session';

export type TaskExperiment = {
  readonly config: Config;
  readonly engine: EngineName;
  /** Samples by part; of the training part those of an epoch. */
  readonly samples: Readonly<Record<keyof Score, number>>;
  readonly losses: readonly EpochLosses[];
  readonly score: Score;
  /** Step at which a loss was no longer finite, or null. */
  readonly divergedAt: number | null;
  /** The epoch whose parameters came back; null where there is no patience. */
  readonly best: BroughtBack | null;
};

export async function runTaskExperiment(
  config: Config,
  source: TaskSource,
  epochs: number,
  { host, name: engine, saying }: { readonly host: EngineHost; readonly name: EngineName; readonly saying: Saying },
): Promise<
  | { readonly ok: true; readonly experiment: TaskExperiment; readonly parameters: Float32Array }
  | { readonly ok: false; readonly problem: TaskProblem }
> {
  const cut = samplesFor(config, source);
  if (!cut.ok) return cut;
  const { samples } = cut;
  await host.use(engine);
  const start = (await fittedCheckpoint(config, samples, () => Promise.resolve(true)))!;
  const { losses, parameters, divergedAt, best } = finished(trainOn(config, samples, start, epochs)).trained;
  const shape = shapeFor(config, samples);
  const says = saying(shape, parameters, samples.time);
  const score = finished(scoreOf(taskOf(config), samples, config, shape, says));
  const { train, validation, test } = samples.parts;
  const counts = { train: train.length, validation: validation.length, test: test.length };
  const experiment = { config, engine, samples: counts, losses, score, divergedAt, best };
  return { ok: true, experiment, parameters };
}
