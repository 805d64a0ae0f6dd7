import { expect, test } from '../test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the link restores the whole configuration, also in the same tab', async ({ page, context, playground }) => {
  await playground.open({ data: 'sines', noise: 0.05, units: 8 });
  await playground.model.type('Look-back window', 16);
  await playground.training.radio('Optimizer', 'RMSProp').check();
  await expect.poll(() => playground.linked('optimizer')).toBe('rmsprop');
  await playground.transport.share().click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('lookBack=16');

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('[data-state="ready"]')).toBeVisible();
  expect(new URL(other.url()).hash).toBe(new URL(link).hash);
  await expect(other.getByRole('spinbutton', { name: 'Look-back window, exact value' })).toHaveValue('16');
  await expect(other.getByRole('spinbutton', { name: 'Units, exact value' })).toHaveValue('8');
  await expect(other.getByRole('radio', { name: 'RMSProp' })).toBeChecked();
  await expect(other.getByRole('button', { name: /^Series: Sum of sines/ })).toBeVisible();
  await other.close();
  await test.step('another link in the same tab is opened', async () => {
    await page.evaluate(() => (location.hash = '#data=sines&noise=0&units=4&engine=reference'));
    await expect(playground.data.chosen()).toContainText('Sum of sines');
    await expect(playground.model.exact('Units')).toHaveValue('4');
    await playground.becomes('ready');
  });
});

test('a broken link falls back where it must, says so, and keeps the rest', async ({ page, playground }) => {
  await page.goto('./#data=moon&layers=100000&lookBack=fast&optimizer=sgd&colour=blue&%E0%A4%A&engine=reference');
  await playground.becomes('ready');
  const notice = playground.alert('Part of the link could not be read.');
  await expect(notice).toContainText('moon');
  await expect(notice).toContainText('colour');
  await expect(notice).toContainText('100000');
  await expect(playground.data.chosen()).toContainText('Sunspots');
  await expect(playground.model.exact('Layers')).toHaveValue('4');
  await expect(playground.training.radio('Optimizer', 'SGD')).toBeChecked();
});
