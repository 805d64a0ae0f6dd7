import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngineHost } from '../training/engines/engines';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { describeEngine } from './engine.contract';
import { Pieces } from './wasm/memory';
import { startWasm, type WasmBuild } from './wasm/module';

const load = (build: WasmBuild) => readFile(join(import.meta.dirname, `wasm/build/${build}.wasm`));

describe.each<WasmBuild>(['simd', 'relaxed'])('build %s', (build) => {
  it('computes sigmoid and tanh within 2e-7', async () => {
    const wasm = (await startWasm(load, [build]))!;
    const x = Float32Array.from({ length: 80_000 }, (_, index) => (index - 40_000) / 400);
    const run = (name: 'sigmoidAll' | 'tanhAll') => {
      const pieces = new Pieces(wasm);
      const place = pieces.take(x.length);
      pieces.numbers(place, x.length).set(x);
      wasm.exports[name](place, x.length);
      const values = pieces.numbers(place, x.length).slice();
      pieces.giveBack();
      return values;
    };
    const worst = (values: Float32Array, right: (x: number) => number) =>
      values.reduce((most, value, index) => Math.max(most, Math.abs(value - right(x[index]!))), 0);
    expect(worst(run('sigmoidAll'), (value) => 1 / (1 + Math.exp(-value)))).toBeLessThan(2e-7);
    expect(worst(run('tanhAll'), Math.tanh)).toBeLessThan(2e-7);
  });

  const engine = createWasmEngine(load, [build]);
  describeEngine(
    'wasm',
    () => createEngineHost([engine]),
    () => ({ ...engine.wasm()!.usage }),
  );

  it('gives memory back after a large network', async () => {
    const wasm = (await startWasm(load, [build]))!;
    const pieces = new Pieces(wasm);
    pieces.take(10_000_000);
    wasm.rest();
    expect(wasm.usage).toMatchObject({ pieces: 1 });
    expect(wasm.usage.bytes).toBeGreaterThan(40_000_000);
    pieces.giveBack();
    wasm.rest();
    expect(wasm.usage.pieces).toBe(0);
    expect(wasm.usage.bytes).toBeLessThan(1_000_000);
  });
});
