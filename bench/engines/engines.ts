/** The page that times engines, each in a worker of its own, one after the other; `site.ts` drives it. */
import type { Limit } from './cases';
import type { Answer, Request } from './engine.worker';

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the window
  var bench: {
    time(request: Request): Promise<Answer>;
    /** Null where WebAssembly has no fused multiply-adds. */
    limit(program: readonly number[]): Promise<Limit | null>;
    /** What the browser says that it draws with. */
    renderer(): string;
  };
}

/** A lost WebGL context would let TensorFlow.js wait for ever. */
const PATIENCE = 300_000;

/** The first answer of a worker, which then ends. */
function ask<T>(worker: Worker, message: unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = ({ message: reason }) => reject(new Error(reason));
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

globalThis.bench = {
  time: (request) => ask(new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }), request),
  limit: (program) =>
    ask(new Worker(new URL('./limit.worker.ts', import.meta.url), { type: 'module' }), Uint8Array.from(program)),
  renderer() {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    const names = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
  },
};
