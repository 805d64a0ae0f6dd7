import { violations } from '../axe';
import { CellView } from '../pages/inside/cellView';
import { InsidePanel } from '../pages/inside/inside';
import { expect, test } from '../test';

test('with the keyboard alone a unit is pinned, its cell played and taken apart; slow motion; other cells', async ({
  page,
  playground,
}) => {
  const cell = new CellView(page);
  await playground.open({ data: 'air-passengers', units: 16 });
  await playground.gates.cursor().focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'Enter']) {
    await page.keyboard.press(key);
  }
  await expect(playground.unit.heading()).toHaveText('Unit 3 at step 22');

  const inside = new InsidePanel(page);
  await inside.tab('Gates').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell.picture('LSTM')).toHaveAccessibleName(/^LSTM cell, Unit 3, step 22 of 24/);

  // Step 22 to step 24, where the playing ends.
  await cell.player().focus();
  await page.keyboard.press('Space');
  await cell.isAt(24);
  await expect(cell.play()).toBeVisible();
  await expect(playground.unit.heading()).toHaveText('Unit 3 at step 24');
  await page.keyboard.press('ArrowLeft');
  await cell.isAt(23);

  await cell.terms('forget f').focus();
  await page.keyboard.press('Enter');
  await expect(cell.list('forget f').getByRole('listitem')).toHaveCount(8);
  await cell.more().press('Enter');
  // An input, 16 units and a bias.
  await expect(cell.list('forget f').getByRole('listitem')).toHaveCount(18);
  const { products, total } = await cell.sums('forget f', 'f');
  expect(products).toHaveLength(18);
  expect(Math.abs(products.reduce((sum, product) => sum + product, 0) - total)).toBeLessThan(0.01);
  const inEquation = await cell.region.locator('[data-gate=f] math').nth(1).textContent();
  expect(inEquation).toContain(`σ(${total.toFixed(2).replace('-', '−')})`);

  // A term that has the focus is lit in the other gates as well.
  await cell.terms('input i').press('Enter');
  await cell.list('forget f').getByRole('button').first().focus();
  await expect(cell.list('forget f').locator('[data-lit]')).toHaveCount(1);
  const key = await cell.list('forget f').locator('[data-lit]').getAttribute('data-term');
  await page.keyboard.press('Enter');
  await cell.more().first().press('Enter');
  await expect(cell.list('input i').locator(`[data-term="${key}"]`)).toHaveAttribute('data-lit', 'true');
  await test.step('slow motion names what happens', async () => {
    await cell.isAt(23);
    await cell.speed('Slow motion').check();
    await cell.play().click();
    await expect(cell.phase('forget')).toHaveAttribute('data-now', 'now');
    await expect(cell.phase('forget')).toHaveText(/keeps\s\d+\s%\sof\sc/);
    await expect(cell.phase('show')).toHaveAttribute('data-now', 'elsewhere');
    await cell.pause().click();
    await cell.isAt(23);
    await cell.player().press('ArrowRight');
    await cell.isAt(24);
  });
  await test.step('the picture and the equations follow the cell', async () => {
    await playground.unit.letGo().click();
    await expect(cell.picture('LSTM')).toHaveAccessibleName(/^LSTM cell, Mean of all 16 units, step 24 of 24/);
    await cell.pinStrongest().click();
    await cell.isAt(24);
    await expect(playground.unit.heading()).toBeVisible();

    for (const [name, gates] of [
      ['Peephole', ['f', 'i', 'g', 'o']],
      ['GRU', ['z', 'r', 'n']],
      ['RNN', ['h']],
    ] as const) {
      await playground.model.radio('Cell', name).check();
      await expect(cell.picture(name)).toBeVisible();
      await cell.isAt(24);
      const shown = cell.region.locator('[data-gate]');
      await expect(shown).toHaveCount(gates.length);
      expect(await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-gate')))).toEqual(gates);
    }

    await cell.terms('hidden h').click();
    await expect(cell.list('hidden h').getByRole('listitem')).toHaveCount(8);
    expect(await violations(page, '[data-view="cell"]')).toEqual([]);
  });
});
