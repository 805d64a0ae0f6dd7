/** Installs the packages of the lock file where they are missing or older than it. Builtins only. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, run } from './run.mjs';

/** @param {string} path @returns {number} when it was last written; 0 where there is none */
export function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** npm writes this file last, so it also tells an install that broke off from a whole one. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

export async function ensureInstalled() {
  const locked = Math.max(timeOf(join(ROOT, 'package-lock.json')), 1);
  if (timeOf(INSTALLED) >= locked) return;
  console.log('Installing packages (npm ci) …');
  const { words, shell } = npm();
  const code = await run([...words, 'ci', '--no-audit', '--no-fund'], { shell });
  if (code !== 0) {
    console.error('npm ci failed: see above. Is the npm registry reachable?');
    process.exit(code);
  }
}
