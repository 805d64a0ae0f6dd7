import { speak } from '../looks';
import { eachView } from '../pages/views';
import { expect, test } from '../test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** The smallest phone; and a page of 1280 × 1024 at four times its size, which is as wide. */
const SMALLEST = { width: 320, height: 568 };
const ZOOMED = { width: 320, height: 256 };

test('nothing is lost on the smallest phone or at 400 %, in any view, and nothing scrolls sideways, in either language', async ({
  page,
  playground,
}) => {
  await playground.open({ epochs: 2, horizon: 3 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const speakOnPhone = async (language: 'en' | 'zh') => {
    await page.setViewportSize({ width: 1440, height: 1010 });
    await speak(page, language);
    await page.setViewportSize(SMALLEST);
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
      expect((gallery?.x ?? Number.NaN) + (gallery?.width ?? 0)).toBeLessThanOrEqual(SMALLEST.width);
      await page.keyboard.press('Escape');

      let views = 0;
      await eachView(page, async (name) => {
        views++;
        expect(await overflow(), name).toBeLessThanOrEqual(0);
      });
      expect(views).toBe(27);
    });
  }
  await test.step('at 400 % the bar leaves the screen to what is read, and Train is in sight', async () => {
    await page.setViewportSize(ZOOMED);
    await page.locator('[data-figure="evaluation"]').scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: /^(Train|训练)$/ })).toBeInViewport({ ratio: 0.9 });
    const bar = await page.getByRole('banner').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? Infinity)).toBeLessThanOrEqual(ZOOMED.height / 4);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
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
