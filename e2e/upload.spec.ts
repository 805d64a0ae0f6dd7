import { expect, test } from './test';

/** Monthly sales with a season and a weekly-looking second column; day first is no question here. */
const SALES = [
  'month;sales;visits',
  ...Array.from({ length: 120 }, (_, index) => {
    const month = `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const season = Math.sin((2 * Math.PI * index) / 12);
    return `${month};${(100 + index + 20 * season).toFixed(2)};${Math.round(1000 + 100 * season)}`;
  }),
].join('\r\n');

test('a CSV file is read, reported, trained on, and another column of it taken', async ({ playground }) => {
  await playground.open();
  await playground.data.upload('sales.csv', SALES);
  await expect(playground.data.report('sales.csv')).toBeVisible();
  await expect(playground.forecast.caption()).toContainText('120 points');
  await playground.becomes('ready');

  await playground.transport.train().click();
  await playground.reachesEpoch(3);
  await playground.transport.pause().click();
  await playground.becomes('paused');
  await expect(playground.loss.caption()).toBeVisible();

  await playground.data.select('Column').selectOption('visits');
  await expect(playground.forecast.caption()).toContainText('from 900 to 1,100');
  await playground.becomes('ready');
  expect(await playground.epoch()).toBe(0);
});

test('a file can be dropped on the page', async ({ page, playground }) => {
  await playground.open();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, SALES);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await playground.data.region.dispatchEvent(type, { dataTransfer: transfer });
  }
  await expect(playground.data.report('dropped.csv')).toBeVisible();
  await expect(playground.forecast.caption()).toContainText('120 points');
});

test('a link to a file’s series says that the file stayed with its owner', async ({ page, playground }) => {
  await page.goto('./#data=csv&column=sales&engine=reference');
  await expect(playground.alert('file that stayed with its owner')).toBeVisible();
  await expect(playground.forecast.caption()).toContainText('144 points');
});
