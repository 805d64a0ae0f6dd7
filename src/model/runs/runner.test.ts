import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { predictorOf } from '../forecasting/predictor';
import { finished } from '../evaluation/pausing';
import { forecastOneStep } from '../forecasting/oneStep';
import { networkShape, parameterLayout } from '../network/layout';
import type { RunEvent, RunJob, RunResult } from '../protocol/runs';
import type { Config } from '../settings/settings';
import { createEngineHost, type EngineHost } from '../training/engines/engines';
import { config as settings, harness, series } from '../training/trainer.fixture';
import { changedConfig, configFor } from '../settings/config';
import { samplesFor, taskOf } from '../tasks/registry';
import { plainlySaying, scoreOf } from '../tasks/score';
import { shapeFor } from '../tasks/trainable';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { cutWindows } from '../windows/windows';
import { createRunner } from './runner';

const SEEDS = [7, 8, 9] as const;
const EPOCHS = 4;
const wasmHost = () =>
  createEngineHost([
    createWasmEngine((build) => readFile(join(import.meta.dirname, `../kernels/wasm/build/${build}.wasm`))),
  ]);

/** What a thread of the pool says to one run after the other. */
async function inPool(host: EngineHost, config: Config, jobs: readonly Partial<RunJob>[]): Promise<RunEvent[]> {
  const said: RunEvent[] = [];
  let now = 0;
  const runner = createRunner({
    host,
    emit: (event) => said.push(event),
    clock: () => (now += 11),
    nextTask: () => Promise.resolve(),
    predictorOn: () => predictorOf,
    sayingOn: () => plainlySaying,
  });
  for (const [at, job] of jobs.entries()) {
    await runner.handle({ kind: 'run', job: { id: `${at}`, config, seed: 7, epochs: EPOCHS, series, ...job } });
  }
  return said;
}
const resultsOf = (said: readonly RunEvent[]): RunResult[] =>
  said.flatMap((event) => (event.kind === 'done' ? [event.result] : []));

/** The page's own run of a seed: its losses, and its last snapshot. */
async function onPage(host: EngineHost, config: Config) {
  const run = harness(host);
  run.configure({ ...config, epochs: EPOCHS });
  run.send({ kind: 'train' });
  await run.until('finished');
  const last = run.events.findLast((event) => event.kind === 'snapshot')!;
  return { losses: run.losses(), snapshot: last.snapshot };
}

describe.each(['reference', 'wasm'] as const)('runs in the pool on the engine %s', (engine) => {
  const config: Config = { ...settings, engine, layers: 2, dropout: 0.2 };

  it('are fitted until an index, and forecast from origins after it without looking there', async () => {
    const origins = Int32Array.of(60, 61, 80);
    const until = async (change: (value: number, at: number) => number) => {
      const values = series.values.map(change);
      const [result] = resultsOf(
        await inPool(wasmHost(), config, [{ fitUntil: 60, origins, series: { ...series, values } }]),
      );
      return result!;
    };
    const plain = await until((value) => value);
    expect(plain.forecasts).toHaveLength(3 * config.horizon);
    expect(plain.losses.every(({ validation }) => Number.isNaN(validation))).toBe(true);
    const changed = await until((value, at) => (at < 61 ? value : value + 5));
    expect(changed.parameters).toEqual(plain.parameters);
    expect(changed.forecasts!.subarray(0, 2)).toEqual(plain.forecasts!.subarray(0, 2));
    expect(changed.forecasts![2]).not.toBe(plain.forecasts![2]);
  });

  it('have the losses and parameters of the same seed on the page, bit by bit', async () => {
    const said = await inPool(
      wasmHost(),
      config,
      SEEDS.map((seed) => ({ seed })),
    );
    const results = resultsOf(said);
    expect(results.map(({ seed, engine: used }) => [seed, used])).toEqual(SEEDS.map((seed) => [seed, engine]));
    for (const { seed, losses, parameters, step, epoch, divergedAt } of results) {
      const page = await onPage(wasmHost(), { ...config, seed });
      expect(losses).toEqual(page.losses);
      expect(losses).toHaveLength(EPOCHS);
      expect(page.snapshot).toEqual({ step, epoch, parameters });
      expect(divergedAt).toBeNull();
    }
    expect(results[0]!.losses).not.toEqual(results[1]!.losses);
  });

  it('have the errors of their network, by part', async () => {
    const [result] = resultsOf(await inPool(wasmHost(), config, [{}]));
    const cut = cutWindows(series, config);
    if (!cut.ok) throw new Error(cut.problem.code);
    const shape = networkShape(config, cut.windows.channels.length);
    const predict = predictorOf(shape, parameterLayout(shape), result!.parameters, config.lookBack);
    expect(result!.metrics).toEqual(finished(forecastOneStep(cut.windows, predict)).metrics);
    expect(result!.metrics!.validation.windows).toBeGreaterThan(0);
  });
});

describe('a thread of the pool', () => {
  const config: Config = { ...settings, engine: 'reference' };

  it('has the network of the epoch with the lowest loss on the test part where that leak is on', async () => {
    const restless: Config = { ...config, learningRate: 0.3 };
    const after = async (epochs: number, leaks: string) =>
      resultsOf(await inPool(createEngineHost([]), { ...restless, leaks, loss: 'mse' }, [{ epochs }]))[0]!;
    const each: RunResult[] = [];
    for (let epochs = 1; epochs <= 6; epochs++) each.push(await after(epochs, ''));
    const errors = each.map(({ metrics }) => metrics!.test.lstm.rmse);
    const best = errors.indexOf(Math.min(...errors));
    const chosen = await after(6, 'choice');
    expect(best).toBeLessThan(5);
    expect(chosen.best?.epoch).toBe(best + 1);
    expect(chosen.parameters).toEqual(each[best]!.parameters);
    expect(chosen.metrics!.test).toEqual(each[best]!.metrics!.test);
    // The losses are those of the same run.
    expect(chosen.losses).toEqual(each[5]!.losses);
  });

  it.each(['adding', 'continual-reber'] as const)('trains a run of a task as the page does: %s', async (task) => {
    const small = { length: 10, samples: 100, units: 4, batchSize: 8, epochs: EPOCHS, engine: 'reference' } as const;
    const own = changedConfig(configFor('sines', task), { ...small, seed: 7 });
    const page = harness();
    page.configure(own);
    page.send({ kind: 'train' });
    await page.until('finished');
    const [result] = resultsOf(await inPool(createEngineHost([]), own, [{}]));
    expect(result).toMatchObject({ losses: page.losses(), metrics: null, forecasts: null });
    const cut = samplesFor(own, { kind: 'none' });
    if (!cut.ok) throw new Error(cut.problem.code);
    const shape = shapeFor(own, cut.samples);
    const says = plainlySaying(shape, result!.parameters, cut.samples.time);
    expect(result!.score).toEqual(finished(scoreOf(taskOf(own), cut.samples, own, shape, says)));
  });

  it('says why a task has no samples', async () => {
    const own = configFor('sines', 'characters');
    const problem = { code: 'samples', problem: { code: 'no-source' } };
    expect(await inPool(createEngineHost([]), own, [{}])).toEqual([{ kind: 'failed', id: '0', problem }]);
  });

  it('says how far a run is, now and then', async () => {
    const said = await inPool(createEngineHost([]), config, [{}]);
    expect(said.map((event) => (event.kind === 'progress' ? event.epoch : event.kind))).toEqual([2, 4, 'done']);
  });

  it('takes the plain engine where there is no other', async () => {
    const [result] = resultsOf(await inPool(createEngineHost([]), { ...config, engine: 'webgl' }, [{ epochs: 1 }]));
    expect(result!.engine).toBe('reference');
  });

  it('goes back to the last good epoch of a run that diverges', async () => {
    const wild: Config = {
      ...config,
      optimizer: 'sgd',
      learningRate: 1e30,
      clipNorm: 0,
      activation: 'relu',
      loss: 'mse',
    };
    const [result] = resultsOf(await inPool(createEngineHost([]), wild, [{}]));
    expect(result!.divergedAt).toBeGreaterThan(0);
    expect(result!.losses.length).toBeLessThan(EPOCHS);
    expect(result!.parameters.every(Number.isFinite)).toBe(true);
  });

  it('prunes a trained network, and says of each width what it came to', async () => {
    const trained = resultsOf(await inPool(createEngineHost([]), config, [{}]))[0]!;
    const { parameters, step, epoch } = trained;
    const start = { parameters, memory: null, step, epoch };
    const pruning = { start, calendar: { kind: 'index' } } as const;
    const said = await inPool(createEngineHost([]), config, [{ pruning, epochs: 1 }]);
    const reports = said.flatMap((event) => (event.kind === 'progress' ? (event.report ?? []) : []));
    expect(reports.map(({ width }) => width.units)).toEqual([4, 3, 2, 1]);
    expect(reports[0]!.parameters).toEqual(parameters);
    expect(reports[0]!.width.validation.mae).toBeCloseTo(trained.metrics!.validation.lstm.mae, 10);
    const [result] = resultsOf(said);
    expect(result).toMatchObject({ parameters: reports[3]!.parameters, epoch: epoch + 3, forecasts: null });
    expect(result!.metrics!.test.lstm.mae).toBeCloseTo(reports[3]!.width.test.mae, 10);
  });

  it('says why a network is not pruned', async () => {
    const start = { parameters: new Float32Array(5), memory: null, step: 1, epoch: 1 };
    const pruning = { start, calendar: { kind: 'index' } } as const;
    const said = await inPool(createEngineHost([]), config, [
      { pruning },
      { pruning, config: { ...config, lookBack: 5000 } },
    ]);
    expect(said).toMatchObject([
      { kind: 'failed', id: '0', problem: { code: 'crashed', message: expect.stringContaining('not 5') as string } },
      { kind: 'failed', id: '1', problem: { code: 'windows' } },
    ]);
  });

  it('says why a run has no result, and takes the next', async () => {
    const broken = { ...config, lookBack: 5000 };
    const said = await inPool(createEngineHost([]), config, [
      { config: broken },
      { series: null as never },
      { epochs: 1 },
    ]);
    expect(said.filter(({ kind }) => kind === 'failed')).toMatchObject([
      { id: '0', problem: { code: 'windows', problem: { code: 'look-back-too-long' } } },
      { id: '1', problem: { code: 'crashed', name: 'TypeError' } },
    ]);
    expect(said.at(-1)).toMatchObject({ kind: 'done', id: '2' });
  });
});
