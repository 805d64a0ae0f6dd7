/** Settings tried on a series from several seeds, in the pool of runs, beside the baselines of the same windows. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { evaluateBaselines } from '../../src/model/evaluation/evaluate';
import { finished } from '../../src/model/evaluation/pausing';
import { findSeason } from '../../src/model/evaluation/season';
import type { ModelName } from '../../src/model/protocol/evaluation';
import { errorOf, type RunEvent, type RunResult } from '../../src/model/protocol/runs';
import type { Series } from '../../src/model/protocol/series';
import { createRunPool } from '../../src/model/runs/runPool';
import type { Config } from '../../src/model/settings/settings';
import { cutWindows } from '../../src/model/windows/windows';
import { openSource } from '../openSeries';

export type Trial = { readonly config: Config; readonly seeds: readonly number[] };
/** MASE over all steps of the horizon, by part. */
export type Errors = { readonly validation: number; readonly test: number };
export type Tried = {
  readonly config: Config;
  readonly season: number;
  readonly baselines: readonly ({ readonly name: ModelName } & Errors)[];
  /** By seed; `epochs`: at the best. */
  readonly runs: readonly ({ readonly seed: number; readonly epochs: number } & Errors)[];
};

const WORKER = resolve(import.meta.dirname, 'trial.worker.ts');

/** Resolves once all have ended. One that has no result is left out. */
export async function tryOut(trials: readonly Trial[], told: (done: number) => void): Promise<readonly Tried[]> {
  const series = await Promise.all(trials.map(({ config }) => openSource(config)));
  const results = new Map<string, RunResult>();
  const jobs = trials.flatMap(({ config, seeds }, at) =>
    seeds.map((seed) => ({ id: `${at} ${seed}`, config, seed, epochs: config.epochs || 200, series: series[at]! })),
  );
  await new Promise<void>((done) => {
    let ended = 0;
    const pool = createRunPool({
      cores: availableParallelism() + 1,
      start(handle) {
        const worker = fork(WORKER, [], { serialization: 'advanced' });
        worker.on('message', (event: RunEvent) => handle(event));
        return { send: (command) => worker.send(command), end: () => worker.kill() };
      },
      emit(event) {
        if (event.kind === 'done') results.set(event.id, event.result);
        if (event.kind === 'failed') process.stderr.write(`${event.id}: ${JSON.stringify(event.problem)}\n`);
        if (event.kind !== 'done' && event.kind !== 'failed') return;
        ended += 1;
        told(ended / jobs.length);
        if (ended === jobs.length) done();
      },
    });
    pool.run(jobs);
  });
  return trials.flatMap(({ config, seeds }, at) => {
    const runs = seeds.flatMap((seed) => results.get(`${at} ${seed}`) ?? []);
    return runs.length === 0 ? [] : [triedOf(config, series[at]!, runs)];
  });
}

function triedOf(config: Config, series: Series, runs: readonly RunResult[]): Tried {
  const cut = cutWindows(series, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  const season = findSeason(cut.windows, series.time, series.season, config.season);
  const { reports, scale } = finished(evaluateBaselines(cut.windows, season));
  return {
    config,
    season: season.length,
    baselines: reports.map(({ name, parts }) => ({ name, validation: parts.validation.mase, test: parts.test.mase })),
    runs: runs.map((run) => ({
      seed: run.seed,
      epochs: run.best?.epoch ?? run.epoch,
      validation: errorOf(run, 'validation') / scale,
      test: errorOf(run, 'test') / scale,
    })),
  };
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
