/** One visit to the built page in a fresh browser: nothing cached, nothing compiled. */
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';

export async function visit<T>(address: string, measure: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1010 }, locale: 'en-US' });
    await page.addInitScript(observe);
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

/** Runs in the page before its own scripts. */
function observe(): void {
  const seen: Seen = { tasks: [], seriesAt: null, trainAt: null, changeAt: null };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  // Drawn is what has been through a frame.
  const drawn = (set: () => void) => requestAnimationFrame(() => requestAnimationFrame(set));
  const forecast = () => document.querySelector('section[aria-label="Forecast"]');
  const lines = () =>
    [...(forecast()?.querySelectorAll('svg path[d]') ?? [])].map((path) => path.getAttribute('d')).join();
  let untrained = '';
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || event.target.closest('button')?.textContent?.trim() !== 'Train') return;
      untrained = lines();
      seen.trainAt = performance.now();
    },
    { capture: true },
  );
  const look = () => {
    if (seen.seriesAt === null && /Series of /.test(forecast()?.textContent ?? '') && lines() !== '') {
      seen.seriesAt = Number.NaN;
      drawn(() => (seen.seriesAt = performance.now()));
    }
    if (seen.trainAt !== null && seen.changeAt === null && lines() !== untrained) {
      seen.changeAt = Number.NaN;
      drawn(() => (seen.changeAt = performance.now()));
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}
