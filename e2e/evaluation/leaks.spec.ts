import type { Page } from '@playwright/test';
import { violations } from '../axe';
import { inColours, speak } from '../looks';
import type { Playground } from '../pages/playground';
import { expect, test } from '../test';

const figure = (text: string | null) => Number.parseFloat(text?.replaceAll(',', '') ?? '');

/** MASE and RMSE of the two rows, where both are known. */
async function scores({ evaluation }: Playground) {
  const box = evaluation.region.locator('[data-leak="known"]');
  await expect(box).toBeVisible({ timeout: 60_000 });
  const cells = await box.locator('td').allTextContents();
  const [leaking = Number.NaN, , honest = Number.NaN] = cells.map(figure);
  return { leaking, honest, text: await box.textContent() };
}

const banner = (page: Page) => page.locator('[data-leaks]');

test('a leak is switched on, cannot be missed, and stands beside the honest score; the remedy and its undo', async ({
  page,
  playground,
}) => {
  const { quality, evaluation, transport } = playground;
  await playground.open({ epochs: 15, units: 8 });
  await expect(banner(page)).toHaveCount(0);
  await quality.open('Leaks');
  await quality.region.getByRole('switch', { name: 'target in the window' }).check();
  await expect(page.getByRole('alert').filter({ hasText: 'Data leak on purpose: target in the window' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Leaks' })).toBeVisible();
  await expect.poll(() => playground.linked('leaks')).toBe('target');
  await playground.becomes('ready');

  await transport.train().click();
  await playground.becomes('finished');
  const { leaking, honest, text } = await scores(playground);
  expect(leaking).toBeLessThan(honest);
  expect(text).toMatch(/MASE 0\.\d+ with the leak, 0\.\d+ without .* made it look \d+ % better/);
  const verdict = evaluation.region.locator('[data-verdict="leaking"]');
  await expect(verdict).toContainText('illegal, and no win is claimed');
  // Nothing is marked as the better one.
  await expect(evaluation.table().first()).not.toContainText('✓');
  await expect(evaluation.table().first()).toContainText('(illegal)');
  await expect(quality.region.locator('[data-leak="known"]')).toContainText('honest, same seed');

  await quality.view('Doctor');
  const finding = quality.region.locator('[data-finding="leak"]');
  await expect(finding).toContainText('only the second counts');
  await finding.getByRole('button', { name: 'Try: No leaks' }).click();
  await expect(banner(page)).toHaveCount(0);
  await playground.becomes('finished');
  await expect.poll(() => playground.linked('leaks')).toBeNull();
  await expect(finding).toHaveCount(0);
  // The same seed without the leak is what was said of it.
  await quality.view('Models');
  await expect.poll(async () => figure(await quality.row('LSTM').locator('td').nth(4).textContent())).toBe(honest);
  await page.getByRole('button', { name: 'Undo: No leaks' }).first().click();
  await expect(banner(page)).toBeVisible();
  await expect.poll(() => playground.linked('leaks')).toBe('target');
});

test('all is done by keyboard, axe finds nothing, one button ends it; what is no leak is said', async ({
  page,
  playground,
}) => {
  const { quality, transport } = playground;
  await playground.open({ epochs: 3, leaks: 'split' });
  await quality.open('Leaks');
  const split = quality.region.getByRole('switch', { name: 'random split' });
  await expect(split).toBeChecked();
  await split.focus();
  await page.keyboard.press('Tab');
  await expect(quality.region.getByRole('switch', { name: 'target in the window' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => playground.linked('leaks')).toBe('split,target');
  // The run begins anew, and the switch keeps the focus.
  await playground.becomes('ready');
  await expect(quality.region.getByRole('switch', { name: 'target in the window' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => playground.linked('leaks')).toBe('target');
  await playground.becomes('ready');
  await transport.train().click();
  await playground.becomes('finished');
  await scores(playground);
  for (const colorScheme of ['light', 'dark'] as const) {
    await inColours(page, colorScheme);
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await page.getByRole('button', { name: 'Switch all leaks off' }).press('Enter');
  await expect(banner(page)).toHaveCount(0);
  await expect.poll(() => playground.linked('leaks')).toBeNull();
  await test.step('what is no leak is said, and an illness of the gallery is one', async () => {
    await playground.follow({ epochs: 2, leaks: 'scaler,poison' });
    await expect(playground.alert('Leaks: “scaler,poison” is no value for it; scaler is used.')).toBeVisible();
    await expect(banner(page)).toContainText('scaler fitted on everything');
    await playground.quality.open('Doctor');
    await page.getByText('Break it: a gallery of illnesses').click();
    await page.getByRole('button', { name: 'A data leak' }).click();
    await expect(playground.quality.region.locator('[data-finding="leak"]')).toContainText('target in the window');
    // What is still to come would move the button away.
    await scores(playground);
    await page.getByRole('button', { name: 'Undo the illness' }).first().click();
    await expect.poll(() => playground.linked('leaks')).toBe('scaler');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('the banner stays in sight, and nothing scrolls sideways', async ({ page, playground }) => {
    await playground.open({ epochs: 2, leaks: 'scaler,split,target,smoothing,choice' });
    await expect(banner(page)).toBeInViewport();
    await playground.transport.train().click();
    await playground.becomes('finished');
    await expect(page.locator('[data-leak="known"]').first()).toBeVisible({ timeout: 60_000 });
    await banner(page).getByRole('button').first().click();
    await expect(page.getByRole('switch')).toHaveCount(5);
    for (const language of ['en', 'zh'] as const) {
      await test.step(language, async () => {
        await page.setViewportSize({ width: 1440, height: 1010 });
        await speak(page, language);
        await page.setViewportSize({ width: 390, height: 844 });
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        await expect(banner(page)).toBeInViewport();
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
          .toBeLessThanOrEqual(0);
        const box = await banner(page).boundingBox();
        expect(box!.height).toBeLessThan(844 / 3);
      });
    }
  });
});
