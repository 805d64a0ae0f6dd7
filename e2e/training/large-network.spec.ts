import { expect, test } from '../test';

const LARGE = 'data=seattle-hourly&units=256&layers=2&lookBack=128&batchSize=256&engine=wasm';

test('a large network is said to take long before a step has been tried, and made smaller in one click', async ({
  page,
  playground,
}) => {
  await playground.open({ data: 'seattle-hourly', engine: 'wasm', units: 2, lookBack: 4 });
  await page.evaluate((hash) => (location.hash = hash), LARGE);
  await expect(playground.alert(/About .* a step on WASM/)).toContainText(/An epoch of \d+ steps takes about/);
  await playground.becomes('ready', 60_000);
  await playground
    .alert('a step on WASM')
    .getByRole('button', { name: /^Units 128/ })
    .click();
  await expect.poll(() => playground.linked('units')).toBe('128');
});
