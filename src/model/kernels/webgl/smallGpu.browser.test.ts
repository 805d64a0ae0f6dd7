/** The same contract on a GPU with the fewest targets that WebGL 2 allows, and textures so small that steps stand side by side. */
import { createEngineHost } from '../../training/engines/engines';
import { createWebglEngine } from '../../training/engines/webglEngine';
import { describeEngine } from '../engine.contract';

const { MAX_DRAW_BUFFERS, MAX_TEXTURE_SIZE } = WebGL2RenderingContext;
const LIMITS: ReadonlyMap<number, number> = new Map([
  [MAX_DRAW_BUFFERS, 4],
  [MAX_TEXTURE_SIZE, 256],
]);

const prototype: Record<string, (...args: unknown[]) => unknown> = WebGL2RenderingContext.prototype as never;
const original = prototype['getParameter']!;
prototype['getParameter'] = function (name) {
  return LIMITS.get(name as number) ?? original.call(this, name);
};

describeEngine('webgl', () => createEngineHost([createWebglEngine()]));
