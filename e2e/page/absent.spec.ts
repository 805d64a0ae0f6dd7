/** Files of the page that do not come: cut off, not there, another page in their place, or no answer at all. */
import { expect, test, type Page, type Route } from '@playwright/test';
import { Playground } from '../pages/playground';

const FAULTS = {
  cut: (route: Route) => route.abort('connectionreset'),
  missing: (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }),
  other: (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Sign in</p>' }),
  silent: () => new Promise<void>(() => undefined),
} as const;
type Fault = keyof typeof FAULTS;

/** Lets a file fail, so many times or until what is given back is called. */
async function fail(page: Page, file: RegExp, fault: Fault, times = Infinity) {
  let left = times;
  const handler = (route: Route) => (left-- > 0 ? FAULTS[fault](route) : route.continue());
  await page.route(file, handler);
  return () => {
    left = 0;
  };
}

/** Each fault once: what is done about each, for any file, is in `fetchWhole.test.ts`. */
const WORKERS = [
  [/series\.worker.*\.js/, 'cut'],
  [/trainer\.worker.*\.js/, 'missing'],
  [/inspector\.worker.*\.js/, 'other'],
  [/evaluator\.worker.*\.js/, 'cut'],
] as const;

test('workers that do not come at first start by themselves', async ({ page }) => {
  const asked: string[] = [];
  page.on('response', (response) => asked.push(new URL(response.url()).pathname));
  for (const [file, fault] of WORKERS) await fail(page, file, fault, 1);
  const playground = new Playground(page);
  await playground.open({ epochs: 2 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(playground.gates.strip('forget f')).toBeVisible();
  await expect(playground.evaluation.table()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  for (const [file] of WORKERS)
    expect(
      asked.filter((path) => file.test(path)),
      String(file),
    ).not.toEqual([]);
});

test('a trainer that is never sent is said to be missing, and Reset asks for it again', async ({ page }) => {
  const come = await fail(page, /trainer\.worker/, 'missing');
  const playground = new Playground(page);
  await page.goto('./#data=air-passengers&engine=reference&epochs=2');
  await expect(playground.alert('the trainer')).toContainText(/no file trainer\.worker/);
  await expect(playground.root()).toHaveAttribute('data-state', 'absent');
  come();
  await playground.transport.reset().click();
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a server that does not answer is not waited for without end', async ({ page }) => {
  const come = await fail(page, /trainer\.worker/, 'silent');
  const playground = new Playground(page);
  await page.goto('./#data=air-passengers&engine=reference&epochs=2');
  await expect(playground.alert('did not answer')).toBeVisible();
  come();
  await playground.alert('did not answer').getByRole('button', { name: 'Try again' }).click();
  await playground.becomes('ready');
});

test('an inspector that comes later looks at the network as it has been trained', async ({ page }) => {
  const come = await fail(page, /inspector\.worker/, 'cut');
  const playground = new Playground(page);
  await page.goto('./#data=air-passengers&engine=reference&epochs=3');
  await expect(playground.alert('the inspector')).toBeVisible();
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished');
  come();
  await playground.alert('the inspector').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Inside' }).locator('canvas').first()).toBeVisible();
  expect(await playground.epoch()).toBe(3);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without the WebAssembly file, auto takes another engine', async ({ page }) => {
  await fail(page, /\.wasm$/, 'other');
  const playground = new Playground(page);
  await playground.open({ engine: 'auto', epochs: 2 });
  await expect(page.getByText('A file that WASM needs did not arrive').first()).toBeVisible();
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const VIEWS = {
  'Cell & equations': 'CellView',
  'Clamp lab': 'ClampsView',
  Memory: 'MemoryView',
  'Gradient flow': 'GradientsView',
  'What each unit means': 'MeaningsView',
  'State portrait': 'PortraitView',
  'One training step': 'StepView',
  Weights: 'WeightsView',
} as const;
test('a view that did not come is asked for again, each of them', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  for (const [name, file] of Object.entries(VIEWS)) {
    await test.step(name, async () => {
      const come = await fail(page, new RegExp(`${file}.*\\.js`), 'missing');
      await page.getByRole('tab', { name, exact: true }).click();
      await expect(playground.alert('This part of the page did not arrive.')).toContainText(file);
      come();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test('a file that a view shares with others is asked for again too', async ({ page }) => {
  const shared = /assets\/(?!.*(View-|worker|page-|style|inter|playgroundContext|jsx-runtime|react-dom)).*\.js/;
  const playground = new Playground(page);
  await playground.open();
  const come = await fail(page, shared, 'missing');
  await page.getByRole('tab', { name: 'State portrait', exact: true }).click();
  await expect(
    playground.alert('This part of the page did not arrive.').or(page.getByRole('group', { name: 'State portrait' })),
  ).toBeVisible();
  come();
  const again = page.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await expect(page.getByRole('group', { name: 'State portrait', exact: true })).toBeVisible();
});

test('other parts that did not come come with the next click', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open({ units: 5 });
  await test.step('a data set; it changes nothing: what is shown is what is there', async () => {
    const come = await fail(page, /co2-monthly\.csv/, 'missing');
    await expect(playground.forecast.caption()).toContainText('the LSTM says');
    const caption = await playground.forecast.caption().textContent();
    await playground.data.choose('CO₂, Mauna Loa');
    await expect(playground.alert('co2-monthly.csv')).toBeVisible();
    await expect.poll(() => playground.linked('data')).toBe('air-passengers');
    expect(await playground.linked('units')).toBe('5');
    await expect(playground.forecast.caption()).toHaveText(caption ?? '');
    await playground.transport.train().click();
    await playground.reachesEpoch(1);
    come();
    await playground.alert('co2-monthly.csv').getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => playground.linked('data')).toBe('co2');
    await expect(playground.forecast.caption()).toContainText('746 points');
  });
  await test.step('a view, when its tab is chosen again', async () => {
    const come = await fail(page, /WeightsView.*\.js/, 'cut');
    await page.getByRole('tab', { name: 'Weights', exact: true }).click();
    await expect(playground.alert('WeightsView')).toBeVisible();
    come();
    await page.getByRole('tab', { name: 'Gates', exact: true }).click();
    await page.getByRole('tab', { name: 'Weights', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Weights', exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await test.step('a dialog, when it was put away', async () => {
    const come = await fail(page, /PasteDialog.*\.js/, 'cut');
    await page.getByRole('button', { name: /Paste/ }).click();
    await expect(playground.alert('PasteDialog')).toBeVisible();
    await playground.alert('PasteDialog').getByRole('button', { name: 'Dismiss' }).click();
    come();
    await page.getByRole('button', { name: /Paste/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('the importer, when the file is given again; the series in place stays', async () => {
    const come = await fail(page, /importer-.*\.js/, 'missing');
    const csv = `date,v\n${Array.from({ length: 40 }, (_, day) => `2020-02-${day},${day}`).join('\n')}`;
    const give = () =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await give();
    await expect(playground.alert('importer')).toBeVisible();
    await playground.becomes('ready');
    expect(await playground.linked('data')).toBe('co2');
    come();
    await give();
    await expect.poll(() => playground.linked('data')).toBe('csv');
  });
  await test.step('the other language', async () => {
    const come = await fail(page, /\/zh-.*\.js/, 'cut');
    await playground.transport.language('中文').click();
    await expect(playground.alert('the texts of the language')).toBeVisible();
    come();
    await playground.transport.language('中文').click();
    await expect(page.getByRole('button', { name: '训练', exact: true })).toBeVisible();
    await expect(playground.alert('the texts of the language')).toHaveCount(0);
  });
});

for (const [what, file, address] of [
  ['generators', /generate-.*\.js/, './#data=sines&engine=reference'],
  ['first data set', /air-passengers\.csv/, './#data=air-passengers&engine=reference'],
] as const) {
  test(`the ${what}, which did not come, can be asked for again`, async ({ page }) => {
    const come = await fail(page, file, 'cut');
    const playground = new Playground(page);
    await page.goto(address);
    await expect(playground.alert('the reader of series')).toBeVisible();
    come();
    await page.getByRole('button', { name: 'Try again' }).click();
    await playground.becomes('ready');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
