/** The `webgl` engine: tfjs's WebGL backend in this thread's OffscreenCanvas, with our shaders. */
import { backend, env, ready, setBackend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgl';
import { registerWebglForecastLoss } from '../kernels/webgl/forecastLoss';
import { registerWebglOptimizerStep } from '../kernels/webgl/optimizerStep';
import { registerWebglRecurrentLayer } from '../kernels/webgl/recurrentLayer';
import type { FurtherEngine } from './engines';

export function createWebglEngine(): FurtherEngine {
  let webgl: MathBackendWebGL | null = null;
  let works: boolean | null = null;

  async function start(): Promise<boolean> {
    // A software GPU is slow, but right: `auto` decides by time, not by kind.
    env().set('SOFTWARE_WEBGL_ENABLED', true);
    // tfjs gives Safari no OffscreenCanvas, although Safari has it since version 17: go by what is there.
    env().set('IS_SAFARI', false);
    // Few stock operations are left, all small: packing them costs more than it saves.
    env().set('WEBGL_PACK', false);
    if (typeof OffscreenCanvas === 'undefined') return false;
    if (!(await setBackend('webgl'))) return false;
    await ready();
    // Half floats lose small gradients.
    if (env().getNumber('WEBGL_VERSION') !== 2 || !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return false;
    webgl = backend() as MathBackendWebGL;
    registerWebglRecurrentLayer();
    registerWebglForecastLoss();
    registerWebglOptimizerStep();
    return true;
  }

  const isLost = () => webgl?.gpgpu.gl.isContextLost() ?? false;
  return {
    name: 'webgl',
    backend: 'webgl',
    async prepare() {
      works ??= await start();
      return works && !isLost();
    },
    isLost,
  };
}
