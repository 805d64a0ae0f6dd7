/** A gate is held, and dragged, while the network trains: how long until the forecast under the clamp is on the screen. */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../../scripts/browser.mjs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/port.mjs';
import { quantile } from '../statistics';

const CLOCK = fileURLToPath(new URL('clampClock.js', import.meta.url));
/** 150 windows of 48 steps for 32 units. */
const HASH = '#data=sines&length=198&lookBack=48&units=32&epochs=0&engine=wasm&view=clamps';
const MOVES = 150;
const MOVE_MS = 40;
const ROUNDS = 3;
/** What the chart shows in a round, one after the other, and the answer that brings it. */
const SHOWN = [
  ['One step ahead', 'clampedForecast'],
  ['Free run', 'clampedFreeRun'],
] as const;
const ALONE_MS = 3000;

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the window
  var clampClock: {
    /** The inspector's event that moves the line on the chart. */
    answer: 'clampedForecast' | 'clampedFreeRun';
    /** Milliseconds, by move. */
    readonly times: number[];
    trainedSteps: number;
  };
}

/** Training steps a second while something is done. */
async function stepsASecond(page: Page, act: () => Promise<void>): Promise<number> {
  const [from, start] = [await page.evaluate(() => globalThis.clampClock.trainedSteps), performance.now()];
  await act();
  return (
    ((await page.evaluate(() => globalThis.clampClock.trainedSteps)) - from) / ((performance.now() - start) / 1000)
  );
}

async function drag(page: Page): Promise<readonly number[]> {
  const slider = page.getByRole('slider', { name: 'Hold forget f' }).first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('There is no slider that holds the forget gate.');
  const [y, inner] = [box.y + box.height / 2, box.width - 20];
  await page.mouse.move(box.x + 10 + inner / 2, y);
  await page.mouse.down();
  await page.evaluate(() => globalThis.clampClock.times.splice(0));
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(box.x + 10 + inner * (0.5 + 0.48 * Math.sin(move / 7)), y);
    await page.waitForTimeout(MOVE_MS);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  return page.evaluate(() => globalThis.clampClock.times);
}

export async function measureClamp(): Promise<void> {
  await ensureBuilt();
  const port = await freePort();
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: true }, logLevel: 'warn' });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1010 }, locale: 'en-US' });
    await page.addInitScript({ path: CLOCK });
    await page.goto(`http://127.0.0.1:${port}/${HASH}`);
    await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.locator('[data-state="training"]').waitFor();
    await page.waitForTimeout(2000);
    const rounds = [];
    for (const [shown, answer] of Array.from({ length: ROUNDS }, () => SHOWN).flat()) {
      await page.getByRole('tab', { name: shown }).click();
      await page.evaluate((kind) => {
        globalThis.clampClock.answer = kind;
      }, answer);
      const alone = await stepsASecond(page, () => page.waitForTimeout(ALONE_MS));
      let times: readonly number[] = [];
      const beside = await stepsASecond(page, async () => {
        times = await drag(page);
      });
      const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)].map(Math.round);
      rounds.push({
        shown,
        moves: times.length,
        'median, ms': median,
        '95th percentile, ms': late,
        'training steps a second': Math.round(beside),
        'without a hand': Math.round(alone),
      });
    }
    console.log(
      'From a move of the pointer to the forecast under the clamp, 32 units, window 48, 150 windows, training:',
    );
    console.table(rounds);
  } finally {
    await browser.close();
    await server.close();
  }
}
