/** The bytes of a build of the SIMD module; rejects with `NotArrived`. */
import { fetchWhole } from '../arrival/fetchWhole';
import type { WasmBuild } from '../kernels/wasm/module';

const BUILDS: Readonly<Record<WasmBuild, URL>> = {
  relaxed: new URL('../kernels/wasm/build/relaxed.wasm', import.meta.url),
  simd: new URL('../kernels/wasm/build/simd.wasm', import.meta.url),
};
/** How every WebAssembly file begins: "\0asm". Not all servers know its type. */
const MAGIC = [0, 0x61, 0x73, 0x6d];

export const fetchBuild = (build: WasmBuild): Promise<Uint8Array<ArrayBuffer>> =>
  fetchWhole(BUILDS[build].href, {
    isIt: (_, bytes) => MAGIC.every((byte, at) => bytes[at] === byte),
    silence: 5000,
    // There is another build, and there are other engines.
    pauses: [],
  });
