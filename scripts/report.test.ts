import { describe, expect, test } from 'vitest';
import { countExit, countPlaywright, countVitest, failedInPlaywright, failedInVitest, verdict } from './report.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('vitest', () => {
  test('counts tests by what they ended as', () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'skipped', 'todo'), file('failed', 'failed')] };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });
  test('a test that was still running has failed', () => {
    expect(countVitest({ testResults: [file('passed', 'passed', 'pending')] })).toMatchObject({ passed: 1, failed: 1 });
  });
  test('a file that could not be loaded is one failure', () => {
    expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('playwright', () => {
  const outcome = (status: string, result?: string, annotation?: string, expectedStatus = 'passed') => ({
    specs: [
      {
        tests: [
          {
            status,
            expectedStatus,
            annotations: annotation ? [{ type: annotation }] : [],
            results: result ? [{ status: result }] : [],
          },
        ],
      },
    ],
  });
  test('counts nested suites', () => {
    const report = {
      suites: [{ suites: [outcome('expected', 'passed'), outcome('unexpected', 'timedOut')] }],
    };
    expect(countPlaywright(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
  test('skipped on request is skipped', () => {
    expect(countPlaywright({ suites: [outcome('skipped', 'skipped', 'skip', 'skipped')] })).toMatchObject({
      failed: 0,
      skipped: 1,
    });
  });
  test.each([
    ['was interrupted', outcome('skipped', 'interrupted')],
    ['never ran', outcome('skipped')],
    ['needed a second try', outcome('flaky', 'passed')],
    ['failed as announced', outcome('expected', 'failed', 'fail', 'failed')],
  ])('a test that %s has not passed', (_, suite) => {
    expect(countPlaywright({ suites: [suite] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  test('an error outside of any test is a failure', () => {
    expect(countPlaywright({ suites: [], errors: [{}] })).toMatchObject({ failed: 1 });
  });
});

describe('a suite', () => {
  const passed = { passed: 3, failed: 0, skipped: 0 };
  test('is what its report says', () => expect(verdict(passed, 0)).toEqual(passed));
  test('without a report has failed', () => expect(verdict(null, 0)).toMatchObject({ passed: 0, failed: 1 }));
  test('that ran nothing has failed', () => {
    expect(verdict({ passed: 0, failed: 0, skipped: 2 }, 0)).toMatchObject({ failed: 1, skipped: 2 });
  });
  test('whose runner ended badly has failed', () => expect(verdict(passed, 1)).toMatchObject({ passed: 3, failed: 1 }));
  test('of one step goes by its exit code', () => {
    expect(countExit(0)).toMatchObject({ passed: 1, failed: 0 });
    expect(countExit(124)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('what failed is named', () => {
  test('a test by its file and name, a file that could not be loaded by itself', () => {
    const tests = [
      { status: 'passed', fullName: 'adds' },
      { status: 'failed', fullName: 'divides' },
    ];
    const report = {
      testResults: [
        { name: 'sums.test.ts', status: 'failed', assertionResults: tests },
        { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    expect(failedInVitest(report)).toEqual(['sums.test.ts > divides', 'broken.test.ts']);
  });
  test('a test of a browser by its file and titles, an error by its message', () => {
    const failed = { status: 'unexpected', expectedStatus: 'passed', results: [{ status: 'failed' }] };
    const passed = { status: 'expected', expectedStatus: 'passed', results: [{ status: 'passed' }] };
    const specs = [
      { title: 'trains', tests: [failed] },
      { title: 'opens', tests: [passed] },
    ];
    const report = {
      suites: [{ title: 'page.spec.ts', suites: [{ title: 'a page', specs }] }],
      errors: [{ message: 'no' }],
    };
    expect(failedInPlaywright(report)).toEqual(['page.spec.ts > a page > trains', 'no']);
  });
});
