import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { violations } from '../axe';
import { expect, test as base } from '../test';

/** A host of another origin, with the page of examples. */
const test = base.extend<{ host: string }>({
  host: async ({ browserName }, use) => {
    const server = createServer((_, response) => {
      response.setHeader('X-For', browserName);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(readFileSync('examples/embed/index.html'));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await new Promise((resolve) => server.close(resolve));
  },
});

type Told = Readonly<Record<string, unknown>>;

/** What the frames have said, as the page around got it. */
const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
const say = (page: Page, message: unknown) =>
  page.evaluate((data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'), message);

test('a page of another origin shows the playground, sets it, trains it, and hears of it', async ({
  page,
  host,
  baseURL,
}) => {
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  // One frame is enough: each costs seconds.
  await page.goto(`${host}?only=1&playground=${encodeURIComponent(baseURL!)}`);
  const frame = page.frameLocator('iframe').first();
  await expect(frame.locator('[data-state="ready"]')).toBeVisible();

  await test.step('without the buttons that leave the page, and without a way to what the link hides', async () => {
    await expect(frame.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible();
    await expect(frame.getByRole('region', { name: 'Data', exact: true })).toHaveCount(0);
    await expect(frame.getByRole('button', { name: /Share|Show everything/ })).toHaveCount(0);
    await expect.poll(async () => (await told(page)).some(({ event }) => event === 'ready')).toBe(true);
  });
  await test.step('its buttons set and train it', async () => {
    await say(page, {
      to: 'lstm-playground',
      version: 1,
      id: 'c',
      do: 'configure',
      settings: { units: 3, epochs: 12 },
    });
    await expect
      .poll(async () => (await told(page)).find(({ id }) => id === 'c'))
      .toMatchObject({ event: 'answer', do: 'configure', state: { settings: { units: 3, epochs: 12 } } });
    await expect(frame.locator('[data-state="ready"]')).toBeVisible();
    await page.getByRole('button', { name: 'Train', exact: true }).first().click();
    await expect(frame.locator('[data-state="finished"]')).toBeVisible();
    await expect
      .poll(async () => (await told(page)).some((one) => one['event'] === 'epoch' && one['epoch'] === 12))
      .toBe(true);
    await expect(page.getByText('Epoch 12', { exact: false })).toBeVisible();
    const isEvaluated = (one: Told) => one['event'] === 'evaluated' && one['epoch'] === 12 && one['verdict'] !== null;
    await expect.poll(async () => (await told(page)).some(isEvaluated)).toBe(true);
  });
  await test.step('rubbish is answered with errors', async () => {
    const rubbish = [{ do: 'explode' }, { do: 'configure', settings: { units: 'many' } }, { do: 'train', version: 9 }];
    for (const [index, message] of rubbish.entries()) {
      await say(page, { to: 'lstm-playground', id: `r${index}`, ...message });
      await expect
        .poll(async () => (await told(page)).find(({ id }) => id === `r${index}`))
        .toMatchObject({ event: 'error' });
    }
    await say(page, 'rubbish');
    await expect(frame.locator('[data-state="finished"]')).toBeVisible();
  });
  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(frame.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible();
    const inner = page.frames().find((one) => one.url().startsWith(baseURL!));
    await expect
      .poll(() => inner?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBeLessThanOrEqual(0);
    expect(await violations(page, 'main')).toEqual([]);
  });
  expect(failures).toEqual([]);
});
