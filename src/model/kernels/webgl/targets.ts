/** How many targets of four floats each one draw may have, and shaders that draw only some of their targets. */

/** Of what our shaders draw at once. */
const MOST = 6;

/**
 * A context says how many targets it has, but some GPUs have too little room in a pixel for so many of 16 bytes: trying is
 * what tells.
 */
export function targetsAtOnce(gl: WebGL2RenderingContext): number {
  let count = Math.min(MOST, gl.getParameter(gl.MAX_DRAW_BUFFERS) as number);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const textures = Array.from({ length: count }, (_, index) => {
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, 1, 1);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + index, gl.TEXTURE_2D, texture, 0);
    return texture;
  });
  while (count > 1 && gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE) {
    count--;
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + count, gl.TEXTURE_2D, null, 0);
  }
  gl.deleteFramebuffer(framebuffer);
  for (const texture of textures) gl.deleteTexture(texture);
  return count;
}

/** The shader with targets `from` to `to` alone, counted from 0 again; the others are variables that nobody reads. */
export function onlyTargets(source: string, from: number, to: number): string {
  return source.replaceAll(/layout\(location = (\d)\) out /g, (_, location: string) => {
    const index = Number(location);
    return index < from || index >= to ? '' : `layout(location = ${index - from}) out `;
  });
}
