import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { policyFor } from '../../scripts/policy';
import { LiveView } from '../pages/live';
import { Playground } from '../pages/playground';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/**
 * The page as `LIVE_HOSTS=127.0.0.1 npm run build` makes it: nothing but the policy differs. From a server of its own, since a
 * browser lets no page that it takes for one from elsewhere speak to this machine.
 */
async function builtFor(hosts: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? '/index.html' : pathname;
    void readFile(join(import.meta.dirname, '../../dist', name)).then(
      (bytes) => {
        response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' });
        if (name !== '/index.html') return response.end(bytes);
        const html = bytes.toString().replaceAll('&#39;', "'").replace(policyFor(''), policyFor(hosts));
        return response.end(html);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Not the watched page of the others: here it is meant to speak to another origin. */
const test = base.extend<{ playground: Playground }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed
  baseURL: async ({}, use) => {
    const server = await builtFor('127.0.0.1');
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
  playground: ({ page }, use) => use(new Playground(page)),
});

/** A server on this machine that speaks by server-sent events and by WebSocket alike. */
async function streaming(): Promise<{ readonly port: number; end(): void }> {
  let at = 0;
  const next = () => JSON.stringify({ value: 5 + Math.sin(at++ / 4) });
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' });
    const timer = setInterval(() => response.write(`data: ${next()}\n\n`), 20);
    request.on('close', () => clearInterval(timer));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.send('warm');
    const timer = setInterval(() => socket.send(next()), 20);
    socket.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    end() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

test('an address that is not allowed is refused, one that does not answer is said, and streams of this machine come', async ({
  page,
  playground,
}) => {
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

  for (const scheme of ['ws', 'http'] as const) {
    await test.step(`a stream of this machine comes by ${scheme}`, async () => {
      const { port, end } = await streaming();
      await live.address().fill(`${scheme}://127.0.0.1:${port}/`);
      await live.start().click();
      await live.becomes('running');
      await live.reaches(50);
      await expect(live.root).toContainText('0 were lost');
      if (scheme === 'ws') await expect(live.root).toContainText('1 messages had no number, the latest: warm');
      end();
      await live.becomes('stopped');
      await expect(live.root.getByRole('alert')).toContainText('has ended the stream');
    });
  }
});
