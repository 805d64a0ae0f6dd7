import { violations } from '../axe';
import { inColours } from '../looks';
import { MemoryView } from '../pages/inside/memory';
import { expect, test } from '../test';

test('a dot is pinned and units are sorted by half-life, with the keyboard alone', async ({ page, playground }) => {
  const memory = new MemoryView(page);
  await playground.open({ units: 8, epochs: 2, view: 'memory' });
  await test.step('a dot is pinned in the saturation map with the keyboard, and words say how long units remember', async () => {
    const map = memory.map('forget f');
    await map.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(memory.own().getByText(/half is gone after [\d.]+ months?/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(memory.pinnedIn(map)).toHaveAccessibleName(/^Unit 2: \d+ % of the time below 0\.1/);
    // The same unit everywhere.
    await expect(memory.pinnedIn(memory.map('output o'))).toHaveAccessibleName(/^Unit 2:/);
    await expect(memory.pinnedIn(memory.bars())).toHaveAccessibleName(/^Unit 2: [\d.]+ months?$/);
    await expect(playground.unit.heading()).toContainText('Unit 2 at step');
    await expect(memory.own()).toContainText(/of the 8 units remembers half for longer than a season \(12 months\)/);

    await memory.bars().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const [longest] = await memory.unitsOfBars();
    await expect(memory.pinnedIn(memory.bars())).toHaveAccessibleName(new RegExp(`^Unit ${longest}:`));
  });
  await playground.unit.letGo().click();
  await test.step('units are sorted by half-life with the keyboard, and the cursor goes along the rows', async () => {
    await playground.transport.train().press('Enter');
    await playground.becomes('finished');
    await memory.open('Memory');
    await expect(memory.own()).toContainText('Of epoch 2,');
    const longestFirst = await memory.unitsOfBars();
    expect([...longestFirst].sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);

    await memory.tab('Memory').press('ArrowLeft');
    await memory.tab('Clamp lab').press('ArrowLeft');
    await memory.tab('Cell & equations').press('ArrowLeft');
    await memory.openUnitTable();
    expect(await memory.unitsOfRows()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await memory.sort('number').press('ArrowRight');
    await expect(memory.sort('half-life')).toBeChecked();
    await expect.poll(() => memory.unitsOfRows()).toEqual(longestFirst);

    await playground.gates.cursor().focus();
    for (const unit of longestFirst.slice(0, 3)) {
      await page.keyboard.press('ArrowDown');
      await expect(playground.gates.readout().first()).toContainText(`Unit ${unit},`);
    }
    await page.keyboard.press('Enter');
    await expect(playground.unit.heading()).toContainText(`Unit ${longestFirst[2]} at step`);
    await memory.sort('similarity').check({ force: true });
    await expect(memory.sort('similarity')).toBeChecked();
    expect(await violations(page, '[data-view="gates"]')).toEqual([]);
  });
});

test('a simple RNN has words of its own; axe finds nothing, also where more units than have a bar each', async ({
  page,
  playground,
}) => {
  const memory = new MemoryView(page);
  await playground.open({ cell: 'rnn', view: 'memory' });
  await expect(memory.map('size of h')).toBeVisible();
  await expect(memory.own().getByRole('listbox', { name: /^Saturation/ })).toHaveCount(1);
  await expect(memory.own()).toContainText('A simple RNN has no gate that keeps.');
  await expect(memory.own()).toContainText(/The longest: unit \d+/);
  await test.step('axe finds nothing in the memory of more units than have a bar each', async () => {
    await playground.follow({ units: 33, view: 'memory', unit: 3, at: 2 });
    await memory.own().getByText('Figures as a table').click();
    for (const colours of ['light', 'dark'] as const) {
      await inColours(page, colours);
      expect(await violations(page, '[data-view="memory"]'), colours).toEqual([]);
    }
  });
});
