/** The WebAssembly module of `assembly/`, and the list of what a pass is told: the fields of `assembly/pass.ts` in order. */
export type WasmExports = {
  readonly memory: WebAssembly.Memory;
  /** Bytes of memory, aligned to 16; it grows as needed. */
  take(bytes: number): number;
  giveBack(place: number): void;
  forwardLstm(pass: number): void;
  backwardLstm(pass: number): void;
  forwardGru(pass: number): void;
  backwardGru(pass: number): void;
  forwardRnn(pass: number): void;
  backwardRnn(pass: number): void;
  forwardHead(head: number): void;
  backwardHead(head: number): void;
  classLoss(head: number): void;
  flagsLoss(head: number): void;
  sigmoidAll(values: number, count: number): void;
  tanhAll(values: number, count: number): void;
  norm(values: number, count: number): number;
  sgd(w: number, g: number, m: number, count: number, clip: number, rate: number, momentum: number): void;
  rmsprop(
    ...args: [
      w: number,
      g: number,
      v: number,
      count: number,
      clip: number,
      rate: number,
      decay: number,
      epsilon: number,
    ]
  ): void;
  adam(
    ...args: [
      ...[w: number, g: number, m: number, v: number, count: number, clip: number, rate: number],
      ...[beta1: number, beta2: number, epsilon: number],
    ]
  ): void;
};

export const PASS_FIELDS = [
  ...(['batch', 'time', 'inputs', 'units', 'isRelu', 'isSequence', 'hasStart', 'hasInputGradient'] as const),
  ...(['isLinearCandidate', 'isLinearOutput'] as const),
  ...(['x', 'kernel', 'recurrentKernel', 'bias', 'peephole', 'h0', 'c0', 'mask', 'h'] as const),
  ...(['dh', 'dx', 'dKernel', 'dRecurrentKernel', 'dBias', 'dPeephole', 'dh0', 'dc0'] as const),
  ...(['rows', 'gates', 'states', 'shown'] as const),
  ...(['weights', 'z', 'back', 'dz', 'later', 'carry', 'gathered', 'edge', 'dEdge', 'turned', 'held'] as const),
] as const;
export type PassField = (typeof PASS_FIELDS)[number];
/** Where each field stands among them. */
export const PASS_AT = Object.fromEntries(PASS_FIELDS.map((field, at) => [field, at])) as Readonly<
  Record<PassField, number>
>;

/** Builds of the same source: with fused multiply-adds where the browser has relaxed SIMD, else with SIMD alone. */
export type WasmBuild = 'relaxed' | 'simd';

/** Memory that is kept for the next network; what grew beyond it is given back when no network uses it. */
const KEPT_BYTES = 16 * 2 ** 20;

/** A running module. Its memory can grow and not shrink, so to give it back the module is started anew. */
export class Wasm {
  readonly build: WasmBuild;
  readonly #compiled: WebAssembly.Module;
  #exports: WasmExports;
  /** Pieces of memory in use. */
  #taken = 0;

  constructor(compiled: WebAssembly.Module, build: WasmBuild) {
    this.build = build;
    this.#compiled = compiled;
    this.#exports = start(compiled);
  }

  get exports(): WasmExports {
    return this.#exports;
  }
  get usage(): { readonly pieces: number; readonly bytes: number } {
    return { pieces: this.#taken, bytes: this.#exports.memory.buffer.byteLength };
  }

  take(bytes: number): number {
    this.#taken += 1;
    return this.#exports.take(bytes);
  }
  giveBack(place: number): void {
    this.#taken -= 1;
    this.#exports.giveBack(place);
  }

  /** To be called between two networks. */
  rest(): void {
    const { pieces, bytes } = this.usage;
    if (pieces === 0 && bytes > KEPT_BYTES) this.#exports = start(this.#compiled);
  }
}

function start(compiled: WebAssembly.Module): WasmExports {
  const imports = { env: { abort: fail } };
  return new WebAssembly.Instance(compiled, imports).exports as unknown as WasmExports;
}

function fail(): never {
  throw new Error('The WebAssembly kernels ran out of memory.');
}

/** The best build that works here, or null where there is no SIMD; rejects where none works and one could not be loaded. */
export async function startWasm(
  load: (build: WasmBuild) => Promise<BufferSource>,
  builds: readonly WasmBuild[] = ['relaxed', 'simd'],
): Promise<Wasm | null> {
  if (typeof WebAssembly === 'undefined') return null;
  const failures: unknown[] = [];
  for (const build of builds) {
    const bytes = await load(build).catch((error: unknown) => void failures.push(error));
    if (bytes && WebAssembly.validate(bytes)) return new Wasm(await WebAssembly.compile(bytes), build);
  }
  if (failures.length > 0) throw failures[0];
  return null;
}
