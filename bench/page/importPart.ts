/**
 * A CSV of a million rows, imported by the built page: by its series worker alone, beside papaparse in the same browser,
 * and by the page with everything that it shows, whose main thread is watched.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../../scripts/browser.mjs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/port.mjs';
import { SETTLE } from './visit';

export type ImportFigures = {
  readonly rows: number;
  readonly megabytes: number;
  /** Of several runs, in turn. */
  readonly papaparseMs: readonly number[];
  readonly importMs: readonly number[];
  /** Largest resident memory of the page's process, MB; null where the system does not tell. */
  readonly peakMegabytes: number | null;
  /** Of the page's main thread while it imported and showed the file, for each time that it did. */
  readonly mainThread: readonly MainThread[];
};

type MainThread = {
  /** Tasks above 50 ms by the clock, in which whatever else the machine does is counted. */
  readonly longTasks: readonly number[];
  /** The most that one task computed, ms. */
  readonly longestCpu: number;
};

const ROWS = 1_000_000;
const RUNS = 7;
const VISITS = 3;
const MINUTE_MS = 60_000;
const ASSETS = fileURLToPath(new URL('../../dist/assets', import.meta.url));
const OBSERVE = fileURLToPath(new URL('observe.js', import.meta.url));
const TIMES = fileURLToPath(new URL('importTimes.js', import.meta.url));
const PAPAPARSE = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js');

/** One row a minute: `2000-01-01 00:00:00,12.345`. */
function millionRows(): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const time = new Date(Date.UTC(2000, 0, 1) + row * MINUTE_MS).toISOString();
    return `${time.slice(0, 10)} ${time.slice(11, 19)},${(Math.sin(row / 50) * 100).toFixed(3)}`;
  });
  return ['time,value', ...rows, ''].join('\n');
}

export type Times = { papaparseMs: number[]; importMs: number[] };
type Asked = { readonly text: string; readonly worker: string; readonly runs: number };
declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the window
  var timeImports: (asked: Asked) => Promise<Times>;
}

async function timeInPage(page: Page, asked: Asked): Promise<Times> {
  await page.addScriptTag({ path: PAPAPARSE });
  await page.addScriptTag({ path: TIMES });
  return page.evaluate((given) => globalThis.timeImports(given), asked);
}

/** Of all renderers of the browser, since it was started. */
async function peakMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000;
      } catch {
        return 0;
      }
    });
  const peak = Math.max(0, ...peaks);
  return peak > 0 ? Math.round(peak) : null;
}

async function inBrowser<T>(address: string, measure: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    // Papaparse is none of the page's own scripts.
    const page = await browser.newPage({ viewport: { width: 1440, height: 1010 }, locale: 'en-US', bypassCSP: true });
    await page.waitForTimeout(SETTLE);
    await page.addInitScript({ path: OBSERVE });
    await page.goto(address);
    await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
    return await measure(page, browser);
  } finally {
    await browser.close();
  }
}

async function watched(page: Page, browser: Browser, path: string) {
  await page.waitForTimeout(3000);
  await browser.startTracing(page, { categories: ['toplevel'] });
  const from = await page.evaluate(() => performance.now());
  await page.getByLabel('Upload a CSV file').setInputFiles(path);
  // Seldom, and of little: a locator that goes through the whole page would be what takes the time.
  await page.waitForFunction(
    () =>
      /1,000,000/.test(document.querySelector('section[aria-label="Forecast"] figcaption')?.textContent ?? '') &&
      document.querySelector('[data-state="ready"]') !== null,
    undefined,
    { polling: 500, timeout: 120_000 },
  );
  await page.waitForTimeout(3000);
  const longestCpu = longestTask(await browser.stopTracing());
  const tasks = await page.evaluate((begin) => globalThis.seen.tasks.filter(({ start }) => start >= begin), from);
  const longTasks = tasks.map(({ duration }) => Math.round(duration));
  return { mainThread: { longTasks, longestCpu }, peakMegabytes: await peakMegabytes(browser) };
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };
/** Milliseconds on the CPU of the longest task of any page's main thread. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ pid, tid, tdur }) => tdur !== undefined && mains.has(`${pid} ${tid}`));
  return Math.round(tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000);
}

const rounded = (times: readonly number[]) => times.map((time) => Math.round(time));
const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
const least = (times: readonly number[]) => Math.min(...times);

export async function measureImport(): Promise<ImportFigures> {
  await ensureBuilt();
  const text = millionRows();
  const path = join(tmpdir(), 'million.csv');
  writeFileSync(path, text);
  const worker = readdirSync(ASSETS).find((name) => /^series\.worker-.*\.js$/.test(name));
  if (!worker) throw new Error('The build has no series worker.');
  const port = await freePort();
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: true }, logLevel: 'warn' });
  const address = `http://127.0.0.1:${port}/`;
  try {
    const asked = { text, worker: `${address}assets/${worker}`, runs: RUNS };
    const times = await inBrowser(address, (page) => timeInPage(page, asked));
    const visits: Awaited<ReturnType<typeof watched>>[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      visits.push(await inBrowser(address, (page, browser) => watched(page, browser, path)));
    }
    const peaks = visits.map((visit) => visit.peakMegabytes);
    const figures = {
      rows: ROWS,
      megabytes: Math.round(text.length / 1e6),
      papaparseMs: rounded(times.papaparseMs),
      importMs: rounded(times.importMs),
      peakMegabytes: peaks.includes(null) ? null : Math.max(...peaks.map(Number)),
      mainThread: visits.map(({ mainThread }) => mainThread),
    };
    const inEach = (of: (thread: MainThread) => string | number) => figures.mainThread.map(of).join(' | ');
    console.log(`${ROWS} rows of two columns, ${figures.megabytes} MB, in Chromium:`);
    console.table({
      'papaparse, ms': figures.papaparseMs.join(', '),
      'importer in its worker, ms': figures.importMs.join(', '),
      'median by median': `${(middle(times.importMs) / middle(times.papaparseMs)).toFixed(2)} ×`,
      'best by best': `${(least(times.importMs) / least(times.papaparseMs)).toFixed(2)} ×`,
      'main-thread tasks above 50 ms, by visit': inEach(({ longTasks }) => longTasks.join(', ') || 'none'),
      'most that one task computed, ms, by visit': inEach(({ longestCpu }) => longestCpu),
      'peak memory of the page, MB': figures.peakMegabytes ?? 'unknown',
    });
    return figures;
  } finally {
    await server.close();
  }
}
