/**
 * The memory of the built page while it trains a network of 64 units for minutes: what the checkpoint history takes, and
 * what the whole page does, which must not grow by more than the history may.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../../scripts/browser.mjs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/port.mjs';
import { SETTLE } from './visit';

/** Seconds of training for the first figures, and, where no other number is asked for, for the last. */
const FIRST = 60;
export const CHECKPOINT_SECONDS = 300;
const SETTINGS = '#data=air-passengers&engine=wasm&units=64&layers=1&lookBack=24&epochs=0';

export type CheckpointFigures = {
  readonly seconds: number;
  readonly steps: number;
  readonly checkpoints: number;
  /** What the kept checkpoints take, MB, as the page says. */
  readonly checkpointMegabytes: number;
  /** JavaScript of the page and its workers after a collection, array buffers included, MB. */
  readonly scriptMegabytes: number;
  /** Resident memory of the page's process, MB; null where the system does not tell. */
  readonly residentMegabytes: number | null;
};

type Reading = { readonly usedSize: number; readonly backingStorageSize?: number };

/** Of the page and each of its workers. */
async function scriptBytes(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const sessions: string[] = [];
  client.on('Target.attachedToTarget', ({ sessionId }) => sessions.push(sessionId));
  await client.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let id = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<Reading>((resolve) => {
      const own = ++id;
      client.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: Reading };
        if (answer.id === own && answer.result) resolve(answer.result);
      });
      const message = JSON.stringify({ id: own, method });
      void client.send('Target.sendMessageToTarget', { sessionId, message });
    });
  await client.send('HeapProfiler.collectGarbage');
  const readings: Reading[] = [await client.send('Runtime.getHeapUsage')];
  for (const session of sessions) {
    await ask(session, 'HeapProfiler.collectGarbage');
    readings.push(await ask(session, 'Runtime.getHeapUsage'));
  }
  await client.detach();
  return readings.reduce((sum, { usedSize, backingStorageSize = 0 }) => sum + usedSize + backingStorageSize, 0);
}

async function residentMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000;
      } catch {
        return 0;
      }
    });
  const largest = Math.max(0, ...sizes);
  return largest > 0 ? Math.round(largest) : null;
}

async function figuresNow(page: Page, browser: Browser, seconds: number): Promise<CheckpointFigures> {
  const strip = page.getByRole('slider', { name: 'Training time' });
  const kept = /([\d.]+) MB of at most/.exec((await strip.getAttribute('title')) ?? '')?.[1];
  return {
    seconds,
    steps: Number(await page.locator('[data-step]').getAttribute('data-step')),
    checkpoints: Number(await strip.getAttribute('max')) + 1,
    checkpointMegabytes: Number(kept),
    scriptMegabytes: Math.round((await scriptBytes(page)) / 1e5) / 10,
    residentMegabytes: await residentMegabytes(browser),
  };
}

export async function measureCheckpoints(seconds: number): Promise<readonly CheckpointFigures[]> {
  await ensureBuilt();
  const port = await freePort();
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: true }, logLevel: 'warn' });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1010 }, locale: 'en-US' });
    await page.waitForTimeout(SETTLE);
    await page.goto(`http://127.0.0.1:${port}/?lang=en${SETTINGS}`);
    await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    const figures: CheckpointFigures[] = [];
    let passed = 0;
    for (const until of new Set([Math.min(FIRST, seconds), seconds])) {
      await page.waitForTimeout(1000 * (until - passed));
      passed = until;
      figures.push(await figuresNow(page, browser, until));
    }
    console.log('Training of one LSTM layer of 64 units in the page, engine wasm:');
    console.table(figures);
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
