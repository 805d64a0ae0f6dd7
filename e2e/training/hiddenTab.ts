/**
 * A browser in which a tab behind another is really hidden. Playwright keeps the pages of a browser that it starts
 * awake and visible; one that it only connects to, without its usual settings, throttles hidden tabs as a user's does.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';

export async function withPlainBrowser(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const { args, executablePath = chromium.executablePath() } = launchOptions();
  const profile = await mkdtemp(join(tmpdir(), 'playground-'));
  const sandbox = args.includes('--no-sandbox') ? [] : ['--no-sandbox'];
  const child = spawn(
    executablePath,
    [...args, ...sandbox, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stderr.on('data', (chunk) => {
        text += String(chunk);
        const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
        if (found) resolve(found);
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`The browser ended: ${text}`)));
    });
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    await use(context);
    await browser.close();
  } finally {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
