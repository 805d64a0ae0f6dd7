/**
 * `npm run test:reference`: compares our cells and training runs with reference numbers, case by case.
 * `REFERENCE_DIR` names another folder with `cells.json` and `training.json`.
 */
import { compileAssembly } from './assembly.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { countVitest, verdict } from './report.mjs';
import { ROOT, run } from './run.mjs';
import { REFERENCE } from './suites.mjs';

requireNode();
await ensureInstalled();
await compileAssembly();
const asked = process.env['REFERENCE_DIR'];
// npm starts scripts in the repository; the folder was named from where the user stands.
const folder = asked ? resolve(process.env['INIT_CWD'] ?? process.cwd(), asked) : undefined;
const file = join(ROOT, 'reports', 'reference.json');
mkdirSync(join(ROOT, 'reports'), { recursive: true });
rmSync(file, { force: true });
const code = await run(REFERENCE.words(file), {
  env: folder ? { REFERENCE_DIR: folder } : {},
  limitSeconds: REFERENCE.limitSeconds,
});

/** @returns {{ testResults?: { status: string, assertionResults: { status: string, fullName: string }[] }[] } | null} */
function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
const report = read();
const WORDS = /** @type {Record<string, string>} */ ({
  passed: 'passed',
  // A case of a cell that is not there yet is skipped by its test.
  skipped: 'not built',
  todo: 'not built',
});
for (const { assertionResults } of report?.testResults ?? []) {
  for (const { status, fullName } of assertionResults) console.log(`${WORDS[status] ?? 'FAILED'}  ${fullName}`);
}
const { passed, failed, skipped } = verdict(report && countVitest(report), code);
console.log(`${passed} passed, ${failed} failed, ${skipped} not built`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
