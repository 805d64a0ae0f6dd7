import { downloaded } from '../pages/download';
import { checkpoint, restInMidEpoch } from '../pages/kept';
import type { Playground } from '../pages/playground';
import { RunsPanel } from '../pages/runs';
import { expect, test } from '../test';

/** A text of its own, in pieces whose states are carried on; rows of eight leave some over. */
const TEXT = 'Some years ago, never mind how long precisely, I thought I would sail about a little. '.repeat(40);
const STREAM = { task: 'characters', lookBack: 16, units: 16, batchSize: 8, epochs: 60, engine: 'wasm' } as const;
const ADDING = { task: 'adding', length: 10, samples: 100, units: 4, epochs: 4 } as const;

async function giveText(playground: Playground): Promise<void> {
  const { page } = playground;
  await page.getByRole('button', { name: 'Paste a text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text to learn from', exact: true }).fill(TEXT);
  await page.getByRole('button', { name: 'Take this text', exact: true }).click();
  await expect(page.getByText('Pasted text', { exact: true })).toBeVisible();
  await playground.becomes('ready');
}

test('a reload in the midst of an epoch of a text of its own changes nothing in what comes of it', async ({
  page,
  playground,
}) => {
  await playground.open(STREAM);
  await giveText(playground);
  const steps = await restInMidEpoch(playground);
  await page.reload();
  await playground.becomes('paused');
  await playground.hasSteps(steps);
  await expect(page.getByText('Pasted text', { exact: true })).toBeVisible();
  await playground.transport.train().click();
  await playground.becomes('finished', 60_000);
  const interrupted = await checkpoint(page);

  // The same from the start, and nothing comes in between.
  await playground.transport.reset().click();
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished', 60_000);
  const whole = await checkpoint(page);
  expect(interrupted.standing.checkpoint).toEqual(whole.standing.checkpoint);
  expect(interrupted.standing.losses).toEqual(whole.standing.losses);
});

test('another task is taken back with the network that stood before, and done again', async ({ page, playground }) => {
  await playground.open({ units: 4, lookBack: 12, epochs: 4 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  const before = await playground.steps();
  await page.getByRole('combobox', { name: 'Task', exact: true }).selectOption('adding');
  await playground.becomes('ready');
  await expect(page.getByRole('region', { name: 'Sample', exact: true })).toBeVisible();
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await playground.becomes('finished');
  await playground.hasSteps(before);
  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await playground.becomes('ready');
  await expect(page.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue('adding');
});

test('a run of a task is listed by its task, with its score beside chance', async ({ page, playground }) => {
  const runs = new RunsPanel(page);
  await playground.open(ADDING);
  await playground.transport.train().click();
  await playground.becomes('finished');
  await runs.open();
  await expect(runs.rows()).toHaveCount(1);
  await expect(runs.name(0)).toHaveValue('Adding, Length 10 · LSTM 4');
  await expect(runs.row(0)).toContainText('MSE, chance 0.1');
  await playground.model.type('Units', 6);
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(runs.rows()).toHaveCount(2);
  await expect(runs.row(0)).toContainText('Units 4 → 6');
  await expect(runs.row(0)).toContainText('MSE, chance 0.1');
  const csv = await downloaded(page, () => runs.button('List as CSV').click());
  expect(csv).toContain(',mse,');
});
