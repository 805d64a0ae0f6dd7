/** What is checked, once: the quick gates and the test suites, and how each is run. */
import { ensureFirefox, ensureTorch, ensureWebKit } from './browsers.mjs';
import { toolOf } from './run.mjs';

/**
 * @typedef {{
 *   readonly name: string,
 *   readonly limitSeconds: number,
 *   readonly report?: 'vitest' | 'playwright',
 *   readonly env?: Record<string, string>,
 *   readonly processors?: number,
 *   readonly after?: string,
 *   isHere?(): Promise<boolean>,
 *   words(reportFile: string): string[],
 * }} Suite `isHere`: whether what it needs is there or could be installed; `report`: who writes `reportFile`; without one the exit code is all there is, one test passed or failed; `processors`: how many it keeps busy, else all; `after`: the suite that must have ended
 */

/** @param {readonly string[]} projects @returns {Suite['words']} */
const vitest = (...projects) => {
  return (reportFile) => [
    ...toolOf('vitest'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
};

/** @type {readonly Suite[]} */
const GATES = [
  {
    name: 'format',
    limitSeconds: 300,
    processors: 1,
    words: () => [...toolOf('prettier'), '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'lint',
    limitSeconds: 300,
    processors: 1,
    words: () => [...toolOf('oxlint'), '--type-aware', '--max-warnings', '0'],
  },
  { name: 'types', limitSeconds: 300, processors: 1, words: () => [...toolOf('typescript', 'tsc'), '-b'] },
  { name: 'dead code', limitSeconds: 300, processors: 1, words: () => [...toolOf('knip')] },
];

/** @type {Suite} */
const UNIT = { name: 'unit', limitSeconds: 600, report: 'vitest', words: vitest('unit', 'components') };
/** @type {Suite} */
export const REFERENCE = { name: 'reference', limitSeconds: 180, report: 'vitest', words: vitest('reference') };

/** In the order of what fails soonest. @type {readonly Suite[]} */
export const CHECKS = [...GATES, UNIT, REFERENCE];

/** @type {Suite} */
export const BUILD = { name: 'build', limitSeconds: 180, processors: 1, words: () => [...toolOf('vite'), 'build'] };

/** A journey in another browser. @param {string} name @param {() => Promise<boolean>} isHere @returns {Suite} */
function otherBrowser(name, isHere) {
  const config = ['--config', 'playwright.browsers.config.ts'];
  return {
    name,
    limitSeconds: 240,
    report: 'playwright',
    processors: 1,
    after: 'build',
    isHere,
    words: () => [...toolOf('@playwright/test', 'playwright'), 'test', ...config, '--project', name],
  };
}

/** @type {readonly Suite[]} */
export const BROWSER_SUITES = [
  { name: 'browser', limitSeconds: 480, report: 'vitest', words: vitest('browser') },
  BUILD,
  {
    name: 'python',
    limitSeconds: 420,
    processors: 1,
    isHere: ensureTorch,
    words: () => [process.execPath, 'scripts/notebooks.mjs'],
  },
  {
    name: 'lessons',
    limitSeconds: 900,
    processors: 1,
    words: () => [...toolOf('tsx'), 'scripts/lessons.ts'],
  },
  {
    name: 'size',
    limitSeconds: 180,
    processors: 1,
    after: 'build',
    words: () => [process.execPath, 'scripts/size.mjs'],
  },
  {
    name: 'single file',
    limitSeconds: 120,
    processors: 1,
    after: 'build',
    words: () => [process.execPath, 'scripts/single/single.mjs'],
  },
  {
    name: 'e2e',
    limitSeconds: 1800,
    report: 'playwright',
    after: 'single file',
    words: () => [...toolOf('@playwright/test', 'playwright'), 'test'],
  },
  {
    name: 'monkey',
    limitSeconds: 240,
    processors: 1,
    after: 'build',
    words: () => [...toolOf('tsx'), 'scripts/monkey.ts', '--seed', '1', '--minutes', '1'],
  },
  otherBrowser('firefox', ensureFirefox),
  otherBrowser('webkit', ensureWebKit),
];
