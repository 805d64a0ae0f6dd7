/** Computes one run after the other, as the trainer and the inspector would: the thread of a worker of the pool. */
import { finished } from '../evaluation/pausing';
import { networkTable } from '../evaluation/table';
import { forecastOneStep } from '../forecasting/oneStep';
import type { predictorOf } from '../forecasting/predictor';
import { networkShape, parameterLayout } from '../network/layout';
import type { PruningOrder } from '../protocol/pruning';
import type { RunCommand, RunEvent, RunJob, RunProblem, RunResult } from '../protocol/runs';
import type { EngineName } from '../settings/settings';
import type { EngineHost } from '../training/engines/engines';
import { crashOf } from '../training/crash';
import { trainEpochs, type Trained } from '../training/epochs';
import { fittedCheckpoint } from '../training/session';
import { lookedAt } from '../tasks/lookedAt';
import { samplesFor, taskOf } from '../tasks/registry';
import { scoreOf, type Saying } from '../tasks/score';
import { shapeFor, type Trainable } from '../tasks/trainable';
import { cutWindows, type Windows } from '../windows/windows';
import { prune } from './pruning/prune';

export type RunnerSurroundings = {
  readonly host: EngineHost;
  emit(event: RunEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves in another task. */
  readonly nextTask: () => Promise<void>;
  /** What the forecasts of a network that was trained on an engine are computed with. */
  readonly predictorOn: (engine: EngineName) => typeof predictorOf;
  /** The same of another task than forecasting. */
  readonly sayingOn: (engine: EngineName) => Saying;
};

/** What a run is computed with, once its windows are cut and its engine is in use. */
type Ready = { readonly config: RunJob['config']; readonly windows: Windows; readonly engine: EngineName };

/** Milliseconds between two words on how far a run is. */
const INTERVAL = 100;

export function createRunner(surroundings: RunnerSurroundings): { handle(command: RunCommand): Promise<void> } {
  const { host, emit, clock, nextTask } = surroundings;

  async function engineFor({ engine, cell }: RunJob['config']): Promise<EngineName> {
    if (engine === 'reference') return engine;
    return (await host.check('wasm', cell)) === 'offered' ? 'wasm' : 'reference';
  }

  async function run(job: RunJob): Promise<RunResult | RunProblem> {
    const { id, seed, epochs, series, fitUntil, origins, pruning } = job;
    const config = { ...job.config, seed };
    if (config.task !== 'forecasting') return runTask(job, config);
    const cut = cutWindows(series, config, fitUntil);
    if (!cut.ok) return { code: 'windows', problem: cut.problem };
    const engine = await engineFor(config);
    await host.use(engine);
    if (pruning) return runPruning(job, pruning, { config, windows: cut.windows, engine });
    const trained = await train(id, config, cut.windows, epochs);
    const predict = predictorFor(config, cut.windows, engine, trained);
    const { metrics } = finished(forecastOneStep(cut.windows, predict));
    const forecasts = origins ? finished(networkTable(cut.windows, predict, origins)).forecasts : null;
    return { id, seed, engine, ...trained, metrics, forecasts };
  }

  /** Of another task than forecasting. */
  async function runTask({ id, seed, epochs, source }: RunJob, config: RunJob['config']) {
    const cut = samplesFor(config, source ?? { kind: 'none' });
    if (!cut.ok) return { code: 'samples', problem: cut.problem } as const;
    const { samples } = cut;
    const engine = await engineFor(config);
    await host.use(engine);
    const trained = await train(id, config, samples, epochs);
    const shape = shapeFor(config, samples);
    const says = surroundings.sayingOn(engine)(shape, trained.parameters, samples.time);
    const looked = lookedAt(samples, config, shape);
    const score = await through(scoreOf(taskOf(config), looked, config, shape, says), () => null);
    return { id, seed, engine, ...trained, metrics: null, score, forecasts: null };
  }

  async function train(id: string, config: RunJob['config'], trainable: Trainable, epochs: number): Promise<Trained> {
    const start = (await fittedCheckpoint(config, trainable, () => Promise.resolve(true)))!;
    return through(trainEpochs(config, trainable, start, epochs), (epoch) => ({
      isDue: false,
      event: { kind: 'progress', id, epoch },
    }));
  }

  /** Its result has the forecasts of the smallest network. */
  async function runPruning(
    { id, seed, epochs, series }: RunJob,
    order: PruningOrder,
    { config, windows, engine }: Ready,
  ) {
    const pruned = { config, windows, predictorOf: surroundings.predictorOn(engine) };
    const trained = await through(prune(pruned, order, series.season, epochs), ({ epochs: epoch, report }) => ({
      isDue: report !== null,
      event: { kind: 'progress', id, epoch, ...(report ? { report } : {}) },
    }));
    const predict = predictorFor({ ...config, units: 1 }, windows, engine, trained);
    const { metrics } = finished(forecastOneStep(windows, predict));
    return { id, seed, engine, ...trained, metrics, forecasts: null };
  }

  /** Says now and then how far it is, and at once what is due. */
  async function through<T, Pause>(
    computation: Generator<Pause, T>,
    said: (pause: Pause) => { readonly isDue: boolean; readonly event: RunEvent } | null,
  ): Promise<T> {
    let told = clock();
    for (;;) {
      const { done, value } = computation.next();
      if (done) return value;
      // Without a pause the memory of steps is given back late, and a step takes twice as long.
      await nextTask();
      const word = said(value);
      if (!word || (!word.isDue && clock() - told < INTERVAL)) continue;
      told = clock();
      emit(word.event);
    }
  }

  function predictorFor(config: RunJob['config'], windows: Windows, engine: EngineName, { parameters }: Trained) {
    const shape = networkShape(config, windows.channels.length);
    const predictor = surroundings.predictorOn(engine);
    return predictor(shape, parameterLayout(shape), parameters, windows.lookBack);
  }

  return {
    async handle({ job }) {
      const { id } = job;
      try {
        const result = await run(job);
        emit('code' in result ? { kind: 'failed', id, problem: result } : { kind: 'done', id, result });
      } catch (error) {
        emit({ kind: 'failed', id, problem: { code: 'crashed', ...crashOf(error) } });
      }
    },
  };
}
