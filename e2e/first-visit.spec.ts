import { expect, test } from './test';

test('the page opens on air passengers with the untrained network drawn', async ({ page, playground }) => {
  await page.goto('./');
  await expect(playground.forecast.caption()).toContainText('144 points');
  await playground.becomes('ready');
  await expect(playground.data.source('Air passengers')).toBeChecked();
  await expect(playground.forecast.caption()).not.toContainText('No forecast yet');
  for (const gate of ['forget f', 'input i', 'candidate g', 'output o', 'cell c', 'hidden h']) {
    await expect(playground.gates.strip(gate)).toBeVisible();
  }
  await expect(playground.evaluation.table()).toBeVisible();
});

test('training bends the forecast, fills the loss chart and ends by itself', async ({ playground }) => {
  await playground.open({ epochs: 20 });
  const untrained = await playground.forecast.caption().textContent();
  const gate = await playground.gates.strip('forget f').getAttribute('aria-label');
  const error = await playground.evaluation.error('train', 'LSTM', 'RMSE');

  await playground.transport.train().click();
  await expect(playground.transport.pause()).toBeVisible();
  await playground.becomes('finished');

  expect(await playground.epoch()).toBe(20);
  await expect(playground.transport.status()).toContainText('Finished. Epoch 20 of 20. Train loss');
  await expect(playground.loss.caption()).toContainText('Epoch 20');
  await expect(playground.forecast.caption()).not.toHaveText(untrained ?? '');
  await expect(playground.gates.strip('forget f')).not.toHaveAttribute('aria-label', gate ?? '');
  await expect.poll(() => playground.evaluation.error('train', 'LSTM', 'RMSE')).toBeLessThan(error);
});

test('the first load asks for nothing but its own files, and none of the unused ones', async ({ page, playground }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./');
  await playground.becomes('ready');
  expect(asked.filter((path) => path.endsWith('.csv'))).toEqual(['/data/air-passengers.csv']);
  expect(asked.filter((path) => /\.woff2?$/.test(path)).every((path) => path.includes('latin'))).toBe(true);
});
