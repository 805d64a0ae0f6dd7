/** How small can it be? The trained network is pruned in the pool, unit after unit; any width can be taken up as a run. */
import type { PruningReport, PruningStart } from '../../model/protocol/pruning';
import type { PoolEvent, RunProblem } from '../../model/protocol/runs';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { Context } from '../slice';
import type { TrainingFacts } from '../training/facts';
import type { windowSource } from '../training/windowSource';
import type { RunsCommands } from './commands';
import type { Pruning, RunsFacts } from './facts';

type Others = DataFacts & TrainingFacts;
type Given = Context<RunsFacts, Others> & { readonly windowSource: typeof windowSource };
type PruningCommands = Pick<RunsCommands, 'startPruning' | 'stopPruning' | 'dropPruning' | 'takePruned'> & {
  onEvent(event: PoolEvent): void;
};

/** Numbers that are kept, 64 MB: beyond that the widest networks go, of which the narrow ones are what is asked for. */
const MOST_KEPT = 2 ** 24;

export function pruningCommands({ get, set, clients, windowSource: sourceOf }: Given): PruningCommands {
  const { runs: pool } = clients;
  /** Numbers the prunings: what is still said of an ended one is dropped. */
  let latest = 0;
  /** By units, the widest first. */
  let networks = new Map<number, Float32Array>();
  const id = () => `pruning ${latest}`;

  const change = (part: Partial<Pruning>): void => {
    const { pruning } = get();
    if (pruning) set({ pruning: { ...pruning, ...part } });
  };

  /** What is known of it stays. */
  function stopPruning(): void {
    const { pruning } = get();
    if (pruning?.state !== 'running') return;
    pool.send({ kind: 'stop', ids: [id()] });
    change({ state: 'stopped' });
  }

  function dropPruning(): void {
    stopPruning();
    networks = new Map();
    if (get().pruning) set({ pruning: null });
  }

  function startPruning(start: PruningStart, epochs: number): void {
    const { runConfig, series, engine } = get();
    if (!series || !runConfig) return;
    dropPruning();
    latest += 1;
    const config: Config = { ...runConfig, engine: engine?.name ?? runConfig.engine };
    const nothing = { done: 0, widths: [], naive: null, problem: null };
    set({ pruning: { config, epoch: start.epoch, epochs, state: 'running', ...nothing }, pruningMissing: null });
    const pruning = { start, calendar: series.time };
    const job = { id: id(), config, seed: config.seed, epochs, series: sourceOf(config, series), pruning };
    pool.send({ kind: 'run', jobs: [job] });
  }

  function keep({ width, parameters }: PruningReport): void {
    networks.set(width.units, parameters);
    let kept = [...networks.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [units, { length }] of networks) {
      if (kept <= MOST_KEPT) return;
      networks.delete(units);
      kept -= length;
    }
  }

  const fail = (problem: RunProblem): void => change({ state: 'failed', problem });

  return {
    startPruning,
    stopPruning,
    dropPruning,
    takePruned(units) {
      const { pruning } = get();
      const parameters = networks.get(units);
      return pruning && parameters ? { config: { ...pruning.config, units }, parameters: parameters.slice() } : null;
    },
    onEvent(event) {
      const { pruning } = get();
      if (pruning?.state !== 'running') return;
      if (event.kind === 'notArrived') {
        return fail({ code: 'not-arrived', file: event.file, absence: event.absence });
      }
      if (event.kind === 'weighed' || event.id !== id()) return;
      if (event.kind === 'failed') return fail(event.problem);
      if (event.kind === 'done') return change({ state: 'done' });
      if (event.kind !== 'progress') return;
      const { epoch: done, report } = event;
      if (!report) return change({ done });
      keep(report);
      change({ done, widths: [...pruning.widths, report.width], naive: report.naive });
    },
  };
}
