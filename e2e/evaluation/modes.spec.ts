import { violations } from '../axe';
import { expect, test } from '../test';

test('each step of the horizon by itself; the film of the backtest; trained anew along the test part', async ({
  page,
  playground,
}) => {
  await playground.open({ horizon: 4, epochs: 10 });
  const { region } = playground.forecast;
  await test.step('on a phone the tabs of the forecast do not push the page apart', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const name of ['Several steps', 'Future', 'Backtest']) {
      await region.getByRole('tab', { name }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
  await page.setViewportSize({ width: 1440, height: 1010 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await test.step('each step of the horizon is shown by itself, and the film of the backtest goes through the test part', async () => {
    const caption = region.locator('figcaption');
    await page.getByRole('tab', { name: 'Several steps' }).click();
    await expect(caption).toContainText('The forecast 4 steps ahead beside the series');
    const step = region.getByRole('slider', { name: 'Step of the horizon' });
    await step.press('ArrowLeft');
    await expect(caption).toContainText('The forecast 3 steps ahead');

    await region.getByRole('tab', { name: 'Backtest' }).click();
    await expect(caption).toContainText(/Rolling origin 19 of 19 in the test part/);
    await region.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(caption).toContainText(/Rolling origin ([1-9]|1[0-8]) of 19/);
    await region.getByRole('button', { name: /^(Stop|Play)$/ }).click();
    await region.getByRole('slider', { name: 'Origin' }).press('Home');
    await expect(caption).toContainText(/Rolling origin 1 of 19 .* forecast of 4 steps .* is off by \d/);
  });
  await test.step('along the test part the network is trained anew, and compared with the one that was trained once', async () => {
    await region.getByRole('spinbutton', { name: 'Refits' }).fill('3');
    await region.getByRole('spinbutton', { name: 'Refits' }).press('Enter');
    await region.getByRole('button', { name: 'Refit along the way' }).click();
    await expect(region).toContainText(
      /Trained anew 3 times along the test part, .* it is off by \d.*; trained once, by \d/,
    );
    const caption = region.locator('figcaption');
    const again = await caption.textContent();
    await region.getByRole('radio', { name: 'trained once' }).check();
    await expect(caption).not.toHaveText(again ?? '');
    expect(await violations(page, '[aria-label="Forecast"]')).toEqual([]);
  });
});

test('with a horizon of one step: how to have several, and a free run from where the window ends', async ({
  page,
  playground,
}) => {
  await playground.open({ epochs: 20 });
  await test.step('with a horizon of one step, several steps say how to have them', async () => {
    await page.getByRole('tab', { name: 'Several steps' }).click();
    await expect(playground.forecast.region).toContainText('set a longer one under Model');
  });
  await test.step('a free run begins where the window ends, beside the same steps with the truth fed', async () => {
    await playground.transport.train().click();
    await playground.becomes('finished');
    const { region } = playground.forecast;
    await playground.forecast.tab('Free run').click();
    const note = region.getByText(/^From .* on the network is fed with its own forecasts/);
    await expect(note).toContainText(/From Jun 1957 .* for 43 steps: off by \d/);
    await expect(region.locator('[data-line="teacher-forced"]')).toBeVisible();
    const handle = region.getByRole('slider', { name: 'Window' });
    await handle.focus();
    await page.keyboard.press('PageDown');
    await expect(note).toContainText(/From Jun 1955 .* for 67 steps/);
    await page.keyboard.press('ArrowRight');
    await expect(note).toContainText(/From Jul 1955 .* for 66 steps/);
    await region.getByRole('checkbox', { name: 'Teacher forced beside it' }).uncheck();
    await expect(region.locator('[data-line="teacher-forced"]')).toHaveCount(0);
  });
});
