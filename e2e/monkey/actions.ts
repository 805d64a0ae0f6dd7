/** What a random user does. Each action says in words what it did, so that what went wrong can be done again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Random } from '../../src/model/random';
import { SETTINGS } from '../../src/model/settings/settings';
import { TASK_NAMES } from '../../src/model/settings/sources/tasks';

const SAMPLES = 'src/model/series/importing/samples';
const KEYS = [
  'Tab Tab Tab Shift+Tab Enter Space Escape Home End PageUp PageDown Delete',
  'ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowRight Control+z ? s r',
].flatMap((keys) => keys.split(' '));
const TEXTS = ['', '0', '1', '3', '7', '12', '-4', '0.01', '1e9', '1e-9', 'x', '１２', 'sin(t)', 'sin(', '50'];
const SIZES = [
  [1440, 900],
  [1920, 1080],
  [1024, 700],
  [800, 600],
  [390, 844],
] as const;

type Act = (page: Page, random: Random) => Promise<string>;

const of = <T>(random: Random, list: readonly T[]): T => list[random.integer(list.length)]!;
const between = (random: Random, from: number, size: number) => from + size * (0.05 + 0.9 * random.uniform());

/** Something that can be seen, brought into sight; null where there is nothing. */
async function placeOf(page: Page, random: Random, what: 'controls' | 'surfaces') {
  const places = await page.evaluate((kind) => globalThis.monkey.places(kind), what);
  if (places.length === 0) return null;
  const place = of(random, places);
  const { height = 900 } = page.viewportSize() ?? {};
  if (place.top < 0 || place.top + place.height > height) {
    const by = place.top - height / 3;
    const before = await page.evaluate(() => scrollY);
    await page.evaluate((dy) => scrollBy(0, dy), by);
    const scrolled = (await page.evaluate(() => scrollY)) - before;
    return { ...place, top: place.top - scrolled };
  }
  return place;
}

const click: Act = async (page, random) => {
  const place = await placeOf(page, random, 'controls');
  if (!place) return 'nothing to click';
  const { left, top, width, height, kind, name } = place;
  const isLong = kind === 'slider' || kind === 'range';
  const x = isLong ? between(random, left, width) : left + width / 2;
  await page.mouse.click(x, top + height / 2);
  return `click ${kind} “${name}”`;
};

const type: Act = async (page, random) => {
  const text = of(random, TEXTS);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press(of(random, ['Enter', 'Tab']));
  return `type “${text}”`;
};

const fields: Act = async (page, random) => {
  const place = await placeOf(page, random, 'controls');
  if (!place) return 'no field';
  await page.mouse.click(place.left + place.width / 2, place.top + place.height / 2);
  return `click ${place.kind} “${place.name}”, ${await type(page, random)}`;
};

const press: Act = async (page, random) => {
  const key = of(random, KEYS);
  const times = 1 + random.integer(random.uniform() < 0.2 ? 15 : 2);
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
  return `press ${key} × ${times}`;
};

/** Point, drag, or hold on what is drawn. */
const drag: Act = async (page, random) => {
  const place = await placeOf(page, random, random.uniform() < 0.3 ? 'controls' : 'surfaces');
  if (!place) return 'nothing to drag';
  const { left, top, width, height } = place;
  const point = () => [between(random, left, width), between(random, top, height)] as const;
  await page.mouse.move(...point());
  const holds = random.uniform() < 0.6;
  if (holds) await page.mouse.down();
  for (let move = 0; move < 4; move++) await page.mouse.move(...point(), { steps: 3 });
  if (holds) await page.mouse.up();
  return `${holds ? 'drag' : 'point'} over ${place.kind} “${place.name}”`;
};

const train: Act = async (page, random) => {
  const name = of(random, [/^(Train|训练|Pause|暂停)$/, /^(Step|单步|走一步)/, /^(Reset|重置)/]);
  const button = page.getByRole('button', { name }).first();
  if (!(await button.isVisible()) || (await page.locator('dialog[open]').count()) > 0) return 'no such button';
  await button.click({ timeout: 1000 }).catch(() => undefined);
  return `click ${name}`;
};

const task: Act = async (page, random) => {
  const name = of(random, TASK_NAMES);
  const control = page.getByRole('combobox', { name: /^(Task|任务)$/ });
  if (!(await control.isVisible()) || (await page.locator('dialog[open]').count()) > 0) return 'no choice of a task';
  await control.selectOption(name, { timeout: 1000 }).catch(() => undefined);
  return `choose the task ${name}`;
};

const upload: Act = async (page, random) => {
  const file = of(random, readdirSync(SAMPLES));
  const input = page.locator('input[type="file"]').first();
  if ((await input.count()) === 0) return 'no upload';
  await input.setInputFiles(join(SAMPLES, file));
  return `upload ${file}`;
};

function someValue(name: keyof typeof SETTINGS, random: Random): string {
  const setting = SETTINGS[name] as { options?: readonly string[]; stops?: readonly number[]; default: unknown };
  if (random.uniform() < 0.1) return of(random, ['', 'x', '-1', '1e99', '?', '<b>']);
  if (setting.options) return of(random, setting.options);
  return setting.stops ? String(of(random, setting.stops)) : String(setting.default);
}

const link: Act = async (page, random) => {
  const names = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  const chosen = Array.from({ length: 1 + random.integer(4) }, () => of(random, names));
  // What takes minutes a step is asked for by hand often enough.
  const hash = new URLSearchParams(chosen.map((name) => [name, someValue(name, random)])).toString();
  await page.evaluate((to) => (location.hash = to), hash);
  return `link #${hash}`;
};

const resize: Act = async (page, random) => {
  const [width, height] = of(random, SIZES);
  await page.setViewportSize({ width, height });
  return `resize to ${width} × ${height}`;
};

const scroll: Act = async (page, random) => {
  const by = Math.round(1200 * (random.uniform() - 0.5));
  await page.mouse.wheel(0, by);
  return `scroll by ${by}`;
};

const back: Act = async (page) => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Escape');
  return 'go to the top';
};

const reload: Act = async (page) => {
  await page.reload({ waitUntil: 'commit' });
  return 'reload';
};

/** With how often each comes, in a thousand. */
const ACTIONS: readonly (readonly [number, Act])[] = [
  [410, click],
  [60, fields],
  [130, press],
  [160, drag],
  [90, train],
  [20, task],
  [25, upload],
  [25, link],
  [15, resize],
  [35, scroll],
  [25, back],
  [5, reload],
];

/** Does one thing. */
export async function act(page: Page, random: Random): Promise<string> {
  let at = 1000 * random.uniform();
  const [, action] = ACTIONS.find(([share]) => (at -= share) < 0) ?? ACTIONS[0]!;
  return action(page, random);
}
