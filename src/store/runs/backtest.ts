/** The backtest with refits: along the test part the network is trained anew, each time on all that was known by then. */
import type { PoolEvent, RunJob, RunResult } from '../../model/protocol/runs';
import type { DataFacts } from '../data/facts';
import type { EvaluationFacts } from '../evaluation/slice';
import type { LossFacts } from '../loss/slice';
import type { Context } from '../slice';
import type { TrainingFacts } from '../training/facts';
import type { windowSource } from '../training/windowSource';
import type { RunsAsked, RunsCommands } from './commands';
import type { RefitBacktest, RunsFacts } from './facts';
import { bestEpoch } from './selectors';

type Others = DataFacts & TrainingFacts & LossFacts & Pick<EvaluationFacts, 'baselines'>;
type Given = Context<RunsFacts, Others, RunsAsked> & { readonly windowSource: typeof windowSource };
type BacktestCommands = Pick<RunsCommands, 'refitBacktest' | 'dropRefitBacktest'> & {
  onEvent(event: PoolEvent): void;
};

export function backtestCommands({ get, set, clients, commands, windowSource: sourceOf }: Given): BacktestCommands {
  const { runs: pool } = clients;
  /** Numbers the backtests: what is still said of an ended one is dropped. */
  let latest = 0;
  /** By the id of its run: its first row among the origins of the test part. */
  let rows = new Map<string, number>();

  const change = (part: Partial<RefitBacktest>): void => {
    const { refitBacktest } = get();
    if (refitBacktest) set({ refitBacktest: { ...refitBacktest, ...part } });
  };
  const stop = () => pool.send({ kind: 'stop', ids: [...rows.keys()] });

  function drop(): void {
    const { refitBacktest } = get();
    if (!refitBacktest) return;
    if (refitBacktest.state === 'running') stop();
    set({ refitBacktest: null });
  }

  function refitBacktest(count: number): void {
    const { runConfig, series, engine, baselines } = get();
    const epochs = bestEpoch(get());
    if (!series || !runConfig || !baselines || epochs === 0) return;
    drop();
    latest += 1;
    const { start, end } = baselines.rows.test;
    const origins = baselines.origins.subarray(start, end);
    const groups = Math.min(count, origins.length);
    const firsts = Array.from({ length: groups }, (_, group) => Math.floor((group * origins.length) / groups));
    // As many epochs as were best are known: nothing is waited for.
    const config = { ...runConfig, patience: 0, engine: engine?.name ?? runConfig.engine };
    const source = sourceOf(config, series);
    const jobs = firsts.map((first, group): RunJob => {
      const own = origins.slice(first, firsts[group + 1] ?? origins.length);
      const id = `backtest ${latest} ${group}`;
      return { id, config, seed: config.seed, epochs, series: source, fitUntil: own[0]!, origins: own };
    });
    rows = new Map(jobs.map(({ id }, group) => [id, firsts[group]!]));
    set({
      refitBacktest: {
        state: 'running',
        epochs,
        at: jobs.map(({ fitUntil }) => fitUntil!),
        done: 0,
        forecasts: new Float64Array(origins.length * config.horizon).fill(Number.NaN),
      },
    });
    pool.send({ kind: 'run', jobs });
  }

  function take({ id, forecasts: found }: RunResult, before: RefitBacktest): void {
    const forecasts = before.forecasts.slice();
    const { horizon } = get().runConfig!;
    if (found) forecasts.set(found, rows.get(id)! * horizon);
    const done = before.done + 1;
    change({ forecasts, done, state: done === before.at.length ? 'done' : 'running' });
  }

  return {
    refitBacktest,
    dropRefitBacktest: drop,
    onEvent(event) {
      const { refitBacktest: before } = get();
      if (before?.state !== 'running' || event.kind === 'weighed') return;
      if (event.kind === 'notArrived') {
        const { file, absence } = event;
        commands.notify({ kind: 'not-arrived', parts: ['refit'], file, absence });
        return change({ state: 'failed' });
      }
      if (!rows.has(event.id)) return;
      if (event.kind === 'done') take(event.result, before);
      else if (event.kind === 'failed') {
        stop();
        change({ state: 'failed' });
      }
    },
  };
}
