import { violations } from '../axe';
import { inColours, inEveryLook } from '../looks';
import { SamplePanel } from '../pages/sample';
import { expect, test } from '../test';

const TASK = { task: 'digits', data: 'air-passengers', units: 16, epochs: 12 };
/** A one, a little off the middle. */
const ONE = [
  [0.36, 0.2],
  [0.5, 0.06],
  [0.5, 0.94],
] as const;

test('a digit is drawn by hand and read row by row, its gates take the place of the sample’s, and there is a way back', async ({
  page,
  playground,
}) => {
  await playground.open(TASK);
  const sample = new SamplePanel(page);
  await playground.transport.train().click();
  await playground.becomes('finished', 90_000);
  const gate = playground.gates.strip('input i');
  await expect(sample.figure()).toHaveAttribute('data-step', String(await playground.steps()));
  const before = await gate.getAttribute('aria-label');
  const verdict = sample.region.getByText(/^Right would be \d; after the last step it says/);
  await expect(verdict).toBeVisible();

  await sample.button('Draw a digit').click();
  await expect(playground.inside.region).toContainText('A sample of your own');
  await expect(verdict).toHaveCount(0);
  await sample.draw(...ONE);
  // It is read at once: rows after the last that was read say nothing yet.
  await expect(sample.button('Pause')).toBeVisible();
  await expect(sample.rowBeliefs().nth(1)).toContainText('%');
  await expect(sample.region.locator('output')).toHaveText(/^After row 8: 1 with \d+ %$/);
  await expect(sample.rowBeliefs()).toHaveCount(9);
  for (let row = 1; row <= 8; row++) await expect(sample.rowBeliefs().nth(row)).toHaveText(/\d \d+ %$/);
  await expect(sample.region).toContainText('After the last step it says 1');
  const drawn = await gate.getAttribute('aria-label');
  expect(drawn).not.toBe(before);

  // A row of the drawing is a column of the heatmaps, and the other way round.
  await sample.rowBeliefs().nth(3).click();
  await expect(page.getByText(/Unit 1, step 3/)).toBeVisible();

  await sample.button('Clear').click();
  await expect(sample.region).toContainText('Draw a digit with the pointer or a finger');
  await expect.poll(() => gate.getAttribute('aria-label')).not.toBe(drawn);
  await sample.button('Back to the sample').click();
  await expect(verdict).toBeVisible();
  await expect(gate).toHaveAttribute('aria-label', before!);
  await expect(playground.inside.region).toContainText('Sample 1');
});

test('with the keyboard alone, and without movement, all rows are read at once', async ({ page, playground }) => {
  await playground.open({ ...TASK, epochs: 1 });
  await inColours(page, 'light');
  const sample = new SamplePanel(page);
  await sample.button('Draw a digit').press('Enter');
  await sample.board().focus();
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
  }
  await expect(sample.region).toContainText('Row 4, column 4: 100 % ink');
  await expect(sample.region).toContainText('The digits of the data were brought to one size');
  const ink = () =>
    sample
      .board()
      .locator('i')
      .nth(3)
      .evaluate((pixel) => Number(getComputedStyle(pixel).opacity));
  expect(await ink()).toBeGreaterThan(0.9);
  await page.keyboard.press('Delete');
  await expect(sample.region).toContainText('Row 4, column 4: 0 % ink');
  await sample.button('Fit and centre').press('Enter');
  await expect(sample.region).toContainText('It stands as the digits of the data do');
  await expect(sample.button('Fit and centre')).toBeDisabled();
  await expect(sample.region.locator('output')).toHaveText(/^After row 8: \d with \d+ %$/);
  await sample.button('One row further').press('Enter');
  await expect(sample.region.locator('output')).toHaveText(/^After row 1: \d with \d+ %$/);
  await expect(sample.rowBeliefs().nth(2)).not.toContainText('%');
});

test('the drawing is accessible in both looks, and fits a phone', async ({ page, playground }) => {
  await playground.open(TASK);
  const sample = new SamplePanel(page);
  await sample.button('Draw a digit').click();
  await sample.draw(...ONE);
  await inEveryLook(page, async () => expect(await violations(page, '[data-figure="forecast"]')).toEqual([]));
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});
