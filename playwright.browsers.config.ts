import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** A journey in Firefox and one in WebKit, on the same build. */
export default defineConfig({
  ...base,
  testDir: 'e2e/browsers',
  workers: 1,
  projects: [
    { name: 'firefox', testMatch: 'firefox.spec.ts' },
    { name: 'webkit', testMatch: 'webkit.spec.ts' },
  ],
});
