/** What a network says in the SIMD module. */
import type { Wasm } from '../kernels/wasm/module';
import { wasmForwardOf } from '../kernels/wasm/predictor';
import { parameterLayout } from '../network/layout';
import type { Saying } from './score';

export const wasmSaying =
  (wasm: Wasm): Saying =>
  (shape, parameters, time) => {
    const forward = wasmForwardOf(wasm, shape, parameterLayout(shape), parameters);
    return ({ size, x, mask }, start) =>
      forward(x, size, time, { ...(mask ? { mask } : {}), start, keepStates: !shape.bidirectional });
  };
