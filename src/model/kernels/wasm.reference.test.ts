import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngineHost } from '../training/engines';
import { createWasmEngine } from '../training/wasmEngine';
import { describeEngine } from './engine.contract';
import { Pieces } from './wasm/memory';
import { startWasm, type WasmBuild } from './wasm/module';

const load = (build: WasmBuild) => readFile(join(import.meta.dirname, `wasm/build/${build}.wasm`));

describe.each<WasmBuild>(['simd', 'relaxed'])('build %s', (build) => {
  it('computes sigmoid and tanh within 2e-7', async () => {
    const started = await startWasm(load, [build]);
    const { module } = started!;
    const x = Float32Array.from({ length: 80_000 }, (_, index) => (index - 40_000) / 400);
    const run = (name: 'sigmoidAll' | 'tanhAll') => {
      const pieces = new Pieces(module);
      const place = pieces.take(x.length);
      pieces.numbers(place, x.length).set(x);
      module[name](place, x.length);
      const values = pieces.numbers(place, x.length).slice();
      pieces.giveBack();
      return values;
    };
    const worst = (values: Float32Array, right: (x: number) => number) =>
      values.reduce((most, value, index) => Math.max(most, Math.abs(value - right(x[index]!))), 0);
    expect(worst(run('sigmoidAll'), (value) => 1 / (1 + Math.exp(-value)))).toBeLessThan(2e-7);
    expect(worst(run('tanhAll'), Math.tanh)).toBeLessThan(2e-7);
  });

  describeEngine('wasm', () => createEngineHost([createWasmEngine(load, [build])]));
});
