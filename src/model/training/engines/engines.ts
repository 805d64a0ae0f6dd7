/** The engines: which of them work here, and putting one in use. An engine is a backend of tfjs with our kernels. */
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { NotArrived } from '../../protocol/arrival';
import type { CellName, EngineName } from '../../settings/settings';
import { registerCpuHeadLoss } from '../../kernels/cpu/headLoss';
import { registerCpuOptimizerStep } from '../../kernels/cpu/optimizerStep';
import { registerCpuRecurrentLayer } from '../../kernels/cpu/recurrentLayer';
import { registerHeadLossGradient } from '../../kernels/headLoss';
import { registerRecurrentLayerGradient } from '../../kernels/recurrentLayer';
import type { Refusal } from '../../protocol/training';
import { computesRight, type KnownRun } from './selfCheck';

export type EngineHost = {
  /** All engines, those that are quickest to start first; `reference` is always one of them. */
  readonly names: readonly EngineName[];
  /**
   * Sets an engine up and lets it compute a known training step with the cell, and with what the run has of its own:
   * whether it can be put in use, and if not, why. What was found out is remembered.
   */
  check(name: EngineName, cell: CellName, known?: KnownRun): Promise<'offered' | Refusal>;
  /** Puts an engine in use that is offered; tensors of another stay with it. */
  use(name: EngineName): Promise<void>;
  /** Whether the engine in use has lost what it knew, as WebGL does when the browser takes its context away. */
  isLost(): boolean;
  /** Lets the engine in use compute the known steps once more, for results that look like none; if wrongly, it is lost. */
  stillRight(cell: CellName): boolean;
};

/** What an engine besides `reference` brings along: see `webglEngine.ts` and `wasmEngine.ts`. */
export type FurtherEngine = {
  readonly name: EngineName;
  readonly backend: string;
  /**
   * Whether the browser has what the engine needs; sets it up the first time, and anew where it was lost. Rejects with
   * `NotArrived` where a file of it did not come.
   */
  prepare(): Promise<boolean>;
  /** How often it was set up anew: what was found out about one says nothing about the next. */
  instance?(): number;
  isLost(): boolean;
  /** It no longer computes right, whatever the browser says: it is lost. */
  discard?(): void;
  /** Gives back memory that no network uses; called between two networks. */
  rest?(): void;
};

/** What did not come may come the next time; anything else is a bug. */
function absentOr(error: unknown): 'absent' {
  if (error instanceof NotArrived) return 'absent';
  throw error;
}

export function createEngineHost(
  further: readonly FurtherEngine[],
  isRight: (cell: CellName, known?: KnownRun) => boolean = computesRight,
): EngineHost {
  enableProdMode();
  registerCpuRecurrentLayer();
  registerCpuHeadLoss();
  registerCpuOptimizerStep();
  registerRecurrentLayerGradient();
  registerHeadLossGradient();
  const checked = new Map<string, boolean>();
  let inUse: FurtherEngine | null = null;

  const engineOf = (name: EngineName) => further.find((other) => other.name === name) ?? null;

  async function putInUse(name: EngineName): Promise<void> {
    const engine = engineOf(name);
    if (!(await setBackend(engine?.backend ?? 'cpu'))) throw new Error(`The engine ${name} cannot be put in use.`);
    inUse = engine;
    engine?.rest?.();
  }

  return {
    names: [...further.map(({ name }) => name), 'reference'],
    async check(name, cell, known = 'windows') {
      const engine = engineOf(name);
      if (!engine) return name === 'reference' ? 'offered' : 'missing';
      const prepared = await engine.prepare().catch(absentOr);
      if (prepared !== true) return prepared || 'missing';
      const key = `${name} ${engine.instance?.() ?? 0} ${cell} ${known}`;
      if (!checked.has(key)) {
        await putInUse(name);
        checked.set(key, isRight(cell, known));
      }
      return checked.get(key) ? 'offered' : 'wrong';
    },
    use: putInUse,
    isLost: () => inUse?.isLost() ?? false,
    stillRight(cell) {
      const right = isRight(cell);
      if (!right) inUse?.discard?.();
      return right;
    },
  };
}
