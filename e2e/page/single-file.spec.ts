import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { Playground } from '../pages/playground';

const FILE = pathToFileURL('dist-single/lstm-playground.html').href;

test('the single file opens from the disk, trains and shows gates, and has the other data and the other language', async ({
  page,
}) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const playground = new Playground(page);
  await page.goto(`${FILE}#data=air-passengers&engine=wasm&epochs=3&transform=none&shortcut=none&patience=0`);
  await playground.becomes('ready');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(page.getByText('per step · WASM')).toBeVisible();
  await expect(playground.gates.strip('forget f')).toBeVisible();
  await expect(playground.evaluation.table()).toBeVisible();
  await page.getByRole('tab', { name: 'Memory', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Memory', exact: true })).toBeVisible();
  await playground.data.choose('CO₂, Mauna Loa');
  await expect(playground.forecast.caption()).toContainText('746 points');
  await playground.transport.language('中文').click();
  await expect(page.getByRole('button', { name: '训练', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(errors).toEqual([]);
  expect(asked.filter((url) => !/^(blob|data):/.test(url))).toEqual([FILE]);
});
