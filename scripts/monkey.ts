/**
 * A random user before the built page: `npm run monkey -- --seed N --minutes M`. Prints what must never happen with the
 * actions before it, and ends with a status other than 0 where anything was found.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { walk } from '../e2e/monkey/monkey';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { freePort } from './port.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const minutes = Number(values.minutes);
if (!Number.isInteger(seed) || !(minutes > 0)) throw new Error('--seed is a whole number, --minutes a number above 0.');

await ensureBrowser();
await ensureBuilt();
const server = await preview({ preview: { host: '127.0.0.1', port: await freePort() }, logLevel: 'error' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(launchOptions());
try {
  const { actions, findings } = await walk(browser, address, { seed, minutes, log: (line) => console.log(line) });
  console.log(`seed ${seed}: ${actions} actions in ${minutes} min, ${findings.length} findings`);
  process.exitCode = findings.length > 0 || actions === 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
