/** What is drawn, to be heard. What sounds when is proved on rendered sound; here, that it is there, and silent in time. */
import { violations } from '../axe';
import { Listening } from '../pages/listening';
import { expect, test } from '../test';

test('series and forecast are heard with a marker at what sounds, and a gate of a unit; nothing sounds by itself', async ({
  page,
  playground,
}) => {
  await page.addInitScript(() => {
    const Own = window.AudioContext;
    window.AudioContext = class extends Own {
      constructor() {
        super();
        document.documentElement.dataset['sounds'] = 'made';
      }
    };
  });
  await playground.open({ epochs: 2 });
  const html = page.locator('html');
  const both = new Listening(page, 'The series and its forecast as sound');
  await test.step('by keyboard, from left to right of the chart', async () => {
    await both.sign().press('Enter');
    await expect(both.bar).toContainText('Left ear: the series');
    await expect(both.bar).toContainText(/ is 220 Hz, .* is 1,760 Hz/);
    await expect(both.bar).toHaveAttribute('data-listening', 'still');
    await expect(html).not.toHaveAttribute('data-sounds');
    await both.listen().press('Enter');
    await expect(html).toHaveAttribute('data-sounds', 'made');
    await expect(both.marker()).toBeVisible();
    const first = await both.index();
    await expect.poll(() => both.index()).toBeGreaterThan(first);
    await expect(both.bar).toContainText(/left, series \d/);
    expect(await violations(page, '[aria-label="Forecast"]')).toEqual([]);
  });
  await test.step('it is paused, goes on from there, and ends by itself', async () => {
    await both.stop().press('Enter');
    await expect(both.bar).toHaveAttribute('data-listening', 'paused');
    const paused = await both.index();
    await both.speed('2×').check({ force: true });
    await both.listen().click();
    expect(await both.index()).toBeGreaterThanOrEqual(paused);
    await expect(both.bar).toHaveAttribute('data-listening', 'still');
    await expect(both.marker()).toHaveCount(0);
  });
  await test.step('another kind of forecast stops it', async () => {
    await both.listen().click();
    await expect(both.bar).toHaveAttribute('data-listening', 'playing');
    await playground.forecast.tab('Free run').click();
    await expect(both.bar).toHaveAttribute('data-listening', 'still');
    await expect(both.marker()).toHaveCount(0);
  });
  await test.step('a gate of the pinned unit, marked on the heatmaps', async () => {
    await playground.gates.strip('forget f').click({ position: { x: 40, y: 10 } });
    const gate = new Listening(page, /^(forget f|output o) of unit \d+$/);
    await gate.ofUnit().click();
    await gate.bar.getByRole('combobox', { name: 'Gate' }).selectOption('output o');
    await expect(gate.bar).toContainText(/In both ears: output o of unit \d+ over the 24 steps/);
    await gate.listen().click();
    await expect(gate.bar).toContainText(/Step \d+: output o 0\.\d/);
    await expect(playground.gates.readout().first()).toBeVisible();
    await playground.unit.letGo().click();
    await expect(gate.bar).toHaveCount(0);
  });
  await test.step('another series puts it away', async () => {
    await expect(both.bar).toBeVisible();
    await playground.follow({ data: 'sines', epochs: 2 });
    await expect(both.bar).toHaveCount(0);
  });
});
