import { createEngineHost } from '../training/engines/engines';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { describeEngine } from './engine.contract';
import type { WasmBuild } from './wasm/module';

const BUILDS: Readonly<Record<WasmBuild, URL>> = {
  relaxed: new URL('./wasm/build/relaxed.wasm', import.meta.url),
  simd: new URL('./wasm/build/simd.wasm', import.meta.url),
};
const load = async (build: WasmBuild) => (await fetch(BUILDS[build])).arrayBuffer();
const engine = createWasmEngine(load);

describeEngine(
  'wasm',
  () => createEngineHost([engine]),
  () => ({ ...engine.wasm()!.usage }),
);
describeEngine('reference', () => createEngineHost([]));
