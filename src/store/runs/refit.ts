/** The network once more, trained on everything for as many epochs as were best: what the future may be forecast with. */
import type { PoolEvent } from '../../model/protocol/runs';
import type { DataFacts } from '../data/facts';
import type { EvaluationFacts } from '../evaluation/slice';
import type { LossFacts } from '../loss/slice';
import type { Context } from '../slice';
import type { TrainingFacts } from '../training/facts';
import type { windowSource } from '../training/windowSource';
import type { RunsAsked, RunsCommands } from './commands';
import type { RunsFacts } from './facts';
import { bestEpoch } from './selectors';

type Others = DataFacts & TrainingFacts & LossFacts & Pick<EvaluationFacts, 'foreseen'>;
type Given = Context<RunsFacts, Others, RunsAsked> & { readonly windowSource: typeof windowSource };
type RefitCommands = Pick<RunsCommands, 'refit' | 'dropRefit'> & { onEvent(event: PoolEvent): void };

export function refitCommands({ get, set, clients, commands, windowSource: sourceOf }: Given): RefitCommands {
  const { runs: pool, evaluator } = clients;
  /** Numbers the refits: what is still said of an ended one is dropped. */
  let latest = 0;
  const id = () => `refit ${latest}`;

  function dropRefit(): void {
    const { refit, runId } = get();
    if (!refit) return;
    if (refit.state === 'running') pool.send({ kind: 'stop', ids: [id()] });
    if (refit.state === 'done') evaluator.send({ kind: 'refit', runId, refit: null });
    set({ refit: null });
  }

  return {
    dropRefit,
    refit() {
      const { runConfig, series, engine } = get();
      const epochs = bestEpoch(get());
      if (!series || !runConfig || epochs === 0) return;
      dropRefit();
      latest += 1;
      set({ refit: { state: 'running', epochs, epoch: 0 } });
      // As many epochs as were best are known: nothing is waited for.
      const config = { ...runConfig, patience: 0, engine: engine?.name ?? runConfig.engine };
      const source = sourceOf(config, series);
      const fitUntil = series.values.length;
      const job = { id: id(), config, seed: config.seed, epochs, series: source, fitUntil };
      pool.send({ kind: 'run', jobs: [job] });
    },
    onEvent(event) {
      const { refit, runId } = get();
      if (refit?.state !== 'running') return;
      if (event.kind === 'notArrived') {
        const { file, absence } = event;
        commands.notify({ kind: 'not-arrived', parts: ['refit'], file, absence });
        return set({ refit: { ...refit, state: 'failed' } });
      }
      if (event.kind === 'weighed' || event.id !== id()) return;
      if (event.kind === 'progress') set({ refit: { ...refit, epoch: event.epoch } });
      else if (event.kind === 'failed') set({ refit: { ...refit, state: 'failed' } });
      else if (event.kind === 'done') {
        const { parameters, epoch } = event.result;
        set({ refit: { ...refit, state: 'done', epoch } });
        evaluator.send({ kind: 'refit', runId, refit: { parameters, epochs: epoch } });
      }
    },
  };
}
