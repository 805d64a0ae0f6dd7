import { expect, test } from './test';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

for (const language of ['en', 'zh']) {
  test(`nothing is lost on a phone, and nothing scrolls sideways: ${language}`, async ({ page, playground }) => {
    await playground.open({ epochs: 2 }, `?lang=${language}`);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);

    await page.getByRole('button', { name: /^(Train|训练)$/ }).click();
    await playground.becomes('finished');
    expect(await overflow()).toBeLessThanOrEqual(0);
    // The seven panels and the pinned unit.
    await expect(page.getByRole('region')).toHaveCount(8);

    // The views of the inside, one below the other: each is made as it is scrolled to.
    for (const view of ['gates', 'cell', 'clamps', 'memory', 'gradients', 'meanings', 'portrait', 'weights']) {
      await page.locator(`[data-stacked="${view}"]`).scrollIntoViewIfNeeded();
      await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
      expect(await overflow(), view).toBeLessThanOrEqual(0);
    }
  });
}

test('the controls of the run stay in sight while the page scrolls', async ({ page, playground }) => {
  await playground.open();
  await playground.evaluation.region.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(playground.transport.train()).toBeInViewport();
});
