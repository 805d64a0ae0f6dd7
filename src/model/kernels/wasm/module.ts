/** The WebAssembly module of `assembly/`, and the list of what a pass is told: the fields of `assembly/pass.ts` in order. */
export type WasmModule = {
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
  ...(['x', 'kernel', 'recurrentKernel', 'bias', 'peephole', 'h0', 'c0', 'h'] as const),
  ...(['dh', 'dx', 'dKernel', 'dRecurrentKernel', 'dBias', 'dPeephole', 'dh0', 'dc0'] as const),
  ...(['rows', 'gates', 'states', 'shown'] as const),
  ...(['weights', 'z', 'back', 'dz', 'later', 'carry', 'gathered', 'edge', 'dEdge'] as const),
] as const;
export type PassField = (typeof PASS_FIELDS)[number];

/** Builds of the same source: with fused multiply-adds where the browser has relaxed SIMD, else with SIMD alone. */
export type WasmBuild = 'relaxed' | 'simd';

/** The best build that works here, or null where there is no SIMD. */
export async function startWasm(
  load: (build: WasmBuild) => Promise<BufferSource>,
  builds: readonly WasmBuild[] = ['relaxed', 'simd'],
): Promise<{ readonly module: WasmModule; readonly build: WasmBuild } | null> {
  if (typeof WebAssembly === 'undefined') return null;
  for (const build of builds) {
    const bytes = await load(build);
    if (!WebAssembly.validate(bytes)) continue;
    const imports = { env: { abort: () => fail(build) } };
    const { instance } = await WebAssembly.instantiate(bytes, imports);
    return { module: instance.exports as unknown as WasmModule, build };
  }
  return null;
}

function fail(build: WasmBuild): never {
  throw new Error(`The WebAssembly module (${build}) ran out of memory.`);
}
