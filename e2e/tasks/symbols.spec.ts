import { violations } from '../axe';
import { inEveryLook } from '../looks';
import { SamplePanel } from '../pages/sample';
import { expect, test } from '../test';

const TASK = { data: 'air-passengers', samples: 100, units: 4, epochs: 1 };

test('a sequence is changed by hand: what is right and what is said follow, and reset brings all back', async ({
  page,
  playground,
}) => {
  await playground.open({ ...TASK, task: 'temporal-order', length: 40 });
  const sample = new SamplePanel(page);
  const verdict = sample.region.getByText(/Right would be/);
  const before = (await verdict.textContent())!;
  const order = /be ([XY]{2})/.exec(before)![1]!;
  await sample.button('Try your own').click();
  const first = sample.button(new RegExp(`^Step \\d+: ${order[0]}$`)).first();
  const name = (await first.getAttribute('aria-label'))!;
  const step = /\d+/.exec(name)![0];
  const other = order[0] === 'X' ? 'Y' : 'X';

  // Typed: the order is another at once.
  await first.focus();
  await page.keyboard.press(other.toLowerCase());
  await expect(sample.button(`Step ${step}: ${other}`)).toBeFocused();
  await expect(verdict).toContainText(`Right would be ${other}${order[1]};`);
  await expect(playground.inside.region).toContainText('A sample of your own');
  // A third one: nobody asks that.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('X');
  await expect(sample.region).toContainText(/After the last step it says [XY]{2} \(\d+ %\), then/);
  await sample.button('Reset').click();
  await expect(verdict).toHaveText(before);
  // Clicked: the next of the alphabet.
  await sample.button('Step 1: E').click();
  await expect(sample.button('Step 1: B')).toBeVisible();
  await sample.button('Back to the sample').click();
  await expect(sample.button(/^Step/)).toHaveCount(0);
  await expect(verdict).toHaveText(before);
});

test('steps are gone through with the keyboard, and pinned in drawing and heatmaps alike', async ({
  page,
  playground,
}) => {
  await playground.open({ ...TASK, task: 'reber' });
  const sample = new SamplePanel(page);
  await sample.steps().focus();
  await page.keyboard.press('Home');
  await expect(sample.region).toContainText('Step 1: reads B · may follow: T, P · says');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(playground.gates.readout()).toContainText('Unit 1, step 2');
  await expect(sample.region).toContainText(/At \d+ of \d+ steps it believes in every symbol that may follow/);
  // What is no string of the grammar is not judged.
  await sample.button('Try your own').click();
  await sample.button('Step 1: B').click();
  await expect(sample.region).toContainText('From step 1 on this is no string of the grammar');
});

test('numbers to be added are changed with the keyboard and dragged', async ({ page, playground }) => {
  await playground.open({ ...TASK, task: 'adding', length: 10 });
  const sample = new SamplePanel(page);
  const truth = async () =>
    Number(/be ([\d.]+);/.exec((await sample.region.getByText(/Right would be/).textContent())!)![1]);
  const before = await truth();
  await sample.button('Try your own').click();
  await sample.steps().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('m');
  for (let press = 0; press < 25; press++) await page.keyboard.press('ArrowUp');
  await expect(sample.region).toContainText('Step 1: reads 1.00 ▲');
  await expect.poll(truth).toBeGreaterThan(1);
  await sample.button('Reset').click();
  await expect.poll(truth).toBe(before);

  // The third number, to the upper edge; then the first marker below it.
  const drag = async (area: number, [from, to]: readonly [number, number], down: number) => {
    const box = (await sample.region.locator('[data-edits]').nth(area).boundingBox())!;
    const x = (step: number) => box.x + ((step - 0.5) / 10) * box.width;
    await page.mouse.move(x(from), box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(x(to), box.y + down * box.height, { steps: 5 });
    await page.mouse.up();
  };
  await drag(0, [3, 3], 0.01);
  await expect(sample.region).toContainText('Step 3: reads 1.00');
  await drag(1, [1, 3], 0.5);
  await expect(sample.region).toContainText('Step 3: reads 1.00 ▲');
  await expect.poll(truth).toBeGreaterThan(1);
});

test('the drawings are accessible in both looks, and fit a phone', async ({ page, playground }) => {
  await playground.open({ ...TASK, task: 'reber' });
  const sample = new SamplePanel(page);
  await sample.button('Try your own').click();
  await inEveryLook(page, async () => expect(await violations(page, '[data-figure="forecast"]')).toEqual([]));
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});
