/** The page under test, watched: no request may leave its origin, and nothing may go wrong unseen. */
import { test as base, expect, type Page } from '@playwright/test';
import { Playground } from './pages/playground';

type Watch = { readonly foreign: string[]; readonly errors: string[] };

function watch(page: Page, origin: string): Watch {
  const foreign: string[] = [];
  const errors: string[] = [];
  const look = (url: string) => {
    const { protocol } = new URL(url);
    // `data:` and `blob:` are made by the page itself.
    if (protocol !== 'data:' && protocol !== 'blob:' && new URL(url).origin !== origin) foreign.push(url);
  };
  page.on('request', (request) => look(request.url()));
  page.on('websocket', (socket) => foreign.push(socket.url()));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { foreign, errors };
}

export const test = base.extend<{ playground: Playground }>({
  playground: async ({ page, baseURL }, use) => {
    const { foreign, errors } = watch(page, new URL(baseURL ?? page.url()).origin);
    await use(new Playground(page));
    expect(foreign, 'requests to another origin').toEqual([]);
    expect(errors, 'errors of the page').toEqual([]);
  },
});
export { expect };
