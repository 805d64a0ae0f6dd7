/** `npm test`: installs what is missing, runs every suite, and counts from the runners' own reports. */
import { compileAssembly } from './assembly.mjs';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import {
  countExit,
  countPlaywright,
  countVitest,
  failedInPlaywright,
  failedInVitest,
  sum,
  verdict,
} from './report.mjs';
import { ROOT, run } from './run.mjs';
import { sideBySide } from './sideBySide.mjs';
import { BROWSER_SUITES, CHECKS } from './suites.mjs';

const READERS = {
  vitest: { count: countVitest, failed: failedInVitest },
  playwright: { count: countPlaywright, failed: failedInPlaywright },
};
/** More suites than that at once would be in each other's way: browsers wait for states, and not without end. */
const PROCESSORS = 2;
const REPORTS = join(ROOT, 'reports');

requireNode();
// A report of an earlier run must not speak for this one.
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);
await ensureInstalled();
await compileAssembly();
await ensureBrowser();

let interrupted = false;
process.on('SIGINT', () => (interrupted = true));

/**
 * @param {import('./suites.mjs').Suite} suite
 * @param {((text: Buffer) => void) | undefined} say who gets its output
 * @returns {Promise<import('./report.mjs').Count>}
 */
async function count(suite, say) {
  const file = join(REPORTS, `${suite.name.replace(' ', '-')}.json`);
  const code = interrupted
    ? 130
    : await run(suite.words(file), {
        env: { CI: '1', REPORT_FILE: file, ...suite.env },
        limitSeconds: suite.limitSeconds,
        ...(say ? { say } : {}),
      });
  if (!suite.report) return countExit(code);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    failures.push(...READERS[suite.report].failed(report).map((name) => `${suite.name}: ${name}`));
    return verdict(READERS[suite.report].count(report), code);
  } catch {
    return verdict(null, code);
  }
}

/** What failed, by name. @type {string[]} */
const failures = [];
/** @type {({ suite: string, seconds: number } & import('./report.mjs').Count)[]} */
const rows = [];
/** Suites whose browser is neither here nor could be installed. @type {string[]} */
const absent = [];

/**
 * Alone, a suite is heard as it goes; of several side by side each is heard whole, when it has ended.
 * @param {import('./suites.mjs').Suite} suite @param {boolean} isAlone
 */
async function take(suite, isAlone) {
  const began = performance.now();
  if (suite.isHere && !(await suite.isHere())) {
    console.log(`\n── ${suite.name} ──\nnot here`);
    absent.push(suite.name);
    return;
  }
  console.log(isAlone ? `\n── ${suite.name} ──` : `… ${suite.name}`);
  /** @type {Buffer[]} */
  const heard = [];
  const counted = await count(suite, isAlone ? undefined : (text) => heard.push(text));
  const seconds = Math.round((performance.now() - began) / 1000);
  rows.push({ suite: suite.name, ...counted, seconds });
  if (isAlone) return;
  console.log(`\n── ${suite.name} ── ${counted.failed > 0 ? 'failed' : 'passed'}, ${seconds} s`);
  process.stdout.write(Buffer.concat(heard));
}

await sideBySide([...CHECKS, ...BROWSER_SUITES], Math.min(availableParallelism(), PROCESSORS), take);

const { passed, failed, skipped } = sum(rows);
console.log();
console.table(
  Object.fromEntries([
    ...rows.map(({ suite, ...row }) => [suite, row]),
    ...absent.map((suite) => [suite, { passed: 'not here' }]),
  ]),
);
for (const name of failures) console.log(`✗ ${name}`);
if (skipped > 0) console.log(`${skipped} skipped`);
const summary = `${passed} passed, ${failed} failed`;
writeFileSync(join(REPORTS, 'summary.txt'), `${summary}\n`);
console.log(summary);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
