/** Counts the draws of all WebGL contexts of this thread, from now on. */
export function countDraws(): { readonly count: number } {
  const draws = { count: 0 };
  for (const context of [WebGL2RenderingContext, globalThis.WebGLRenderingContext]) {
    const prototype = context.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const method of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
      const original = prototype[method];
      if (!original) continue;
      prototype[method] = function (...args) {
        draws.count += 1;
        return original.apply(this, args);
      };
    }
  }
  return draws;
}
