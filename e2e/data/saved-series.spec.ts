import { monthlySales } from './sales';
import { expect, test } from '../test';

test('a series is saved, survives a reload with its settings, is renamed, opened again, exported and deleted', async ({
  page,
  playground,
}) => {
  const { data, forecast } = playground;
  await playground.open();
  await data.upload('sales.csv', monthlySales(120));
  await expect(forecast.caption()).toContainText('120 points');
  await playground.model.type('Units', 5);
  await data.openGallery();
  await data.save().click();
  await expect(data.isSaved()).toBeDisabled();
  await expect.poll(() => playground.linked('saved')).not.toBeNull();

  await page.reload();
  await playground.becomes('ready');
  await expect(forecast.caption()).toContainText('120 points');
  await expect(playground.model.exact('Units')).toHaveValue('5');
  await data.openGallery();
  await expect(data.saved('sales')).toHaveAttribute('aria-current', 'true');

  await data.rename('sales', 'Sales by month');
  await expect(data.saved('Sales by month')).toBeVisible();
  await data.choose('Air passengers');
  await expect(forecast.caption()).toContainText('144 points');
  await data.openGallery();
  await data.saved('Sales by month').click();
  await expect(forecast.caption()).toContainText('120 points');

  await data.remove('Sales by month');
  await expect(data.saved('Sales by month')).toHaveCount(0);
  await expect(data.save()).toBeEnabled();
  await expect.poll(() => playground.linked('saved')).toBeNull();

  await test.step('what is exported reads back as the same series', async () => {
    const first = await playground.transport.export('Series as CSV');
    await data.upload('again.csv', first);
    await expect(data.report('again.csv')).toBeVisible();
    expect(await playground.transport.export('Series as CSV')).toBe(first);
  });
  await test.step('a link to a saved series that is not here shows the default, and says so', async () => {
    await page.goto('./#data=csv&saved=elsewhere&engine=reference');
    await expect(playground.alert('file that stayed with its owner')).toBeVisible();
    await expect(playground.forecast.caption()).toContainText('309 points');
    await playground.becomes('ready');
  });
});
