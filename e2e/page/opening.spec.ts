/** What is there before the page's program has come, and when it does not. */
import { expect, test } from '@playwright/test';
import { Playground } from '../pages/playground';

const PROGRAM = /assets\/page-.*\.js$/;

test('name, sentence and a bar are there while the program is on its way', async ({ page }) => {
  let come = () => undefined as void;
  const coming = new Promise<void>((resolve) => (come = resolve));
  await page.route(PROGRAM, async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto('./#data=air-passengers&engine=reference', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'LSTM Playground' })).toBeVisible();
  await expect(page.getByText('Train an LSTM on your own time series')).toBeVisible();
  await expect(page.getByText('在这个标签页里')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  come();
  await new Playground(page).becomes('ready');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('a program that does not come is said not to, with a way to ask again', async ({ page }) => {
  let isThere = false;
  await page.route(PROGRAM, (route) => (isThere ? route.continue() : route.abort('connectionreset')));
  await page.goto('./#data=air-passengers&engine=reference&units=5');
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  isThere = true;
  await page.getByRole('button', { name: 'try again' }).click();
  const playground = new Playground(page);
  await playground.becomes('ready');
  expect(await playground.linked('units')).toBe('5');
});
