/** A random user before the page: for so many minutes, and what must never happen is written down with what led to it. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { seededRandom } from '../../src/model/random';
import { act } from './actions';

export type Watched = { readonly findings: string[]; readonly tasks: { start: number; duration: number }[] };
type Place = { kind: string; name: string; left: number; top: number; width: number; height: number };
declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the window
  var monkey: {
    places(what: 'controls' | 'surfaces'): Place[];
    take(): Watched & { now: number };
    state(): { state: string; step: number; alerts: string[] };
  };
}

export type Walk = { readonly seed: number; readonly minutes: number; readonly log: (line: string) => void };
export type Report = { readonly actions: number; readonly findings: readonly string[] };

/** Milliseconds that one task of the page may take, and that the page may stand still in one state. */
const LONGEST_TASK = 200;
const LONGEST_STANDSTILL = 60_000;
/** Actions that are told with a finding. */
const TOLD = 8;
const WATCH = fileURLToPath(new URL('watch.js', import.meta.url));
/** Words of a notice that says that the page itself is at fault, in each language. */
const FAULT = /a fault of this page|failed here|页面自身|本页面的错误/i;

export async function walk(browser: Browser, address: string, { seed, minutes, log }: Walk): Promise<Report> {
  const random = seededRandom(seed);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const findings: string[] = [];
  const told: string[] = [];
  let actions = 0;
  const find = (what: string) => {
    const finding = `${what}\n    after ${told.slice(-TOLD).join(', ')}`;
    findings.push(finding);
    log(`✗ action ${actions}: ${finding}`);
  };
  page.on('pageerror', (error) => find(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') find(`console error: ${message.text()} ${message.location().url}`);
  });
  page.on('crash', () => find('the tab crashed'));
  page.on('popup', (popup) => void popup.close());
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('download', (file) => void file.cancel().catch(() => undefined));
  await page.addInitScript({ path: WATCH });
  await page.goto(address);
  const processor = await createProcessorClock(page);
  const standstill = createStandstill(page, find);
  const end = performance.now() + minutes * 60_000;
  let alert = '';
  while (performance.now() < end && !page.isClosed()) {
    const words = await act(page, random).catch((error: Error) => `(${error.message.split('\n')[0]})`);
    told.push(words);
    actions += 1;
    const seen = await page
      .evaluate(() => ({ ...globalThis.monkey.take(), ...globalThis.monkey.state() }))
      .catch(() => null);
    if (!seen) continue; // between two documents
    for (const finding of new Set(seen.findings)) find(finding);
    for (const { start, duration } of seen.tasks) {
      const computed = Math.min(duration, await processor.between(start, start + duration));
      if (computed > LONGEST_TASK) {
        const words = `${Math.round(computed)} ms in ${Math.round(duration)} ms`;
        find(`a task that computes ${words} at ${Math.round(start)} of ${Math.round(seen.now)}`);
      }
    }
    const fault = seen.alerts.find((text) => FAULT.test(text)) ?? '';
    if (fault !== alert && fault !== '') find(`notice: ${fault.slice(0, 300)}`);
    alert = fault;
    standstill.look(seen);
  }
  processor.stop();
  await page.close();
  return { actions, findings };
}

/** Milliseconds between two looks at what the thread has computed; while a task lasts, the next look waits for its end. */
const LOOK = 40;
/** Looks that are remembered: some tens of seconds. */
const LOOKS = 1000;

/**
 * Milliseconds that the page's thread has computed between two times of the page, at most. On a machine that others use as
 * well, a thread may stand in the middle of a short task, and the clock calls it a long one.
 */
async function createProcessorClock(
  page: Page,
): Promise<{ between(from: number, to: number): Promise<number>; stop(): void }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  /** `document`: when it began; each has a thread and times of its own. */
  let looks: { readonly document: number; readonly at: number; readonly computed: number }[] = [];
  let isStopped = false;

  async function look(): Promise<void> {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
    const document = of('NavigationStart');
    looks = [...looks.slice(1 - LOOKS), { document, at: of('Timestamp') - document, computed: of('ThreadTime') }];
  }

  void (async () => {
    while (!isStopped) {
      await look().catch(() => undefined); // between two documents, or the page is closed
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  })();
  return {
    async between(from, to) {
      await look().catch(() => undefined);
      const document = looks.at(-1)?.document;
      const own = looks.filter((one) => one.document === document);
      const before = own.findLast(({ at }) => at <= from)?.computed ?? 0;
      const after = own.find(({ at }) => at >= to)?.computed ?? Infinity;
      return after - before;
    },
    stop() {
      isStopped = true;
    },
  };
}

/** Whether the page has come to stand in a state that must pass: preparing, or training without a step. */
function createStandstill(page: Page, find: (what: string) => void) {
  let last = '';
  let since = performance.now();
  return {
    look({ state, step }: { state: string; step: number }): void {
      const now = `${state} ${step}`;
      const mustPass = state === 'preparing' || state === 'training';
      if (now === last && mustPass && performance.now() - since < LONGEST_STANDSTILL) return;
      if (now === last && mustPass) find(`stands still for a minute: ${now} at ${page.url()}`);
      last = now;
      since = performance.now();
    },
  };
}
