import { readFile } from 'node:fs/promises';
import { speak } from '../looks';
import { expect, test } from '../test';

test('the future: none before training, then with bands as table and file, and of a network refitted on everything', async ({
  page,
  playground,
}) => {
  await test.step('on a phone, in Chinese, the future is there before training, and says that it is none yet', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await playground.open({ epochs: 30, patience: 5, learningRate: 0.03 }, '?lang=zh');
    await page.getByRole('tab', { name: '未来' }).click();
    await expect(page.getByText('网络尚未训练：这还不是预测。')).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
  await page.setViewportSize({ width: 1440, height: 1010 });
  await speak(page, 'en');
  const { region } = playground.forecast;
  const refit = region.getByRole('button', { name: 'Refit on everything' });
  await expect(refit).toBeDisabled();
  await playground.transport.train().click();
  await playground.becomes('finished');
  await test.step('the future goes on in the series’ own months, with bands, as a table and as a file', async () => {
    const caption = region.locator('figcaption');
    await expect(caption).toContainText('Forecast 12 steps beyond the last value, 432');
    await expect(caption).toContainText(/at Jan 1961 to .* at Dec 1961; within .* with 80 %/);
    await expect(region).toContainText('trained on the training part alone');

    await region.getByRole('spinbutton', { name: 'Steps ahead' }).fill('30');
    await region.getByRole('spinbutton', { name: 'Steps ahead' }).press('Enter');
    await expect(caption).toContainText(/Forecast 30 steps .* at Jun 1963/);
    await region.getByText('As a table').click();
    await expect(region.getByRole('row')).toHaveCount(31);

    const coming = page.waitForEvent('download');
    await region.getByRole('button', { name: 'As CSV' }).click();
    const file = await readFile(await (await coming).path(), 'utf8');
    const rows = file.trim().split('\n');
    expect(rows[0]).toBe('step,time,forecast,low_50,high_50,low_80,high_80,low_90,high_90,low_95,high_95');
    expect(rows.length).toBe(31);
    expect(rows[1]).toMatch(/^1,1961-01,\d/);
    expect(rows[30]).toMatch(/^30,1963-06,\d/);
    const [, , value, low, high] = rows[1]!.split(',').map(Number);
    expect(low).toBeLessThan(value!);
    expect(high).toBeGreaterThan(value!);
  });
  await test.step('the network is trained once more on everything, says which it is, and is let go of', async () => {
    const [, best] = /at epoch (\d+)/.exec((await playground.loss.broughtBack().textContent()) ?? '')!;
    await expect(region).toContainText('trained on the training part alone');
    const before = await region.locator('figcaption').textContent();
    await refit.focus();
    await page.keyboard.press('Enter');
    await expect(region).toContainText(`Of a second network, trained on everything for ${best} epochs`);
    await expect(region.locator('figcaption')).not.toHaveText(before ?? '');
    await region.getByRole('button', { name: 'Back to the network in place' }).click();
    await expect(region.locator('figcaption')).toHaveText(before ?? '');

    // More training is of the network in place.
    await refit.click();
    await expect(region).toContainText('Of a second network');
    await playground.transport.train().click();
    await playground.becomes('finished');
    await expect(region).toContainText('trained on the training part alone');
  });
});
