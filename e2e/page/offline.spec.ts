import { expect, test as base } from '@playwright/test';
import { Playground } from '../pages/playground';
import { serveBuild, type Site } from '../pages/site';

const test = base.extend<{ site: Site }>({
  serviceWorkers: 'allow',
  // In a folder: the service worker's scope must be the page's own.
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright wants the pattern
  site: async ({}, use) => {
    const site = await serveBuild('/some/folder/');
    await use(site);
    site.stop();
  },
});
const SETTINGS = '#data=air-passengers&engine=wasm&epochs=2&transform=none&shortcut=none&patience=0';

test('after one visit the page works without a server; a new version waits until it is asked for', async ({
  page,
  site,
}) => {
  const playground = new Playground(page);
  await page.goto(`${site.address}${SETTINGS}`);
  await playground.becomes('ready');
  await playground.transport.more().click();
  await expect(page.getByText(/^Works offline: \d+(\.\d)? MB kept$/)).toBeVisible();
  await page.keyboard.press('Escape');

  await test.step('another version of the page is announced, and nothing opens anew by itself', async () => {
    // What the page itself does not write.
    const edit = (text: string) => text.replace('<body', '<body data-version="newer"');
    const body = page.locator('body');
    site.change('index.html', edit);
    // The list of a build that has another index.html names another revision of it.
    site.change('offline.worker.js', (text) =>
      text.replace(/"revision":"\w+"(?=,"url":"index\.html")/, '"revision":"newer"'),
    );
    await page.reload();
    await playground.becomes('ready');
    const note = page.getByRole('note').filter({ hasText: 'A new version is here.' });
    await expect(note).toBeVisible();
    await expect(body).not.toHaveAttribute('data-version');
    await note.getByRole('button', { name: 'Later' }).click();
    await expect(note).toHaveCount(0);
    await page.reload();
    await playground.becomes('ready');
    await expect(body).not.toHaveAttribute('data-version');
    await note.getByRole('button', { name: 'Use it now' }).click();
    await expect(body).toHaveAttribute('data-version', 'newer');
    await playground.becomes('ready');
    await expect(note).toHaveCount(0);
  });

  await test.step('without the server it opens, trains, and has what was never opened', async () => {
    site.stop();
    await page.reload();
    await playground.becomes('ready');
    await playground.data.choose('CO₂, Mauna Loa');
    await expect(playground.forecast.caption()).toContainText('746 points');
    await playground.becomes('ready');
    await playground.transport.train().click();
    await playground.reachesEpoch(1);
    await page.getByRole('tab', { name: 'State portrait', exact: true }).click();
    await expect(page.getByRole('group', { name: 'State portrait', exact: true })).toBeVisible();
    await playground.transport.language('中文').click();
    await expect(page.getByRole('button', { name: '课程', exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
