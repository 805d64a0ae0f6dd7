import { expect, test } from '../test';

test('?lang chooses the language, and the button changes it; the theme follows the system, then the button', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await playground.open({}, '?lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.getByRole('button', { name: '训练', exact: true })).toBeVisible();

  await playground.transport.language('English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(playground.transport.train()).toBeVisible();
  await playground.transport.language('中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await test.step('the theme follows the system, then the button', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await playground.transport.language('English').click();
    await expect(playground.transport.train()).toBeVisible();
    await expect.poll(ground).toBe('rgb(246, 245, 241)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ground).toBe('rgb(20, 22, 28)');

    for (const [name, colour] of [
      ['light', 'rgb(246, 245, 241)'],
      ['dark', 'rgb(20, 22, 28)'],
    ] as const) {
      await expect(async () => {
        await playground.transport.theme().click();
        await expect(playground.transport.theme()).toHaveAccessibleName(`Theme: ${name}`, { timeout: 500 });
      }).toPass();
      await expect.poll(ground).toBe(colour);
    }
  });
});

test.describe('a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });
  test('is spoken to in Chinese', async ({ page, playground }) => {
    await playground.open();
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  });
});
