import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { policyFor } from '../../scripts/policy';
import { LiveView } from '../pages/live';
import { expect, test } from '../test';

/** A server on this machine that speaks by server-sent events and by WebSocket alike. */
async function streaming(): Promise<{ readonly port: number; readonly server: Server }> {
  let at = 0;
  const next = () => JSON.stringify({ value: 5 + Math.sin(at++ / 4) });
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' });
    const timer = setInterval(() => response.write(`data: ${next()}\n\n`), 20);
    request.on('close', () => clearInterval(timer));
  });
  new WebSocketServer({ server }).on('connection', (socket) => {
    socket.send('warm');
    const timer = setInterval(() => socket.send(next()), 20);
    socket.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

/** The page as `LIVE_HOSTS=127.0.0.1 npm run build` makes it: nothing but the policy differs. */
async function builtFor(page: Page, hosts: string) {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const changed = html.replaceAll('&#39;', "'").replace(policyFor(''), policyFor(hosts));
      if (!changed.includes(policyFor(hosts))) throw new Error('The page has another policy.');
      await route.fulfill({ response, body: changed });
    },
  );
}

for (const scheme of ['ws', 'http'] as const) {
  test(`a stream of this machine comes by ${scheme}`, async ({ page, playground }) => {
    const { port, server } = await streaming();
    await builtFor(page, '127.0.0.1');
    await playground.open({ data: 'sines' });
    const live = new LiveView(page);
    await live.open();
    await live.choose('An address of your own');
    await live.address().fill(`${scheme}://127.0.0.1:${port}/`);
    await live.start().click();
    await live.reaches(100);
    await expect(live.root).toContainText('0 were lost');
    if (scheme === 'ws') await expect(live.root).toContainText('1 messages had no number, the latest: warm');
    server.closeAllConnections();
    server.close();
    await live.becomes('stopped');
    await expect(live.root.getByRole('alert')).toContainText('has ended the stream');
  });
}

test('an address that is not allowed is refused, and one that does not answer is said', async ({
  page,
  playground,
}) => {
  await builtFor(page, '127.0.0.1');
  await playground.open({ data: 'sines' });
  const live = new LiveView(page);
  await live.open();
  await live.choose('An address of your own');
  await live.address().fill('ws://example.org/');
  await live.start().click();
  await expect(live.root.getByRole('alert')).toContainText('does not allow example.org');
  await live.address().fill('ws://127.0.0.1:9/');
  await live.start().click();
  await expect(live.root.getByRole('alert')).toContainText('Nobody answers at ws://127.0.0.1:9/');
});

test('the ordinary build says why it reads no address', async ({ page, playground }) => {
  await playground.open({ data: 'sines' });
  const live = new LiveView(page);
  await live.open();
  await live.choose('An address of your own');
  await expect(live.root).toContainText('LIVE_HOSTS=127.0.0.1 npm run build');
  await expect(live.start()).toBeDisabled();
});
