import { expect, test } from '../test';

test('a cell is read, pinned and let go, by keyboard and by pointer; Train, Pause and a slider by keyboard', async ({
  page,
  playground,
}) => {
  await playground.open({ epochs: 0 });
  await test.step('a cell is read, pinned and let go with the keyboard alone', async () => {
    await playground.gates.cursor().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(playground.gates.readout().first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(playground.unit.heading()).toBeVisible();
    const pinned = await playground.unit.heading().textContent();

    // What is pinned stays pinned while the cursor goes on.
    await page.keyboard.press('ArrowRight');
    await expect(playground.unit.heading()).toHaveText(pinned ?? '');
    await page.keyboard.press('Escape');
    await expect(playground.unit.heading()).toHaveCount(0);
  });
  await test.step('the pointer reads on hover, pins on a click, and Let go lets go', async () => {
    const strip = playground.gates.strip('forget f');
    await strip.hover({ position: { x: 40, y: 10 } });
    await expect(playground.gates.readout().first()).toBeVisible();
    await strip.click({ position: { x: 40, y: 10 } });
    await expect(playground.unit.heading()).toBeVisible();
    await playground.unit.letGo().click();
    await expect(playground.unit.heading()).toHaveCount(0);
  });
  await test.step('Train, Pause and a slider work by keyboard', async () => {
    await playground.transport.train().press('Enter');
    await playground.reachesEpoch(1);
    await playground.transport.pause().press('Enter');
    await playground.becomes('paused');
    await playground.model.slider('Units').focus();
    await page.keyboard.press('ArrowRight');
    await expect(playground.model.exact('Units')).toHaveValue('24');
    await playground.becomes('ready');
  });
});
