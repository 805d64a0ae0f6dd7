/** The program that shows how fast a core can be: the product of the `wasm` engine, and multiply-adds with nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { ROOT } from '../../scripts/run.mjs';

export type LimitProgram = {
  take(bytes: number): number;
  free(place: number): void;
  registers(rounds: number): number;
  products(
    ...args: [times: number, rows: number, panels: number, depth: number, a: number, b: number, c: number]
  ): void;
};

/** It stands, in thought, beside the kernels that it imports. */
const ENTRY = 'src/model/kernels/wasm/assembly/limit.ts';
const SUMS = Array.from({ length: 12 }, (_, index) => `sum${index}`);
const SOURCE = `
import { multiply, multiplyAdd } from './product';

export function take(bytes: i32): i32 {
  return heap.alloc(bytes) as i32;
}
export function free(place: i32): void {
  heap.free(place as usize);
}
export function products(times: i32, rows: i32, panels: i32, depth: i32, a: i32, b: i32, c: i32): void {
  for (let time = 0; time < times; time++) multiply(rows, panels, depth, a, 4 * rows, b, 32 * depth, c, 32 * panels);
}
export function registers(rounds: i32): f32 {
  const factor = f32x4.splat(0.5), more = f32x4.splat(1);
  ${SUMS.map((sum, index) => `let ${sum} = f32x4.splat(${index});`).join('\n  ')}
  for (let round = 0; round < rounds; round++) {
    ${SUMS.map((sum) => `${sum} = multiplyAdd(${sum}, factor, more);`).join('\n    ')}
  }
  let all = f32x4.splat(0);
  ${SUMS.map((sum) => `all = f32x4.add(all, ${sum});`).join('\n  ')}
  return f32x4.extract_lane(all, 0);
}
`;

/** Compiled as the kernels are. */
export async function compileLimitProgram(): Promise<Uint8Array> {
  let program: Uint8Array | null = null;
  const options = ['-O3', '--converge', '--noAssert', '--runtime', 'minimal', '--enable', 'simd'];
  const { error } = await asc.main([ENTRY, '--outFile', 'limit.wasm', ...options, '--enable', 'relaxed-simd'], {
    readFile(name) {
      if (name === ENTRY) return SOURCE;
      try {
        return readFileSync(join(ROOT, name), 'utf8');
      } catch {
        return null; // the compiler asks for several places
      }
    },
    writeFile(_, contents) {
      program = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !program) throw error ?? new Error('The program of the limit does not compile.');
  return program;
}
