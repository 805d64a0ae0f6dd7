import { violations } from '../axe';
import { CellBuilder } from '../pages/inside/builder';
import { CellView } from '../pages/inside/cellView';
import { WeightsView } from '../pages/inside/weights';
import { expect, test } from '../test';

test('a forget gate is switched off: it is gone everywhere, the network trains without it, and undo brings it back', async ({
  page,
  playground,
}) => {
  const [builder, cell, weights] = [new CellBuilder(page), new CellView(page), new WeightsView(page)];
  await playground.open({ data: 'air-passengers', units: 4, epochs: 3, view: 'cell', unit: 2, at: 5 });
  await expect(cell.picture('LSTM')).toHaveAccessibleName(/[;,] f −?\d/);
  await expect(cell.terms('forget f')).toBeVisible();

  await builder.forgetGate().selectOption('off');
  await expect.poll(() => playground.linked('forgetGate')).toBe('off');
  await expect(cell.picture('LSTM')).toHaveAccessibleName(/[;,] i −?\d/);
  await expect(cell.picture('LSTM')).not.toHaveAccessibleName(/[;,] f −?\d/);
  await expect(cell.phase('write')).toBeVisible();
  await expect(cell.phase('forget')).toHaveCount(0);
  await expect(cell.terms('input i')).toBeVisible();
  await expect(cell.terms('forget f')).toHaveCount(0);
  await expect(cell.region.locator('[data-equation=c]')).not.toContainText('f');
  // The picture was drawn anew around the focus.
  await expect(builder.forgetGate()).toBeFocused();
  expect(await violations(page, '[data-view="cell"]')).toEqual([]);

  await playground.inside.open('Gates');
  await expect(playground.gates.strip('input i')).toBeVisible();
  await expect(playground.gates.strip('forget f')).toHaveCount(0);
  await weights.open('Weights');
  await expect(weights.view('Weights')).toContainText('input i');
  await expect(weights.view('Weights')).not.toContainText('forget f');

  await playground.transport.train().click();
  await playground.reachesEpoch(3);
  await playground.inside.open('Cell & equations');
  await expect(cell.terms('forget f')).toHaveCount(0);
  await page.locator('body').press('ControlOrMeta+z');
  await expect.poll(() => playground.linked('forgetGate')).toBe('on');
  await expect(cell.picture('LSTM')).toHaveAccessibleName(/[;,] f −?\d/);
});

test('with the keyboard alone: presets are taken, parts switched, and all presets compared', async ({
  page,
  playground,
}) => {
  const [builder, cell] = [new CellBuilder(page), new CellView(page)];
  await playground.open({ data: 'air-passengers', units: 2, epochs: 1, lookBack: 4, view: 'cell' });
  await expect(builder.preset()).toHaveValue('NP');
  await builder.preset().focus();
  await page.keyboard.press('Home');
  await expect(builder.preset()).toHaveValue('V');
  await expect(cell.picture('Peephole')).toBeVisible();
  await expect.poll(() => playground.linked('cell')).toBe('peephole');
  await builder.part('Output’s activation').focus();
  await page.keyboard.press('Space');
  await expect(builder.preset()).toHaveValue('NOAF');
  await expect(builder.part('Output’s activation')).toBeFocused();
  await expect(builder.region()).toContainText('significantly larger on all three tasks');

  await builder.compare().focus();
  await page.keyboard.press('Enter');
  await builder.dialog().getByRole('button', { name: 'Start' }).press('Enter');
  await expect(builder.row('V')).toContainText('the standard');
  await expect(builder.dialog().locator('[data-presets-done]')).toHaveCount(0, { timeout: 60_000 });
  for (const preset of ['V', 'NIG', 'NFG', 'NOG', 'NIAF', 'NOAF', 'CIFG', 'NP']) {
    await expect(builder.row(preset).getByRole('cell').nth(2)).toHaveText('5');
  }
  await expect(builder.row('NFG')).toContainText(/p = \d/);
  expect(await violations(page, 'dialog[open]')).toEqual([]);
});
