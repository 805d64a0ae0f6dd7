/**
 * Compiles the SIMD kernels from AssemblyScript to WebAssembly: once with relaxed SIMD, whose multiply-adds are fused, and
 * once with the SIMD that every current browser has. Does nothing where both are newer than their sources.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const SOURCE = join(ROOT, 'src/model/kernels/wasm/assembly');
const BUILD = join(ROOT, 'src/model/kernels/wasm/build');
const BUILDS = { relaxed: ['--enable', 'simd', '--enable', 'relaxed-simd'], simd: ['--enable', 'simd'] };

/** @param {string} file */
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = Math.max(...readdirSync(SOURCE).map((file) => changed(join(SOURCE, file))));

/** Compiles what is older than its sources; throws where a source is wrong. */
export async function compileAssembly() {
  const stale = Object.entries(BUILDS).filter(([name]) => changed(join(BUILD, `${name}.wasm`)) < newest);
  if (stale.length === 0) return;
  mkdirSync(BUILD, { recursive: true });
  const { default: asc } = await import('assemblyscript/asc');
  for (const [name, features] of stale) {
    const options = ['-O3', '--converge', '--noAssert', '--runtime', 'minimal', ...features];
    const output = ['--outFile', join(BUILD, `${name}.wasm`)];
    const { error } = await asc.main([join(SOURCE, 'index.ts'), ...output, ...options], { stderr: process.stderr });
    if (error) throw error;
  }
}

if (process.argv[1] === import.meta.filename) await compileAssembly();
