/** The bytes of a build of the SIMD module. */
import type { WasmBuild } from '../kernels/wasm/module';

const BUILDS: Readonly<Record<WasmBuild, URL>> = {
  relaxed: new URL('../kernels/wasm/build/relaxed.wasm', import.meta.url),
  simd: new URL('../kernels/wasm/build/simd.wasm', import.meta.url),
};
export const fetchBuild = async (build: WasmBuild) => (await fetch(BUILDS[build])).arrayBuffer();
