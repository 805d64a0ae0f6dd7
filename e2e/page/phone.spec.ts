import { speak } from '../looks';
import { expect, test } from '../test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const VIEWS = ['gates', 'cell', 'clamps', 'memory', 'gradients', 'step', 'meanings', 'portrait', 'weights'];

test('nothing is lost on a phone, and nothing scrolls sideways, in either language', async ({ page, playground }) => {
  await playground.open({ epochs: 2 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const speakOnPhone = async (language: 'en' | 'zh') => {
    await page.setViewportSize({ width: 1440, height: 1010 });
    await speak(page, language);
    await page.setViewportSize({ width: 360, height: 740 });
  };
  for (const language of ['zh', 'en'] as const) {
    await speakOnPhone(language);
    await expect.poll(overflow, language).toBeLessThanOrEqual(0);
  }
  await playground.transport.train().click();
  await playground.becomes('finished');
  for (const language of ['en', 'zh'] as const) {
    await test.step(language, async () => {
      await speakOnPhone(language);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
      // The seven panels and the pinned unit.
      await expect(page.getByRole('region')).toHaveCount(8);

      // The gallery fits as well.
      const fold = page.locator('details').first();
      if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
      await page.getByRole('button', { name: /^(Series:|序列：)/ }).click();
      await expect(page.getByRole('radiogroup', { name: /^(Series|序列)$/ })).toBeVisible();
      const gallery = await page.locator(':popover-open').boundingBox();
      expect((gallery?.x ?? Number.NaN) + (gallery?.width ?? 0)).toBeLessThanOrEqual(360);
      await page.keyboard.press('Escape');

      const tabs = page.getByRole('tablist', { name: /^(View|视图)$/ }).getByRole('tab');
      await expect(tabs).toHaveCount(VIEWS.length);
      for (const [index, view] of VIEWS.entries()) {
        await tabs.nth(index).click();
        await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
        expect(await overflow(), view).toBeLessThanOrEqual(0);
      }
    });
  }
});

test('the page is short: forecast, loss, evaluation, then the inside; the controls of the run stay in sight', async ({
  page,
  playground,
}) => {
  await page.goto('./');
  await playground.becomes('ready');
  // With all that scrolling brings.
  await playground.inside.region.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(playground.gates.strip('hidden h')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2600);

  const tops = await Promise.all(
    [playground.forecast, playground.loss, playground.evaluation, playground.inside].map(async ({ region }) => {
      const box = await region.boundingBox();
      return box?.y ?? Number.NaN;
    }),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await expect(playground.transport.train()).toBeInViewport();
});
