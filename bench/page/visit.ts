/** One visit to the built page in a browser of its own: nothing of the page cached, nothing compiled. */
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../../scripts/browser.mjs';

/** A browser that has just started is busy with its own pages for some seconds: it is left alone with an empty one. */
export const SETTLE = 10_000;
const OBSERVE = fileURLToPath(new URL('observe.js', import.meta.url));

export async function visit<T>(address: string, measure: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1010 }, locale: 'en-US' });
    await page.waitForTimeout(SETTLE);
    await page.addInitScript({ path: OBSERVE });
    await page.goto(address, { waitUntil: 'commit' });
    return await measure(page);
  } finally {
    await browser.close();
  }
}

/** What the page is watched for; times are milliseconds since navigation. */
export type Seen = {
  tasks: { start: number; duration: number }[];
  /** When the forecast panel first showed the series. */
  seriesAt: number | null;
  trainAt: number | null;
  /** When the forecast first changed after Train. */
  changeAt: number | null;
};
declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the window
  var seen: Seen;
}
