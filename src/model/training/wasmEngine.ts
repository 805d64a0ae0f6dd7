/** The `wasm` engine: tfjs's cpu backend under a name of its own, with the SIMD module for layers and optimizers. */
import { copyRegisteredKernels, registerBackend } from '@tensorflow/tfjs-core';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { startWasm, type WasmBuild, type WasmModule } from '../kernels/wasm/module';
import { registerWasmOptimizerStep } from '../kernels/wasm/optimizerStep';
import { registerWasmRecurrentLayer } from '../kernels/wasm/recurrentLayer';
import type { FurtherEngine } from './engines';

/** `load` gives the bytes of a build; `builds` are those that may be used, the best first. */
export function createWasmEngine(
  load: (build: WasmBuild) => Promise<BufferSource>,
  builds?: readonly WasmBuild[],
): FurtherEngine & { module(): WasmModule | null } {
  let module: WasmModule | null = null;
  let works: boolean | null = null;

  async function start(): Promise<boolean> {
    const started = await startWasm(load, builds);
    if (!started) return false;
    module = started.module;
    registerBackend('simd', () => new MathBackendCPU(), 1);
    // Head, loss and the few stock operations are those of `reference`; layers and optimizers are not.
    copyRegisteredKernels('cpu', 'simd');
    registerWasmRecurrentLayer('simd', module);
    registerWasmOptimizerStep('simd', module);
    return true;
  }

  return {
    name: 'wasm',
    backend: 'simd',
    prepare: async () => (works ??= await start()),
    isLost: () => false,
    module: () => module,
  };
}
