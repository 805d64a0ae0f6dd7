/** The `webgl` engine: tfjs's WebGL backend in this thread's OffscreenCanvas, with our shaders. */
import { backend, env, ready, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { registerWebglHeadLoss } from '../../kernels/webgl/headLoss';
import { registerWebglOptimizerStep } from '../../kernels/webgl/optimizerStep';
import { registerWebglRecurrentLayer } from '../../kernels/webgl/recurrentLayer';
import type { FurtherEngine } from './engines';

/** Before the backends of one processor's speed, as tfjs has it. */
const PRIORITY = 2;

/**
 * A context that the browser took away may come back, and then says that it is not lost; but its textures and shaders are
 * gone, and what is drawn with them is zeros. So a context that was lost once is never drawn with again: the next time that
 * the engine is asked for, it has a new canvas, a new context and a new backend.
 */
export function createWebglEngine(): FurtherEngine {
  let webgl: MathBackendWebGL | null = null;
  let works: boolean | null = null;
  /** Since it was set up last. */
  let wasLost = false;
  let instance = 0;

  async function start(): Promise<boolean> {
    // A software GPU is slow, but right: `auto` decides by time, not by kind.
    env().set('SOFTWARE_WEBGL_ENABLED', true);
    // tfjs gives Safari no OffscreenCanvas, although Safari has it since version 17: go by what is there.
    env().set('IS_SAFARI', false);
    // Few stock operations are left, all small: packing them costs more than it saves.
    env().set('WEBGL_PACK', false);
    if (typeof OffscreenCanvas === 'undefined') return false;
    removeBackend('webgl');
    registerBackend('webgl', backendOnNewCanvas, PRIORITY);
    if (!(await setBackend('webgl'))) return false;
    await ready();
    // Half floats lose small gradients.
    if (env().getNumber('WEBGL_VERSION') !== 2 || !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return false;
    webgl = backend() as MathBackendWebGL;
    if (instance > 0) return true;
    registerWebglRecurrentLayer();
    registerWebglHeadLoss();
    registerWebglOptimizerStep();
    return true;
  }

  /** Given a canvas, tfjs shares no compiled shader with the backend before. */
  function backendOnNewCanvas(): MathBackendWebGL {
    const canvas = new OffscreenCanvas(1, 1);
    const mine = new MathBackendWebGL(canvas);
    canvas.addEventListener('webglcontextlost', () => {
      if (mine === webgl) wasLost = true;
    });
    return mine;
  }

  const isLost = () => wasLost || (webgl?.gpgpu.gl.isContextLost() ?? false);
  return {
    name: 'webgl',
    backend: 'webgl',
    async prepare() {
      if (works !== null && !isLost()) return works;
      wasLost = false;
      webgl = null;
      works = await start();
      instance += 1;
      return works;
    },
    instance: () => instance,
    isLost,
    discard() {
      wasLost = true;
    },
  };
}
