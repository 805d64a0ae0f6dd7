/** Builds the page where the build is missing or older than what it is made of. */
import { compileAssembly } from './assembly.mjs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { timeOf } from './install.mjs';
import { ROOT, run, toolOf } from './run.mjs';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** @param {string} path a file, or a folder with all that is in it @returns {number} */
function newest(path) {
  const time = timeOf(path);
  if (time === 0) return 0;
  try {
    return Math.max(time, ...readdirSync(path).map((name) => newest(join(path, name))));
  } catch {
    return time; // a file
  }
}

export async function ensureBuilt() {
  const built = timeOf(join(ROOT, 'dist', 'index.html'));
  if (built >= Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) && built > 0) return;
  console.log('Building the page …');
  await compileAssembly();
  const code = await run([...toolOf('vite'), 'build', '--logLevel', 'warn']);
  if (code !== 0) process.exit(code);
}
