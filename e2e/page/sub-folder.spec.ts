import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv',
};
const FOLDER = '/some/folder/';

/** The build in a sub-folder of a plain file server; everything outside of the folder is missing. */
const test = base.extend<{ address: string }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright wants the pattern
  address: async ({}, use) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const name = path === FOLDER ? 'index.html' : path.slice(FOLDER.length);
      const file = path.startsWith(FOLDER) ? readFile(join('dist', name)) : Promise.reject(new Error(path));
      file.then(
        (content) => response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}`);
    server.closeAllConnections();
    server.close();
  },
});

test('the build works in a sub-folder of any host', async ({ page, address }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) missing.push(response.url());
  });
  await page.goto(`${address}#engine=reference&epochs=2`);
  await expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('[data-state="finished"]')).toBeVisible();
  // A browser asks for this one by itself.
  expect(missing.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});
