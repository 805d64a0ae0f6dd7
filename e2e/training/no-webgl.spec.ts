/** Runs in a browser without WebGL: see playwright.config.ts. */
import { expect, test } from '../test';

test('without WebGL the processor computes, and the page says so; auto takes the fastest that there is', async ({
  page,
  playground,
}) => {
  expect(await page.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2'))).toBeNull();
  await playground.open({ engine: 'webgl', epochs: 3 });
  await expect(page.getByText('This browser offers no WebGL.').first()).toBeVisible();
  await playground.transport.train().click();
  await playground.becomes('finished');
  expect(await playground.epoch()).toBe(3);
  await playground.training.radio('Engine', 'Auto').check();
  await expect(page.getByText(/Engine (WASM|CPU)\. Timed on this network, it was the fastest\./).first()).toBeVisible();
});
