/** Counting what a runner's JSON report says. Only what is said to have passed has passed. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** A step without a report of its own. @param {number} exitCode */
export const countExit = (exitCode) => (exitCode === 0 ? PASSED : FAILED);

/**
 * Vitest's `json` reporter. A test still `pending` when the run ended did not pass; a file that could not be loaded
 * holds no tests and is one failure.
 * @param {{ testResults?: { status: string, assertionResults: { status: string }[] }[] }} report
 */
export function countVitest(report) {
  return sum(
    (report.testResults ?? []).flatMap(({ status, assertionResults }) => {
      const tests = assertionResults.map((test) => {
        if (test.status === 'passed') return PASSED;
        return test.status === 'skipped' || test.status === 'todo' ? SKIPPED : FAILED;
      });
      return status === 'passed' || tests.includes(FAILED) ? tests : [...tests, FAILED];
    }),
  );
}

/**
 * @typedef {{
 *   status: string,
 *   expectedStatus: string,
 *   annotations?: { type: string }[],
 *   results?: { status: string }[],
 * }} PlaywrightTest
 * @typedef {{ title?: string, suites?: PlaywrightSuite[], specs?: { title?: string, tests: PlaywrightTest[] }[] }} PlaywrightSuite
 */

/**
 * Playwright calls a test `skipped` too when the run ended before it or in the midst of it, and `expected` when it
 * failed as announced: neither has passed.
 * @param {PlaywrightTest} test
 */
function countPlaywrightTest({ status, expectedStatus, annotations = [], results = [] }) {
  const lastPassed = results.at(-1)?.status === 'passed';
  if (status === 'expected' && expectedStatus === 'passed' && lastPassed) return PASSED;
  const asked = annotations.some(({ type }) => type === 'skip' || type === 'fixme');
  return status === 'skipped' && asked ? SKIPPED : FAILED;
}

/** Playwright's `json` reporter. @param {{ suites?: PlaywrightSuite[], errors?: unknown[] }} report @returns {Count} */
export function countPlaywright({ suites = [], errors = [] }) {
  /** @param {PlaywrightSuite} suite @returns {Count[]} */
  const countsOf = (suite) => [
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.map(countPlaywrightTest)),
    ...(suite.suites ?? []).flatMap(countsOf),
  ];
  return sum([...suites.flatMap(countsOf), ...errors.map(() => FAILED)]);
}

/**
 * The names of what has failed, for the end of a long output.
 * @param {{ testResults?: { name?: string, status: string, assertionResults: { status: string, fullName?: string }[] }[] }} report
 */
export function failedInVitest({ testResults = [] }) {
  return testResults.flatMap(({ name = '', status, assertionResults }) => {
    const tests = assertionResults.filter(({ status: end }) => !['passed', 'skipped', 'todo'].includes(end));
    const names = tests.map(({ fullName = '' }) => `${name} > ${fullName}`);
    return names.length > 0 || status === 'passed' ? names : [name];
  });
}

/** @param {{ suites?: PlaywrightSuite[], errors?: { message?: string }[] }} report @returns {string[]} */
export function failedInPlaywright({ suites = [], errors = [] }) {
  /** @param {PlaywrightSuite} suite @returns {string[]} */
  const namesOf = ({ title = '', specs = [], suites: inner = [] }) =>
    [
      ...specs
        .filter(({ tests }) => tests.some((test) => countPlaywrightTest(test).failed > 0))
        .map((spec) => spec.title ?? ''),
      ...inner.flatMap(namesOf),
    ].map((name) => `${title} > ${name}`);
  return [...suites.flatMap(namesOf), ...errors.map(({ message = '' }) => message)];
}

/**
 * What a suite comes to: its report, and a failure on top where the runner ended badly without naming one, ran
 * nothing, or wrote no report.
 * @param {Count | null} reported @param {number} exitCode @returns {Count}
 */
export function verdict(reported, exitCode) {
  if (reported === null) return FAILED;
  const nothingRan = reported.passed + reported.failed === 0;
  const unexplained = exitCode !== 0 && reported.failed === 0;
  return nothingRan || unexplained ? sum([reported, FAILED]) : reported;
}
