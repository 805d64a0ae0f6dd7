import { violations } from '../axe';
import { expect, test } from '../test';

const VIEWS = ['Models', 'By horizon', 'Bands', 'Residuals', 'Echo', 'Backtest', 'Doctor', 'Leaks', 'Story'] as const;

test('an untrained network is claimed nothing of, a trained one is held against all baselines, and its story told', async ({
  playground,
}) => {
  const { quality, evaluation } = playground;
  await playground.open({ epochs: 30, units: 8 });
  await expect(evaluation.region.locator('[data-verdict]')).toContainText('nothing is claimed');
  await quality.open();
  for (const model of [
    'LSTM',
    'naive',
    'seasonal naive',
    'drift',
    'mean',
    'transform only',
    'Holt–Winters',
    'linear',
  ]) {
    await expect(quality.row(model)).toBeVisible();
  }
  // As an independent program has it: of the naive forecast and of the transform alone, on 22 windows.
  await expect(quality.row('naive')).toContainText('46.4');
  await expect(quality.row('transform only')).toContainText('22.6');
  await test.step('a baseline is drawn beside the forecast where it is chosen', async () => {
    const line = playground.forecast.region.locator('[data-baseline="linear"]');
    await expect(line).toHaveCount(0);
    await quality.region.getByRole('checkbox', { name: 'Draw linear in the chart' }).check();
    await expect(line).toHaveAttribute('d', /^M[\d. L]{200,}/);
    await quality.region.getByRole('checkbox', { name: 'Draw linear in the chart' }).uncheck();
    await expect(line).toHaveCount(0);
  });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(evaluation.region.locator('[data-verdict]')).toContainText('On 22 unseen windows it is off by');
  await quality.view('Doctor');
  await expect(quality.region.locator('[data-finding="transform-does-it"]')).toContainText('without any learning');
  await test.step('the story leads to what shows it', async () => {
    await quality.view('Story');
    const sentences = quality.region.getByRole('listitem');
    await expect.poll(() => sentences.count()).toBeGreaterThanOrEqual(5);
    await sentences.filter({ hasText: 'Half of what a unit remembers' }).getByRole('button', { name: 'show' }).click();
    await expect(playground.inside.region.getByRole('tab', { name: 'Memory' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
  await test.step('another season is taken at once, without another run', async () => {
    await quality.open();
    await expect(quality.region).toContainText('Season in use: 12 (known)');
    const before = await quality.row('seasonal naive').textContent();
    await quality.region.getByRole('spinbutton', { name: 'Season' }).fill('6');
    await quality.region.getByRole('spinbutton', { name: 'Season' }).press('Enter');
    await expect(quality.region).toContainText('Season in use: 6 (set)');
    await expect(quality.row('seasonal naive')).not.toHaveText(before ?? '');
    await expect(quality.region).toContainText('Of epoch 30');
    expect(await playground.epoch()).toBe(30);
  });
});

test('each view opens by keyboard, is said in words, and axe finds nothing; the backtest leads to a window', async ({
  page,
  playground,
}) => {
  const { quality } = playground;
  await playground.open({ epochs: 5, horizon: 3 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await quality.open();
  for (const view of VIEWS) {
    const tab = quality.region.getByRole('tab', { name: view, exact: true });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
    await expect(tab).toBeFocused();
    await expect(quality.region.getByRole('tabpanel', { name: view })).toBeVisible();
    await expect(quality.region).not.toContainText(/NaN|undefined/);
    expect(await violations(page, '[aria-label="Is it any good?"]'), view).toEqual([]);
    await tab.focus();
  }
  await test.step('the backtest leads to a window', async () => {
    await quality.view('Backtest');
    const window = page.getByRole('slider', { name: 'Window for the gates' });
    const before = await window.getAttribute('aria-valuenow');
    await quality.region
      .getByRole('button', { name: /Go to the window from/ })
      .first()
      .press('Enter');
    await expect(window).not.toHaveAttribute('aria-valuenow', before ?? '');
  });
});

test('on a random walk nothing is to be learned; a remedy is tried and taken back; an illness is made, found, and undone', async ({
  page,
  playground,
}) => {
  await test.step('on a random walk nothing is to be learned, and the page says so', async () => {
    await playground.open({ data: 'random-walk', units: 4, epochs: 10, engine: 'wasm' });
    await playground.transport.train().click();
    await playground.becomes('finished');
    await expect(playground.evaluation.region.locator('[data-verdict="nothing-to-learn"]')).toContainText(
      'nothing is better than repeating the last value',
    );
  });
  await test.step('a remedy is tried at one click, and taken back at another', async () => {
    await playground.follow({ data: 'sines', lookBack: 4, units: 8, epochs: 10, season: 20 });
    await playground.quality.open('Doctor');
    await playground.transport.train().click();
    await playground.becomes('finished');
    const finding = playground.quality.region.locator('[data-finding="window-short"]');
    await expect(finding).toContainText('4 steps, a season 20');
    await finding.getByRole('button', { name: 'Try: A window of 20 steps' }).click();
    await expect.poll(() => playground.linked('lookBack')).toBe('20');
    await playground.becomes('finished');
    await expect(finding).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo: A window of 20 steps' }).first().click();
    await expect.poll(() => playground.linked('lookBack')).toBe('4');
    await playground.becomes('finished');
    await expect(finding).toBeVisible();
  });
  await test.step('an illness is made at one click, found, and undone', async () => {
    await playground.follow({ epochs: 3 });
    await playground.quality.open('Doctor');
    await page.getByText('Break it: a gallery of illnesses').click();
    await page.getByRole('button', { name: 'Window too short' }).click();
    await expect(playground.quality.region.locator('[data-finding="window-short"]')).toBeVisible();
    expect(await playground.linked('data')).toBe('sines');
    await page.getByRole('button', { name: 'Undo the illness' }).first().click();
    await expect.poll(() => playground.linked('data')).toBe('air-passengers');
    expect(await playground.linked('epochs')).toBe('3');
  });
});
