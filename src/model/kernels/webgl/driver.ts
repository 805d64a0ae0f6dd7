/**
 * Draws with our own shaders inside the WebGL context of tfjs, which has one output texture a draw and no loops over time:
 * several targets at once, a uniform a draw, no copy and no allocation between draws. tfjs binds all that it needs before
 * each draw of its own, so nothing has to be put back.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { webgl_util, type MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { onlyTargets, targetsAtOnce } from './targets';

/** A tensor as a texture: one number a texel, number n at (n mod columns, n div columns). */
export type NumberTexture = {
  readonly info: TensorInfo;
  readonly texture: WebGLTexture;
  readonly columns: number;
  readonly rows: number;
};
/** Four numbers a texel. To tfjs it is a packed tensor; only our shaders know what lies where. */
export type QuadTexture = NumberTexture;

/** Texels from the lower left. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Draw = {
  readonly textures: Readonly<Record<string, NumberTexture>>;
  readonly integers: Readonly<Record<string, number>>;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly targets: readonly NumberTexture[];
  /** What of the targets to draw; all where it is left out. */
  readonly region?: Region;
  /** Draws that take turns between two sets of targets name a slot each, so that none is attached anew. */
  readonly slot?: number;
};

type Program = {
  readonly program: ReturnType<MathBackendWebGL['gpgpu']['createProgram']>;
  readonly locations: Map<string, WebGLUniformLocation | null>;
};
type Framebuffer = { readonly framebuffer: WebGLFramebuffer; readonly attached: (WebGLTexture | null)[] };

export class Driver {
  readonly #backend: MathBackendWebGL;
  readonly #gl: WebGL2RenderingContext;
  readonly #programs = new Map<string, Program>();
  readonly #framebuffers = new Map<string, Framebuffer>();
  readonly #targetsAtOnce: number;

  constructor(backend: MathBackendWebGL) {
    this.#backend = backend;
    this.#gl = backend.gpgpu.gl as WebGL2RenderingContext;
    this.#targetsAtOnce = targetsAtOnce(this.#gl);
  }

  /** The widest and highest that a texture may be. */
  get largest(): number {
    return this.#gl.getParameter(this.#gl.MAX_TEXTURE_SIZE) as number;
  }

  /** A tensor as an input, uploaded if it is not yet. */
  input(info: TensorInfo): NumberTexture {
    this.#backend.uploadToGPU(info.dataId);
    const { isPacked, slice } = this.#backend.texData.get(info.dataId);
    if (isPacked || slice) throw new Error('Driver: a packed or sliced tensor is no input of our shaders');
    return this.#textureOf(info);
  }

  /** What an output of `quads` was, from the tensor that stands for it. */
  quadsOf(info: TensorInfo): QuadTexture {
    return this.#textureOf(info);
  }

  /** A new tensor to draw into. */
  output(shape: readonly number[]): NumberTexture {
    const info = this.#backend.makeTensorInfo([...shape], 'float32');
    this.#backend.uploadToGPU(info.dataId);
    return this.#textureOf(info);
  }

  /** A new texture of four numbers a texel; its tensor has the shape [0]. */
  quads(columns: number, rows: number): QuadTexture {
    // A packed texel holds a block of 2 × 2 numbers of the logical matrix.
    const info = this.#backend.makeTensorInfo([2 * rows, 2 * columns], 'float32');
    this.#backend.texData.get(info.dataId).isPacked = true;
    this.#backend.uploadToGPU(info.dataId);
    return { ...this.#textureOf(info), info: { ...info, shape: [0] }, columns, rows };
  }

  free(texture: NumberTexture): void {
    this.#backend.disposeIntermediateTensorInfo(texture.info);
  }

  /** Where the GPU cannot have all targets at once, the same is computed again for the rest of them. */
  draw(source: string, draw: Draw): void {
    const { targets } = draw;
    const most = this.#targetsAtOnce;
    if (targets.length <= most) {
      this.#draw(source, draw, 0);
      return;
    }
    for (let from = 0; from < targets.length; from += most) {
      const to = Math.min(from + most, targets.length);
      this.#draw(onlyTargets(source, from, to), { ...draw, targets: targets.slice(from, to) }, from);
    }
  }

  #draw(source: string, { textures, integers, numbers = {}, targets, region, slot = 0 }: Draw, from: number): void {
    const gl = this.#gl;
    const { program, locations } = this.#programOf(source);
    this.#backend.gpgpu.setProgram(program);
    this.#backend.gpgpu.bindVertexArray(program.vao);
    this.#attach(targets, `${slot}:${from}:${targets.length}`);

    const location = (name: string) => {
      if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name));
      return locations.get(name) ?? null;
    };
    let unit = 0;
    for (const [name, { texture, columns }] of Object.entries(textures)) {
      const sampler = location(name);
      if (!sampler) continue; // not every cell reads all that a step has
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniform1i(sampler, unit++);
      gl.uniform1i(location(`${name}Columns`), columns);
    }
    gl.uniform1i(location('outputColumns'), targets[0]!.columns);
    for (const [name, value] of Object.entries(integers)) gl.uniform1i(location(name), value);
    for (const [name, value] of Object.entries(numbers)) gl.uniform1f(location(name), value);

    const { x, y, width, height } = region ?? { x: 0, y: 0, width: targets[0]!.columns, height: targets[0]!.rows };
    gl.viewport(x, y, width, height);
    gl.scissor(x, y, width, height); // tfjs leaves the scissor test on
    gl.drawElements(gl.TRIANGLES, 6, gl.UNSIGNED_SHORT, 0);
  }

  #textureOf(info: TensorInfo): NumberTexture {
    const { texture, texShape } = this.#backend.texData.get(info.dataId);
    const [rows, columns] = texShape!;
    return { info, texture: texture!.texture, columns, rows };
  }

  #programOf(source: string): Program {
    const known = this.#programs.get(source);
    if (known) return known;
    const { gpgpu } = this.#backend;
    const program = gpgpu.createProgram(webgl_util.createFragmentShader(this.#gl, source));
    gpgpu.buildVao(program);
    const made: Program = { program, locations: new Map() };
    this.#programs.set(source, made);
    return made;
  }

  #attach(targets: readonly NumberTexture[], key: string): void {
    const gl = this.#gl;
    let known = this.#framebuffers.get(key);
    if (!known) {
      known = { framebuffer: gl.createFramebuffer(), attached: targets.map(() => null) };
      this.#framebuffers.set(key, known);
      gl.bindFramebuffer(gl.FRAMEBUFFER, known.framebuffer);
      gl.drawBuffers(targets.map((_, index) => gl.COLOR_ATTACHMENT0 + index));
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, known.framebuffer);
    for (const [index, { texture }] of targets.entries()) {
      if (known.attached[index] === texture) continue;
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + index, gl.TEXTURE_2D, texture, 0);
      known.attached[index] = texture;
    }
  }
}

const drivers = new WeakMap<MathBackendWebGL, Driver>();

/** The one driver of a backend. */
export function driverOf(backend: MathBackendWebGL): Driver {
  const driver = drivers.get(backend) ?? new Driver(backend);
  drivers.set(backend, driver);
  return driver;
}
