/** A run of another task than forecasting: what a link stands for, what came out, and what it took. */
import { finished } from '../../src/model/evaluation/pausing';
import { predictorOf } from '../../src/model/forecasting/predictor';
import { sampleMeanings } from '../../src/model/inspect/meanings/sampleMeanings';
import { insideOf } from '../../src/model/inspect/inspectedRun';
import { startTaskRun } from '../../src/model/inspect/taskRun';
import type { TextSignalName } from '../../src/model/protocol/inside/meanings';
import type { InspectedSource } from '../../src/model/protocol/series';
import type { TaskSource } from '../../src/model/protocol/tasks';
import { parseConfig } from '../../src/model/settings/config';
import { runTaskExperiment, type TaskExperiment } from '../../src/model/training/taskExperiment';
import { engineFor } from '../engine';
import { Refusal } from '../openSeries';
import { openTaskSource } from '../openTaskSource';

export type TaskRun = {
  readonly experiment: TaskExperiment;
  readonly parameters: Float32Array;
  readonly source: TaskSource;
  /** Of the processor, for training and score. */
  readonly seconds: number;
};

export async function runTask(link: string, seed: number): Promise<TaskRun> {
  const { config, problems } = parseConfig({ ...Object.fromEntries(new URLSearchParams(link)), seed });
  if (problems.length > 0) throw new Refusal(problems);
  const [source, engine] = await Promise.all([openTaskSource(config, undefined), engineFor('wasm', 'wasm')]);
  const begin = process.cpuUsage();
  const outcome = await runTaskExperiment(config, source, config.epochs, engine);
  if (!outcome.ok) throw new Refusal(outcome.problem);
  const { user, system } = process.cpuUsage(begin);
  const { experiment, parameters } = outcome;
  return { experiment, parameters, source, seconds: (user + system) / 1e6 };
}

/** What the detective looks for in a text, but for kinds of characters, which the input tells by itself. */
const READ_ALONG: readonly TextSignalName[] = ['quotes', 'line', 'word', 'capital'];

export type NamedUnit = {
  readonly unit: number;
  readonly state: 'h' | 'c';
  readonly signal: TextSignalName;
  readonly r: number;
};

const NO_SERIES: InspectedSource = {
  values: new Float64Array(),
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
  calendar: { kind: 'index' },
};

/** For each of these signals the unit that follows it most closely. */
export function namedUnits({ experiment, parameters, source }: TaskRun): readonly NamedUnit[] {
  const started = startTaskRun(1, experiment.config, NO_SERIES, source);
  if (!started.ok) throw new Refusal(started.problem);
  const { run } = started;
  const inside = insideOf(run, parameters, [], run.samples.parts.test[0]!, predictorOf);
  const { signals, layers } = finished(sampleMeanings(inside));
  return READ_ALONG.map((name) => {
    const index = signals.findIndex((signal) => signal.kind === 'text' && signal.name === name);
    const found = (['h', 'c'] as const).flatMap((state) =>
      Array.from({ length: run.shape.units }, (_, unit) => {
        return { unit, state, signal: name, r: layers[0]![state][unit * signals.length + index]! };
      }),
    );
    return found.reduce((best, one) => (Math.abs(one.r) > Math.abs(best.r) ? one : best));
  });
}
