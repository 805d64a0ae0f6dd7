/** The engines: which of them work here, and putting one in use. An engine is a backend of tfjs with our kernels. */
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { EngineName } from '../config/settings';
import { registerCpuForecastLoss } from '../kernels/cpu/forecastLoss';
import { registerCpuOptimizerStep } from '../kernels/cpu/optimizerStep';
import { registerCpuRecurrentLayer } from '../kernels/cpu/recurrentLayer';
import { registerForecastLossGradient } from '../kernels/forecastLoss';
import { registerRecurrentLayerGradient } from '../kernels/recurrentLayer';

export type EngineHost = {
  /** The engines that can be put in use here and now; `reference` always is. */
  offered(): Promise<readonly EngineName[]>;
  /** Puts an offered engine in use; tensors of another stay with it. */
  use(name: EngineName): Promise<void>;
  /** Whether the engine in use has lost what it knew, as WebGL does when the browser takes its context away. */
  isLost(): boolean;
};

/** What an engine besides `reference` brings along: see `webglEngine.ts`. */
export type FurtherEngine = {
  readonly name: EngineName;
  readonly backend: string;
  /** Whether the engine works here; sets it up the first time. */
  prepare(): Promise<boolean>;
  isLost(): boolean;
};

export function createEngineHost(further: readonly FurtherEngine[]): EngineHost {
  enableProdMode();
  registerCpuRecurrentLayer();
  registerCpuForecastLoss();
  registerCpuOptimizerStep();
  registerRecurrentLayerGradient();
  registerForecastLossGradient();
  let inUse: FurtherEngine | null = null;

  return {
    async offered() {
      const names: EngineName[] = [];
      for (const other of further) if (await other.prepare()) names.push(other.name);
      return [...names, 'reference'];
    },
    async use(name) {
      const found = further.find((other) => other.name === name) ?? null;
      if (!(await setBackend(found?.backend ?? 'cpu'))) throw new Error(`The engine ${name} cannot be put in use.`);
      inUse = found;
    },
    isLost: () => inUse?.isLost() ?? false,
  };
}
