import { describe, expect, it } from 'vitest';
import { createEngineHost } from './engines';
import { computesRight } from './selfCheck';
import { createWebglEngine } from './webglEngine';

/** The contexts that are made, newest last. */
const contexts: WebGL2RenderingContext[] = [];
const original = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...args: unknown[]) {
  const context: unknown = Reflect.apply(original, this, args);
  if (context instanceof WebGL2RenderingContext) contexts.push(context);
  return context;
} as typeof original;

/** As a driver does that is put back: the context goes, and comes back empty. */
async function loseAndRestore(context: WebGL2RenderingContext): Promise<void> {
  const said = (name: string) => new Promise((resolve) => context.canvas.addEventListener(name, resolve));
  const extension = context.getExtension('WEBGL_lose_context')!;
  const lost = said('webglcontextlost');
  extension.loseContext();
  await lost;
  // Whether it may come back is settled once everybody has been told that it is lost.
  await new Promise((resolve) => setTimeout(resolve));
  const restored = said('webglcontextrestored');
  extension.restoreContext();
  await restored;
}

describe('webgl after a lost context', () => {
  it('is lost although the context came back, and is used again on a new one alone', async () => {
    const host = createEngineHost([createWebglEngine()]);
    expect(await host.check('webgl', 'lstm')).toBe('offered');
    await host.use('webgl');
    const used = contexts.at(-1)!;
    await loseAndRestore(used);
    expect(used.isContextLost()).toBe(false);
    expect(host.isLost()).toBe(true);

    for (const cell of ['lstm', 'gru'] as const) expect(await host.check('webgl', cell)).toBe('offered');
    await host.use('webgl');
    expect(contexts.at(-1)).not.toBe(used);
    expect(host.isLost()).toBe(false);
    expect(computesRight('lstm')).toBe(true);
  });

  it('is checked anew after each loss', async () => {
    const checked: string[] = [];
    const host = createEngineHost([createWebglEngine()], (cell) => {
      checked.push(cell);
      return checked.length === 1;
    });
    expect(await host.check('webgl', 'lstm')).toBe('offered');
    expect(await host.check('webgl', 'lstm')).toBe('offered');
    await loseAndRestore(contexts.at(-1)!);
    expect(await host.check('webgl', 'lstm')).toBe('wrong');
    expect(checked).toEqual(['lstm', 'lstm']);
  });
});
