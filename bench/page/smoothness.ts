import type { Page } from '@playwright/test';

export type Smoothness = {
  readonly engine: string;
  /** As the page shows it. */
  readonly msPerStep: string;
  readonly epochs: number;
  /** Main-thread tasks above 50 ms, which is what browsers report. */
  readonly longTasks: number;
  /** Of the longest of them; 0 where there is none. */
  readonly longestMs: number;
};

const FIRST_SECOND = 1000;
const SPAN = 10_000;

/** Trains for eleven seconds and looks at the last ten. */
export async function measureSmoothness(page: Page): Promise<Smoothness> {
  await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForTimeout(FIRST_SECOND);
  const from = await page.evaluate(() => performance.now());
  await page.waitForTimeout(SPAN);
  const tasks = await page.evaluate((begin) => globalThis.seen.tasks.filter(({ start }) => start >= begin), from);
  const per = page.getByText(/^per step · /);
  return {
    engine: /^per step · (\w+( \(\w+\))?)/.exec((await per.textContent()) ?? '')?.[1] ?? '',
    msPerStep: (await per.locator('xpath=following-sibling::dd').textContent()) ?? '',
    epochs: Number(await page.locator('[data-state]').getAttribute('data-epoch')),
    longTasks: tasks.length,
    longestMs: Math.round(Math.max(0, ...tasks.map(({ duration }) => duration))),
  };
}
