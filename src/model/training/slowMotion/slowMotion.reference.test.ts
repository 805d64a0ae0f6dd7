/** The steps of the WebAssembly engine in slow motion: bit by bit what Step gives, and next to what plain code computes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import type { CellName } from '../../settings/settings';
import { createEngineHost } from '../engines/engines';
import { createWasmEngine } from '../engines/wasmEngine';
import { expectSame, slowAndPlain } from './slowStep.fixture';

const load = (build: string) => readFile(join(import.meta.dirname, `../../kernels/wasm/build/${build}.wasm`));
const wasm = createWasmEngine(load, ['simd']);

describe('a step of WebAssembly in slow motion', () => {
  it.each(Object.keys(CELLS) as CellName[])('leaves the run as Step does: %s', async (cell) => {
    const change = { cell, engine: 'wasm', layers: 2, dropout: 0.3, clipNorm: 0.05, learningRate: 0.01 } as const;
    const both = await slowAndPlain(() => createEngineHost([wasm]), { change, before: 7 });
    const { engine, difference } = expectSame(both);
    expect(engine).toBe('wasm');
    expect(difference.move).toBeGreaterThan(0);
    expect(difference.largest).toBeLessThan(1e-3 * difference.move);
  });
});
