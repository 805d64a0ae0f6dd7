import type { Page } from '@playwright/test';

export type Start = {
  /** From navigation to the series on the screen. */
  readonly seriesMs: number;
  /** From Train to the first change of the forecast on the screen. */
  readonly learningMs: number;
};

export async function measureStart(page: Page): Promise<Start> {
  await page.waitForFunction(() => globalThis.seen.seriesAt !== null && !Number.isNaN(globalThis.seen.seriesAt));
  await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForFunction(() => globalThis.seen.changeAt !== null && !Number.isNaN(globalThis.seen.changeAt));
  return page.evaluate(() => {
    const { seriesAt, trainAt, changeAt } = globalThis.seen;
    return { seriesMs: seriesAt ?? Number.NaN, learningMs: (changeAt ?? Number.NaN) - (trainAt ?? Number.NaN) };
  });
}
