import { violations } from '../axe';
import { inEveryRoom } from '../looks';
import { DrawDialog } from '../pages/data/drawDialog';
import { expect, test } from '../test';

/** Two periods of a wave across the whole board. */
const WAVE = Array.from({ length: 41 }, (_, index): [number, number] => [
  index / 40,
  0.5 + 0.4 * Math.sin((index * Math.PI) / 10),
]);

test('a series is drawn, by mouse and by keyboard, and points of one are changed', async ({ page, playground }) => {
  await playground.open();
  const draw = new DrawDialog(page);
  await test.step('what was drawn is there again when the dialog was closed', async () => {
    await draw.open();
    await draw.drag(WAVE);
    await page.keyboard.press('Escape');
    await expect(draw.root).toHaveCount(0);
    await draw.open();
    await expect(draw.use()).toBeEnabled();
    await draw.undo().click();
    await expect(draw.use()).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(draw.root).toHaveCount(0);
  });
  await test.step('a series is drawn with the keyboard alone', async () => {
    await draw.open();
    await draw.type('Time steps', 80);
    await draw.board().focus();
    await page.keyboard.press('Enter');
    await expect(draw.board()).toHaveAttribute('aria-valuetext', 'Time step 1 of 80: 50');
    for (let point = 1; point < 8; point++) {
      await page.keyboard.press('Control+ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press(point % 2 === 1 ? 'PageUp' : 'PageDown');
    }
    await expect(draw.board()).toHaveAttribute('aria-valuetext', 'Time step 71 of 80: 60');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(draw.board()).toHaveAttribute('aria-valuetext', 'Time step 72 of 80: 60');
    await page.keyboard.press('Delete');
    await expect(draw.board()).toHaveAttribute('aria-valuetext', 'Time step 72 of 80: no value');
    await page.keyboard.press('Control+z');
    await expect(draw.board()).toHaveAttribute('aria-valuetext', 'Time step 72 of 80: 60');
    await draw.use().press('Enter');

    await expect(playground.forecast.caption()).toContainText('72 points');
    expect((await playground.transport.export('Series as CSV')).split('\n').slice(0, 3)).toEqual(['value', '50', '51']);
  });
  await test.step('a shape is drawn with the mouse, smoothed, repeated, taken and trained on', async () => {
    await draw.open();
    await draw.clear().click();
    await expect(draw.use()).toBeDisabled();
    await expect(draw.root.getByText('Nothing is drawn yet.')).toBeVisible();
    await draw.type('Time steps', 100);
    await draw.drag(WAVE);
    await expect(draw.board()).toHaveAttribute('aria-valuetext', /^Time step 100 of 100: 50/);
    await draw.smooth().click();
    await draw.type('Repeat it', 4);
    await draw.name().fill('Two waves');
    await expect(draw.root.getByText('It makes a series of 400 points')).toBeVisible();
    await draw.use().click();

    await expect(draw.root).toHaveCount(0);
    await expect(playground.forecast.caption()).toContainText('400 points');
    await expect(playground.data.chosen()).toContainText('Two waves');
    await expect(playground.data.region.getByTitle('Two waves')).toBeVisible();
    await playground.becomes('ready');
    await playground.transport.train().click();
    await playground.reachesEpoch(3);
    await playground.transport.pause().click();
    await playground.becomes('paused');
    await expect(playground.loss.caption()).toBeVisible();
  });
  await test.step('points of the series in place are dragged, typed and removed', async () => {
    await playground.data.choose('Air passengers');
    await expect(playground.forecast.caption()).toContainText('144 points');
    await draw.open();
    await draw.task('Change points of this series').click();
    await expect(draw.name()).toHaveValue('Air passengers, edited');

    // The first step by its exact value, the second removed, one further on dragged to the top.
    await draw.board().focus();
    await page.keyboard.press('Home');
    await draw.value().fill('555');
    await draw.value().press('Enter');
    await draw.board().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await draw.zoomOut().click();
    await draw.drag([
      [0.5, 0.4],
      [0.5, 1],
    ]);
    await expect(draw.root.getByText('1 time step has no value.')).toBeVisible();
    await draw.use().click();

    await expect(playground.forecast.caption()).toContainText('144 points');
    await expect(playground.data.region.getByTitle('Air passengers, edited')).toBeVisible();
    await playground.becomes('ready');
    const [, first, second, third] = (await playground.transport.export('Series as CSV')).split('\n');
    expect([first, second, third]).toEqual(['1949-01,555', '1949-02,', '1949-03,132']);
  });
  await test.step('axe finds nothing in the dialog, and it fits', async () => {
    await inEveryRoom(page, async () => {
      await draw.open();
      await draw.drag(WAVE);
      for (const task of await draw.root.getByRole('tab').all()) {
        await task.click();
        expect(await violations(page, 'dialog[open]')).toEqual([]);
        expect(await draw.root.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
      }
      await page.keyboard.press('Escape');
      await expect(draw.root).toHaveCount(0);
    });
  });
});
