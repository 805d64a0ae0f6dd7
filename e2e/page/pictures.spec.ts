/** Pictures that leave the page: of every view and chart, as true SVG and as pixels, and read by another program as well. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { ensureRsvg } from '../../scripts/rsvg.mjs';
import { Playground } from '../pages/playground';

const VIEWS = [
  'Gates',
  'Cell & equations',
  'Clamp lab',
  'Memory',
  'Gradient flow',
  'What each unit means',
  'State portrait',
  'Weights',
];
/** What is to be pressed, and no part of a figure. */
const CONTROLS = ['Download:', 'What is this?', 'Whole series', 'Log scale', '⤓'];

async function saved(page: Page, view: string, item: string, info: TestInfo): Promise<string> {
  await page.getByRole('button', { name: `Download: ${view}`, exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: item, exact: true }).click();
  const download = await coming;
  const path = info.outputPath(`${view.replaceAll(/\W+/g, '-')}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

type Seen = { width: number; height: number; shades: number; texts: string[]; outside: string[]; tags: string[] };

/** What a browser makes of the file as a picture, and what is in it. */
function seenIn(page: Page, svg: string): Promise<Seen> {
  return page.evaluate(async (text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (document.querySelector('parsererror')) throw new Error(document.documentElement.textContent ?? '');
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const shades = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 7)
      shades.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    // Placed on a page of its own, so that the browser measures it.
    const host = globalThis.document.createElement('div');
    host.style.cssText = 'position:fixed;left:0;top:0;opacity:0';
    host.append(globalThis.document.importNode(document.documentElement, true));
    // The page lets no font in but its own, which is the same.
    host.querySelector('style')?.remove();
    globalThis.document.body.append(host);
    const frame = host.firstElementChild!.getBoundingClientRect();
    const all = [...host.querySelectorAll('text')];
    const outside = all.filter((each) => {
      const box = each.getBoundingClientRect();
      return (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      );
    });
    const seen = {
      width: image.width,
      height: image.height,
      shades: shades.size,
      texts: all.map(({ textContent }) => textContent ?? ''),
      outside: outside.map(({ textContent }) => textContent ?? ''),
      tags: [...new Set([...host.querySelectorAll('*')].map(({ localName }) => localName))],
    };
    host.remove();
    return seen;
  }, svg);
}

/** Mean difference of two pictures in grey, from 0 to 255, made as small as a thumbnail: fonts differ by a hair. */
function difference(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const greys = await Promise.all(
        [first, second].map(async (source) => {
          const image = new Image();
          image.src = source!;
          await image.decode();
          // At full size first: a drawing that is drawn small has other lines, and is not made small.
          const whole = new OffscreenCanvas(image.width, image.height);
          whole.getContext('2d')!.drawImage(image, 0, 0);
          const canvas = new OffscreenCanvas(32, 32);
          const context = canvas.getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(whole, 0, 0, 32, 32);
          const { data } = context.getImageData(0, 0, 32, 32);
          return Array.from(
            { length: 32 * 32 },
            (_, at) => (data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]!) / 3,
          );
        }),
      );
      const [a = [], b = []] = greys;
      return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
    },
    [one, other] as const,
  );
}

async function check(page: Page, path: string, title: string, rsvg: string | null): Promise<void> {
  const svg = readFileSync(path, 'utf8');
  const seen = await seenIn(page, svg);
  expect(seen.tags, title).not.toContain('foreignObject');
  expect(seen.tags, title).not.toContain('button');
  const words = seen.texts.join('\n');
  expect(words, title).toContain(title);
  expect(words, title).toContain('LSTM Playground');
  expect(words, title).toContain('Series: Air passengers');
  for (const control of CONTROLS) expect(words, title).not.toContain(control);
  expect(seen.outside, title).toEqual([]);
  expect(seen.shades, title).toBeGreaterThan(10);
  expect(svg, title).toContain('@font-face');
  if (rsvg === null) return;
  const png = path.replace(/svg$/, 'rsvg.png');
  const made = spawnSync(rsvg, ['--output', png, path], { encoding: 'utf8' });
  expect(made.stderr, title).toBe('');
  const theirs = `data:image/png;base64,${readFileSync(png).toString('base64')}`;
  expect(
    await difference(page, `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, theirs),
    title,
  ).toBeLessThan(8);
}

test('every view and chart leaves as a figure of its own, in light colours from a dark page too', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await page.emulateMedia({ colorScheme: 'dark' });
  const rsvg = await ensureRsvg();
  const playground = new Playground(page);
  await playground.open({ epochs: 4 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await page
    .locator('section[aria-label="Gates"], [data-view="gates"] canvas')
    .first()
    .click({ position: { x: 40, y: 10 } });

  for (const name of ['Forecast: One step ahead', 'Loss', 'Evaluation']) {
    await check(page, await saved(page, name, 'Picture in light colours (SVG)', info), name, rsvg);
  }
  for (const name of VIEWS) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(
      page.getByRole('group', { name, exact: true }).getByRole('button', { name: `Download: ${name}` }),
    ).toBeVisible();
    await expect(page.getByRole('group', { name, exact: true }).locator('svg, canvas, table').first()).toBeVisible();
    const path = await saved(page, name, 'Picture in light colours (SVG)', info);
    await check(page, path, name, rsvg);
    const png = readFileSync(await saved(page, name, 'Picture in light colours (PNG)', info));
    // Three pixels for each of the figure's.
    const width = Number(/<svg [^>]*width="([\d.]+)"/.exec(readFileSync(path, 'utf8'))?.[1]);
    expect(png.readUInt32BE(16), name).toBe(Math.round(3 * width));
  }
  const dark = readFileSync(await saved(page, 'Forecast: One step ahead', 'Picture (SVG)', info), 'utf8');
  const light = readFileSync(
    await saved(page, 'Forecast: One step ahead', 'Picture in light colours (SVG)', info),
    'utf8',
  );
  const ground = (svg: string) => /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1];
  expect(ground(light)).toBe('#fff');
  expect(ground(dark)).not.toBe(ground(light));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});

test('so do the views of the evaluation, and the further tabs of the forecast', async ({ page }, info) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  const rsvg = await ensureRsvg();
  const playground = new Playground(page);
  await playground.open({ epochs: 4, horizon: 3 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await playground.quality.open();
  for (const view of ['Models', 'By horizon', 'Bands', 'Residuals', 'Echo', 'Backtest', 'Doctor', 'Story']) {
    await playground.quality.view(view);
    const name = `Is it any good? ${view}`;
    await check(page, await saved(page, name, 'Picture in light colours (SVG)', info), name, rsvg);
  }
  for (const tab of ['Several steps', 'Future', 'Backtest']) {
    await playground.forecast.region.getByRole('tab', { name: tab }).click();
    await expect(playground.forecast.region.locator('figcaption')).not.toBeEmpty();
    const name = `Forecast: ${tab}`;
    await check(page, await saved(page, name, 'Picture in light colours (SVG)', info), name, rsvg);
  }
});
