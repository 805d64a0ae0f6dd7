import { checkpoint, restInMidEpoch } from '../pages/kept';
import { Playground } from '../pages/playground';
import { expect, test } from '../test';

/** Two layers with dropout, and several steps an epoch. */
const SETTINGS = { units: 4, layers: 2, dropout: 0.3, lookBack: 12, batchSize: 8, epochs: 14, engine: 'wasm' } as const;

test('a reload in the midst of an epoch changes nothing in what a run comes to, and a change is taken back', async ({
  browser,
  page,
  playground,
}) => {
  await playground.open({ ...SETTINGS, units: 16, batchSize: 4, epochs: 100 });
  const steps = await restInMidEpoch(playground);
  await page.reload();
  await playground.becomes('paused');
  await playground.hasSteps(steps);
  await expect(playground.transport.status()).toContainText('Train loss');
  await playground.transport.train().click();
  await playground.becomes('finished');
  const interrupted = await checkpoint(page);

  const other = await (await browser.newContext()).newPage();
  const undisturbed = new Playground(other);
  const address = new URL(page.url());
  await other.goto(`${address.origin}/${address.hash}`);
  await undisturbed.becomes('ready');
  await undisturbed.transport.train().click();
  await undisturbed.becomes('finished');
  const whole = await checkpoint(other);
  expect(interrupted.standing.checkpoint).toEqual(whole.standing.checkpoint);
  expect(interrupted.standing.losses).toEqual(whole.standing.losses);
  await other.context().close();
  await test.step('a change is taken back with the network that stood before, by keyboard and by the menu', async () => {
    const done = await playground.steps();
    await playground.model.type('Units', 6);
    await playground.becomes('ready');
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await playground.becomes('finished');
    await playground.hasSteps(done);
    await expect(playground.model.exact('Units')).toHaveValue('16');
    await page.getByRole('button', { name: 'More controls', exact: true }).click();
    await page.getByRole('button', { name: 'Redo (Ctrl+Shift+Z)', exact: true }).click();
    await playground.becomes('ready');
    await expect(playground.model.exact('Units')).toHaveValue('6');
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await playground.becomes('finished');
    // Another series, and back.
    await playground.transport.reset().click();
    await playground.becomes('ready');
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await playground.becomes('finished');
    await playground.hasSteps(done);
  });
});

test('after a crash of the tab another one goes on where it was, and can start afresh', async ({
  page,
  playground,
}) => {
  await playground.open({ ...SETTINGS, epochs: 400 });
  const steps = await restInMidEpoch(playground);
  const address = new URL(page.url());
  await page.goto('chrome://crash').catch(() => undefined);
  const next = await page.context().newPage();
  await page.close();
  await next.goto(`${address.origin}/`);
  const again = new Playground(next);
  await again.becomes('paused');
  await again.hasSteps(steps);
  await expect(again.alert('This is where you left off.')).toBeVisible();
  await next.getByRole('button', { name: 'Start afresh', exact: true }).click();
  await again.becomes('ready');
  await expect(again.alert('This is where you left off.')).toHaveCount(0);
});

test('two tabs keep a run each', async ({ page, playground }) => {
  await playground.open({ ...SETTINGS, epochs: 400 });
  const steps = await restInMidEpoch(playground);
  const second = await page.context().newPage();
  const other = new Playground(second);
  const address = new URL(page.url());
  await second.goto(`${address.origin}/#data=sines&units=2&lookBack=8&engine=reference&epochs=400`);
  await other.becomes('ready');
  const others = await restInMidEpoch(other);
  await page.reload();
  await second.reload();
  await playground.becomes('paused');
  await other.becomes('paused');
  await playground.hasSteps(steps);
  await other.hasSteps(others);
  await second.close();
});

test('a browser that forbids storage is said so once, and all else works', async ({ page, playground }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await page.route(/trainer\.worker/, async (route) => {
    const answer = await route.fetch();
    const before = "IDBFactory.prototype.open=()=>{throw new DOMException('blocked','SecurityError')};";
    await route.fulfill({ response: answer, body: before + (await answer.text()) });
  });
  await playground.open({ ...SETTINGS, epochs: 40 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(playground.alert('does not let this page keep runs')).toHaveCount(1);
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await playground.model.type('Units', 6);
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(playground.alert('does not let this page keep runs')).toHaveCount(0);
});
