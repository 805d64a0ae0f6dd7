import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violations } from '../axe';
import { expect, test } from '../test';

const TINY = { units: 4, lookBack: 12, epochs: 3 } as const;
const FORMATS = [
  ['Checkpoint (.json)', 'lstm-checkpoint.json'],
  ['Keras model (.keras)', 'lstm-model.keras'],
  ['ONNX model (.onnx)', 'lstm-model.onnx'],
  ['PyTorch weights (.safetensors)', 'lstm-model.safetensors'],
  ['TensorFlow.js model (.zip)', 'lstm-tfjs.zip'],
  ['Notebook (.ipynb)', 'lstm-notebook.ipynb'],
  ['Report (.html)', 'lstm-report.html'],
  ['Picture of the forecast (SVG)', 'lstm-forecast.svg'],
] as const;

async function taken(page: Page, name: string): Promise<{ name: string; path: string }> {
  await page.getByRole('button', { name: /^Export/ }).click();
  const item = page.getByRole('button', { name, exact: true });
  await expect(item).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

async function give(page: Page, ...files: readonly { name: string; path: string }[]): Promise<void> {
  const given = await Promise.all(
    files.map(async ({ name, path }) => ({ name, mimeType: '', buffer: await readFile(path) })),
  );
  await page.getByLabel('Upload a CSV file').setInputFiles(given);
}

test('every format leaves the tab, a network comes back in, and what cannot be is refused with the reason', async ({
  page,
  playground,
}) => {
  await playground.open(TINY);
  await playground.transport.train().click();
  await playground.becomes('finished');
  const files = new Map<string, { name: string; path: string }>();
  for (const [item, name] of FORMATS) {
    const file = await taken(page, item);
    expect(file.name).toBe(name);
    files.set(name, file);
  }
  const report = await readFile(files.get('lstm-report.html')!.path, 'utf8');
  expect(report).toContain('<svg');
  expect(report).not.toMatch(/src="(?!data:)/);
  const steps = await playground.steps();

  // A checkpoint brings all of the run.
  await playground.model.type('Units', 8);
  await playground.becomes('ready');
  await give(page, files.get('lstm-checkpoint.json')!);
  await playground.becomes('finished');
  await playground.hasSteps(steps);
  await expect(playground.model.exact('Units')).toHaveValue('4');
  await expect(playground.alert('lstm-checkpoint.json is in place.')).toBeVisible();
  const forecast = await playground.transport.export('Forecast as CSV');

  // A network from elsewhere stands on the series in place, with room made for it, and says the same.
  await playground.model.type('Units', 8);
  await playground.becomes('ready');
  await give(page, files.get('lstm-model.keras')!);
  await playground.becomes('ready');
  await expect(playground.alert('To make room for it: Units 4.')).toBeVisible();
  await expect.poll(() => playground.transport.export('Forecast as CSV')).toBe(forecast);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(playground.model.exact('Units')).toHaveValue('8');
  await test.step('axe finds nothing in the dialog, and a phone is wide enough', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
  await page.setViewportSize({ width: 1440, height: 1010 });
  await test.step('what does not go into a format, or is no network, is refused with the reason, and nothing is lost', async () => {
    await playground.follow({ ...TINY, cell: 'peephole' });
    await playground.transport.train().click();
    await playground.becomes('finished');
    const trained = await playground.steps();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Keras model (.keras)', exact: true }).click();
    await expect(playground.alert('Keras model (.keras) has no such cell: Peephole.')).toBeVisible();
    const text = {
      mimeType: 'application/json',
      buffer: Buffer.from('{"format": "lstm-playground/checkpoint", "version": 1}'),
    };
    await page.getByLabel('Upload a CSV file').setInputFiles({ name: 'broken.json', ...text });
    await expect(playground.alert('broken.json cannot be put in place.')).toContainText('What is on the screen stays');
    const bytes = { mimeType: '', buffer: Buffer.from('no archive at all') };
    await page.getByLabel('Upload a CSV file').setInputFiles({ name: 'model.keras', ...bytes });
    await expect(playground.alert('model.keras cannot be put in place.')).toBeVisible();
    await playground.hasSteps(trained);
  });
  await test.step('JSON that is a series is still read as one', async () => {
    const values = Array.from({ length: 60 }, (_, at) => ({ day: at, sales: Math.sin(at) }));
    const buffer = Buffer.from(JSON.stringify(values));
    await page
      .getByLabel('Upload a CSV file')
      .setInputFiles({ name: 'sales.json', mimeType: 'application/json', buffer });
    await expect(page.getByText('sales.json').first()).toBeVisible();
  });
});
