/** The `wasm` engine: tfjs's cpu backend under a name of its own, with the SIMD module for layers, head and optimizers. */
import { copyRegisteredKernels, registerBackend } from '@tensorflow/tfjs-core';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { startWasm, type Wasm, type WasmBuild } from '../../kernels/wasm/module';
import { registerWasmHeadLoss } from '../../kernels/wasm/headLoss';
import { registerWasmOptimizerStep } from '../../kernels/wasm/optimizerStep';
import { registerWasmRecurrentLayer } from '../../kernels/wasm/recurrentLayer';
import type { FurtherEngine } from './engines';

/** `load` gives the bytes of a build; `builds` are those that may be used, the best first. */
export function createWasmEngine(
  load: (build: WasmBuild) => Promise<BufferSource>,
  builds?: readonly WasmBuild[],
): FurtherEngine & { wasm(): Wasm | null } {
  let wasm: Wasm | null = null;
  let works: boolean | null = null;

  async function start(): Promise<boolean> {
    wasm = await startWasm(load, builds);
    if (!wasm) return false;
    registerBackend('simd', () => new MathBackendCPU(), 1);
    // The few stock operations are those of `reference`; layers, head and optimizers are not.
    copyRegisteredKernels('cpu', 'simd');
    registerWasmRecurrentLayer('simd', wasm);
    registerWasmHeadLoss('simd', wasm);
    registerWasmOptimizerStep('simd', wasm);
    return true;
  }

  return {
    name: 'wasm',
    backend: 'simd',
    prepare: async () => (works ??= await start()),
    isLost: () => false,
    rest: () => wasm?.rest(),
    wasm: () => wasm,
  };
}
