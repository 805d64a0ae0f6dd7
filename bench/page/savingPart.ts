/** What it costs that the run in place is kept: steps a second with it and without, in turns, and tasks of the page meanwhile. */
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../../scripts/browser.mjs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/port.mjs';
import { quantile } from '../statistics';

/** A usual network, and a large one, whose record is 9 MB. */
const NETWORKS = [
  { name: '1 × 32', settings: 'units=32&layers=1&lookBack=24' },
  { name: '3 × 128', settings: 'units=128&layers=3&lookBack=24' },
] as const;
const ROUNDS = 3;
/** Milliseconds before the steps are counted, and of counting: some writings. */
const SETTLE = 3000;
const COUNTED = 12_000;

/** A database that never opens: the trainer goes on, and nothing is written. */
const FORBID = "IDBFactory.prototype.open=()=>{throw new DOMException('measured without','SecurityError')};";

/** The longest task of the page since it was last set to 0. */
const WATCH = `globalThis.longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
}).observe({ type: 'longtask' });`;
declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the window
  var longestTask: number;
}

type Round = { readonly stepsASecond: number; readonly longestTask: number };

async function measure(browser: Browser, address: string, settings: string, keeps: boolean): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1010 }, locale: 'en-US' });
  await page.addInitScript(WATCH);
  if (!keeps) {
    await page.addInitScript(FORBID);
    await page.route(/(trainer|archive)\.worker/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: FORBID + (await answer.text()) });
    });
  }
  await page.goto(`${address}?lang=en#data=air-passengers&engine=wasm&epochs=0&patience=0&${settings}`);
  await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForTimeout(SETTLE);
  const steps = async () => Number(await page.locator('[data-step]').getAttribute('data-step'));
  await page.evaluate(() => (globalThis.longestTask = 0));
  const [from, start] = [await steps(), performance.now()];
  await page.waitForTimeout(COUNTED);
  const stepsASecond = (1000 * ((await steps()) - from)) / (performance.now() - start);
  const longestTask = await page.evaluate(() => globalThis.longestTask);
  await page.close();
  return { stepsASecond, longestTask };
}

const median = (values: readonly number[]) => quantile(values, 0.5);

export async function measureSaving(): Promise<void> {
  await ensureBuilt();
  const port = await freePort();
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: true }, logLevel: 'warn' });
  const browser = await chromium.launch(launchOptions());
  try {
    const rows: object[] = [];
    for (const { name, settings } of NETWORKS) {
      const kept: Round[] = [];
      const without: Round[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        kept.push(await measure(browser, `http://127.0.0.1:${port}/`, settings, true));
        without.push(await measure(browser, `http://127.0.0.1:${port}/`, settings, false));
      }
      const ratios = kept.map(({ stepsASecond }, at) => stepsASecond / without[at]!.stepsASecond);
      rows.push({
        network: name,
        'steps a second, kept': Math.round(median(kept.map((one) => one.stepsASecond))),
        'not kept': Math.round(median(without.map((one) => one.stepsASecond))),
        'kept / not kept, median': Number(median(ratios).toFixed(3)),
        least: Number(Math.min(...ratios).toFixed(3)),
        most: Number(Math.max(...ratios).toFixed(3)),
        'longest task, kept (ms)': Math.round(Math.max(...kept.map((one) => one.longestTask))),
        'not kept (ms)': Math.round(Math.max(...without.map((one) => one.longestTask))),
      });
    }
    console.log('Training while the run is kept every two seconds, and without, in turns:');
    console.table(rows);
  } finally {
    await browser.close();
    await server.close();
  }
}
