/** Runs in a browser without WebGL: see playwright.config.ts. */
import { expect, test } from './test';

test('without WebGL the processor computes, and the page says so', async ({ page, playground }) => {
  expect(await page.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2'))).toBeNull();
  await playground.open({ engine: 'webgl', epochs: 3 });
  await expect(page.getByText('This browser offers no WebGL.').first()).toBeVisible();
  await playground.transport.train().click();
  await playground.becomes('finished');
  expect(await playground.epoch()).toBe(3);
});

test('auto times the engines that there are, and says which there is not', async ({ page, playground }) => {
  // Large enough that WebGL would be tried.
  await playground.open({ engine: 'auto', units: 96, lookBack: 36 });
  const why = page.getByText(
    /Timed on this network, it was the fastest.*CPU .* ms a step.*This browser offers no WebGL/,
  );
  await expect(why.first()).toBeVisible();
});
