import { monthlySales } from './sales';
import { expect, test } from '../test';

const SALES = monthlySales(120);

test('what a link cannot bring is said; a file is read, dropped or pasted, and trained on', async ({
  page,
  playground,
}) => {
  await test.step('a link to a file’s series says that the file stayed with its owner', async () => {
    await page.goto('./#data=csv&column=sales&engine=reference');
    await expect(playground.alert('file that stayed with its owner')).toBeVisible();
    await expect(playground.forecast.caption()).toContainText('309 points');
  });
  await test.step('a CSV file is read, reported, trained on, and another column of it taken', async () => {
    await playground.data.upload('sales.csv', SALES);
    await expect(playground.data.report('sales.csv')).toBeVisible();
    await expect(playground.forecast.caption()).toContainText('120 points');
    await playground.becomes('ready');

    await playground.training.type('Epochs', 0);
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
  await test.step('a file can be dropped on the page', async () => {
    await playground.data.drop('dropped.csv', SALES);
    await expect(playground.data.report('dropped.csv')).toBeVisible();
    await expect(playground.forecast.caption()).toContainText('120 points');
  });
  await test.step('cells can be pasted anywhere, and text in the dialog', async () => {
    await playground.data.paste(SALES.replaceAll(';', '\t'));
    await expect(playground.data.report('Pasted cells')).toBeVisible();
    await expect(playground.forecast.caption()).toContainText('120 points');
    await expect(playground.data.region.getByText(/^Time from “month”, YYYY-MM, monthly$/)).toBeVisible();

    await playground.data.region.getByRole('button', { name: 'Paste…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a series' });
    // What is pasted into the field stays there until it is to be read.
    await dialog.getByLabel('Text or cells copied from a spreadsheet').fill(monthlySales(72));
    await dialog.getByRole('button', { name: 'Read as a series' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(playground.data.region.getByRole('button', { name: 'Paste…' })).toBeFocused();
    await expect(playground.forecast.caption()).toContainText('72 points');
  });
});
