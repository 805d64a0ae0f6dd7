import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';
import { freePort } from './scripts/port.mjs';

// Playwright reads this file in every process; the first one's choice holds for the others.
process.env['E2E_PORT'] ??= String(await freePort());
const address = `http://127.0.0.1:${process.env['E2E_PORT']}/`;
const launch = launchOptions();
const desktop = { browserName: 'chromium', headless: true, viewport: { width: 1440, height: 1010 } } as const;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A test that passes only at the second try is not one to trust.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // States are waited for, on a machine that may be busy: these limits end only what hangs.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: process.env['REPORT_FILE'] ? [['list'], ['json', { outputFile: process.env['REPORT_FILE'] }]] : [['list']],
  use: {
    baseURL: address,
    locale: 'en-US',
    // Each test has the files that are served, and may let them fail; `offline.spec.ts` allows it.
    serviceWorkers: 'block',
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort --port ${process.env['E2E_PORT']}`,
    url: address,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: ['**/no-webgl.spec.ts', '**/browsers/**'],
      use: { ...desktop, launchOptions: launch },
    },
    {
      name: 'without WebGL',
      testMatch: '**/no-webgl.spec.ts',
      use: { ...desktop, launchOptions: { ...launch, args: [...launch.args, '--use-gl=disabled'] } },
    },
  ],
});
