import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findWebKit } from '../../scripts/browsers.mjs';
import { freePort } from '../../scripts/port.mjs';
import { travel, type Driver } from './journey';
import { isReady, startSession, type ElementReference, type Session } from './webdriver';

/** Written down in the page itself, since WebDriver hears nothing of them. */
const WATCH = `
  if (!window.wrong) {
    window.wrong = [];
    window.addEventListener('error', (event) => window.wrong.push(String(event.message)));
    window.addEventListener('unhandledrejection', (event) => window.wrong.push(String(event.reason)));
    const said = console.error;
    console.error = (...words) => { window.wrong.push(words.join(' ')); said(...words); };
  }`;

function driverOf(session: Session, folder: string): Driver {
  return {
    open: async (url) => {
      await session.goto(url);
      await session.execute(WATCH);
    },
    run: (script) => session.execute(script),
    click: async (script) => session.click(await session.execute<ElementReference>(script)),
    upload: async (script, { name, text }) => {
      const path = join(folder, name);
      await writeFile(path, text);
      await session.type(await session.execute<ElementReference>(script), path);
    },
    errors: () => session.execute('return window.wrong'),
  };
}

/** A screen in memory; it says on its first line which number it has. */
async function startScreen(xvfb: string): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1440x1010x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(screen.stdout, 'data')) as [Buffer];
  return { screen, display: `:${line.toString().trim()}` };
}

test('WebKit trains, shows the gates move, reads a file and changes the engine', async ({ baseURL }) => {
  const { driver: program, browser, xvfb } = findWebKit() ?? { driver: '', browser: '', xvfb: '' };
  const folder = await mkdtemp(join(tmpdir(), 'webkit-'));
  const { screen, display } = await startScreen(xvfb);
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  let session: Session | undefined;
  try {
    const address = `http://127.0.0.1:${port}`;
    await expect.poll(() => isReady(address), { timeout: 30_000 }).toBe(true);
    session = await startSession(address, {
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--geometry=1440x1010'] },
    });
    await travel(driverOf(session, folder), { address: baseURL ?? '', engine: 'CPU' });
  } finally {
    await session?.end();
    driver.kill();
    screen.kill();
    await rm(folder, { recursive: true });
  }
});
