/** The honest run beside one that leaks: the same settings from the same seed, without a leak, once the other rests. */
import type { HonestErrors } from '../../model/protocol/evaluation';
import type { PoolEvent } from '../../model/protocol/runs';
import type { DataFacts } from '../data/facts';
import type { Context } from '../slice';
import type { TrainingFacts } from '../training/facts';
import type { windowSource } from '../training/windowSource';
import type { RunsFacts } from './facts';

type Others = DataFacts & TrainingFacts;
type Given = Context<RunsFacts, Others> & { readonly windowSource: typeof windowSource };
type HonestCommands = {
  /** Trains it as far as the other is, where that rests and leaks; lets go of it where the other goes on. */
  follow(): void;
  onEvent(event: PoolEvent): void;
};

/** With patience, the one may end before or after the other: it has as many epochs as it may have. */
const epochsOf = ({ runConfig, broughtBack, epoch }: TrainingFacts): number =>
  broughtBack?.early && runConfig && runConfig.epochs > 0 ? Math.max(epoch, runConfig.epochs) : epoch;

export function honestCommands({ get, set, clients, windowSource: sourceOf }: Given): HonestCommands {
  const { runs: pool, evaluator } = clients;
  /** Numbers the runs: what is still said of an ended one is dropped. */
  let latest = 0;
  let inPool: string | null = null;

  const tell = (honest: HonestErrors | null) => evaluator.send({ kind: 'honest', runId: get().runId, honest });

  function drop(): void {
    if (inPool !== null) pool.send({ kind: 'stop', ids: [inPool] });
    inPool = null;
    const { honest } = get();
    if (!honest) return;
    if (honest.state === 'done') tell(null);
    set({ honest: null });
  }

  return {
    follow() {
      drop();
      const { runConfig, series, engine, status, epoch } = get();
      const rests = status === 'finished' || status === 'paused';
      if (!series || !runConfig || runConfig.leaks === '' || !rests || epoch === 0) return;
      latest += 1;
      inPool = `honest ${latest}`;
      const epochs = epochsOf(get());
      set({ honest: { state: 'running', epochs, epoch: 0 } });
      const config = { ...runConfig, leaks: '', engine: engine?.name ?? runConfig.engine };
      pool.send({
        kind: 'run',
        jobs: [{ id: inPool, config, seed: config.seed, epochs, series: sourceOf(config, series) }],
      });
    },
    onEvent(event) {
      const { honest } = get();
      if (inPool === null || honest?.state !== 'running') return;
      if (event.kind === 'notArrived') {
        inPool = null;
        return set({ honest: { ...honest, state: 'failed' } });
      }
      if (event.kind === 'weighed' || event.id !== inPool) return;
      if (event.kind === 'progress') return set({ honest: { ...honest, epoch: event.epoch } });
      if (event.kind === 'started') return;
      inPool = null;
      if (event.kind === 'failed') return set({ honest: { ...honest, state: 'failed' } });
      const { metrics, epoch } = event.result;
      // Only a series leaks.
      if (!metrics) return;
      set({ honest: { ...honest, state: 'done', epoch } });
      tell({ ...metrics.test.lstm, epochs: epoch });
    },
  };
}
