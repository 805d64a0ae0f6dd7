import { withPlainBrowser } from './hiddenTab';
import { Playground } from '../pages/playground';
import { expect, test } from '../test';

test('training goes on in a hidden tab, at its speed', async ({ baseURL }) => {
  await withPlainBrowser(async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(new URL('#engine=reference&epochs=0&patience=0&units=4&lookBack=8', baseURL).href);
    const playground = new Playground(page);
    await playground.becomes('ready');
    await playground.transport.train().click();
    await playground.reachesEpoch(2);

    const front = await context.newPage();
    await front.bringToFront();
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    // At one timer call a second, as hidden pages get them, these some 400 steps would take 400 seconds.
    const epoch = await playground.epoch();
    await playground.reachesEpoch(epoch + 60);

    await page.bringToFront();
    await expect(playground.transport.status()).toContainText('Training.');
    await playground.transport.pause().click();
    await playground.becomes('paused');
  });
});
