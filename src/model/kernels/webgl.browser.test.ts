import { createEngineHost } from '../training/engines/engines';
import { createWebglEngine } from '../training/engines/webglEngine';
import { describeEngine } from './engine.contract';

/** Objects of the GL context that are there: those made less those deleted. */
const objects = { textures: 0, framebuffers: 0, programs: 0, buffers: 0 };
const counted = [
  ['createTexture', 'deleteTexture', 'textures'],
  ['createFramebuffer', 'deleteFramebuffer', 'framebuffers'],
  ['createProgram', 'deleteProgram', 'programs'],
  ['createBuffer', 'deleteBuffer', 'buffers'],
] as const;
for (const [create, remove, kind] of counted) {
  const prototype: Record<string, (...args: unknown[]) => unknown> = WebGL2RenderingContext.prototype as never;
  for (const [method, change] of [
    [create, 1],
    [remove, -1],
  ] as const) {
    const original = prototype[method]!;
    prototype[method] = function (...args) {
      objects[kind] += change;
      return original.apply(this, args);
    };
  }
}

describeEngine(
  'webgl',
  () => createEngineHost([createWebglEngine()]),
  () => ({ ...objects }),
);
