import { firefox, test, type ElementHandle, type Page } from '@playwright/test';
import { findFirefox } from '../../scripts/browsers.mjs';
import { travel, type Driver } from './journey';

/** A script, as the body of a function that is called in the page. */
const called = (script: string) => `(() => { ${script} })()`;

async function elementOf(page: Page, script: string): Promise<ElementHandle<HTMLElement>> {
  const found = (await page.evaluateHandle(called(script))).asElement();
  if (!found) throw new Error(`Nothing is found by ${script}`);
  return found as ElementHandle<HTMLElement>;
}

function driverOf(page: Page): Driver {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: (script) => page.evaluate(called(script)),
    click: async (script) => (await elementOf(page, script)).click(),
    upload: async (script, { name, text }) => {
      const input = (await elementOf(page, script)) as ElementHandle<HTMLInputElement>;
      await input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    },
    errors: async () => errors,
  };
}

test('Firefox trains, shows the gates move, reads a file and changes the engine', async ({ baseURL }) => {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox() ?? '', headless: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1010 } });
    await travel(driverOf(page), { address: baseURL ?? '', engine: 'CPU' });
  } finally {
    await browser.close();
  }
});
