import { violations } from '../axe';
import { Tasks } from '../pages/tasks';
import { expect, test } from '../test';

/** Sequences of 5 to 7 steps, and one of 8: of one label they rise, of the other they fall. */
const sequences = Array.from({ length: 60 }, (_, at) => ({
  id: `s${at}`,
  label: at % 2 === 0 ? 'rises' : 'falls',
  values: Array.from(
    { length: at === 0 ? 8 : 5 + (at % 3) },
    (__, step) => (at % 2 === 0 ? step : -step) + (at % 5) / 10,
  ),
}));

const CSV = [
  'kind,who,noise,height',
  ...sequences.flatMap(({ id, label, values }) =>
    values.map((value, step) => [label, id, (step * 7919) % 13, value].join(',')),
  ),
].join('\n');

const TS = [
  '@problemName Moves',
  '@timeStamps false',
  '@univariate true',
  '@classLabel true rises falls',
  '@data',
  ...sequences.map(({ label, values }) => `${values.join(',')}:${label}`),
].join('\n');

test('a table of labelled sequences is read, corrected and learned', async ({ page, playground }) => {
  await page.goto('./#task=labelled&epochs=12&units=6&engine=reference');
  const tasks = new Tasks(page);
  await expect(page.getByText('This task has no samples')).toBeVisible();
  await tasks.upload('moves.csv', CSV);
  await playground.becomes('ready');
  await expect(tasks.data.region.getByText('60 sequences of 5 to 8 steps, 2 labels')).toBeVisible();

  await tasks.correct().click();
  const dialog = tasks.dialog();
  await expect(dialog.getByRole('combobox', { name: 'Sequence (id)' })).toHaveValue('who');
  await expect(dialog.getByRole('combobox', { name: 'Label' })).toHaveValue('kind');
  await expect(dialog.getByRole('row', { name: /rises 30/ })).toBeVisible();
  // It is off when the file has been read without it.
  await dialog.getByRole('checkbox', { name: 'noise' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'noise' })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'height' })).toBeDisabled();
  expect(await violations(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await playground.becomes('ready');

  await playground.transport.train().click();
  await playground.becomes('finished', 60_000);
  await expect(tasks.evaluation.region.getByText(/(it beats chance|it is solved)/)).toBeVisible();
  // A short sequence is cut off where it ends.
  await expect(page.getByText(/^[5-7] of at most 8 steps$/)).toBeVisible();
});

test('a file of the archive is dropped on the page, and a bad one says where and why', async ({ page, playground }) => {
  await page.goto('./#task=labelled&epochs=3&units=4');
  const tasks = new Tasks(page);
  await expect(page.getByText('This task has no samples')).toBeVisible();
  await playground.data.drop('Moves.ts', TS);
  await playground.becomes('ready');
  await expect(tasks.data.region.getByText('60 sequences of 5 to 8 steps, 2 labels')).toBeVisible();
  await playground.data.drop('bad.ts', TS.replace(':falls', ':sinks'));
  await expect(tasks.data.region.getByRole('alert')).toContainText(/Line 7: the label “sinks” is not among those/);
  // What is in place stays, and the failed one can be read otherwise.
  await expect(tasks.data.region.getByText('60 sequences of 5 to 8 steps, 2 labels')).toBeVisible();
  await tasks.correct().click();
  await expect(tasks.dialog().getByRole('alert')).toContainText('sinks');
  await tasks.dialog().getByRole('button', { name: 'Close' }).click();
  await tasks.upload('good.ts', TS);
  await expect(tasks.data.region.getByRole('alert')).toHaveCount(0);
});
