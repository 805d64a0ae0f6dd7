import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';

const BROWSER = 'src/**/*.browser.test.ts';
const REFERENCE = 'src/**/*.reference.test.ts';
/** Where the reference numbers are: ours, or another folder of such files. */
const alias = {
  '#reference': resolve(process.env['REFERENCE_DIR'] ?? 'src/model/cells/reference'),
};

/** Node 20 has relaxed SIMD behind a flag; later versions have it, and not the flag. */
const execArgv = process.version.startsWith('v20.') ? ['--experimental-wasm-relaxed-simd'] : [];

/** Properties are tried on the same cases each time. */
const setupFiles = ['scripts/properties.ts'];

export default defineConfig({
  test: {
    provide: { propertySeed: Number(process.env['PROPERTY_SEED'] ?? 1) },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Modules are read once a process, not once a file: TensorFlow.js alone takes a second. They keep no state of a test.
          isolate: false,
          // No test is there to measure time; the machine may be busy.
          testTimeout: 30_000,
          setupFiles,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [BROWSER, REFERENCE],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          testTimeout: 30_000,
          setupFiles,
          include: ['src/**/*.test.tsx'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'reference',
          environment: 'node',
          setupFiles,
          execArgv,
          include: [REFERENCE],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          setupFiles,
          include: [BROWSER],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
            api: { host: '127.0.0.1' },
          },
        },
      },
    ],
  },
});
