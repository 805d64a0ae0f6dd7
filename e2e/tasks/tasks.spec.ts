import { violations } from '../axe';
import { inEveryLook } from '../looks';
import { Tasks } from '../pages/tasks';
import { expect, test } from '../test';

/** Tasks of the page's own, with what stands where their samples are drawn. */
const SHIPPED = [
  ['Adding', /1\/6/],
  ['Temporal order', /XX, XY, YX/],
  ['Copy', /blanks/],
  ['Reber grammar', /second symbol/],
  ['Reber grammar, as a stream', /without a forget gate/],
  ['Characters of a text', /What character comes next/],
  ['Handwritten digits', /8 × 8/],
  ['Which wave', /sawtooth/],
] as const;

test('the task is chosen with the keyboard, each is shown with its samples, and the forecast comes back', async ({
  page,
  playground,
}) => {
  test.slow();
  await playground.open();
  const tasks = new Tasks(page);
  const caption = await playground.forecast.caption().textContent();
  const options = await tasks.control().locator('option').allTextContents();
  await tasks.control().focus();
  for (const [name, about] of SHIPPED) {
    expect(options, name).toContain(name);
    // As in any list: typing goes to what begins so, and the arrow keys from one to the next.
    const at = options.indexOf(name);
    await tasks.control().selectOption({ index: Math.max(0, at - 1) });
    await tasks.control().focus();
    await page.keyboard.press('ArrowDown');
    await expect(tasks.control().locator('option:checked')).toHaveText(name);
    await playground.becomes('ready');
    await expect(tasks.data.region.getByText(about)).toBeVisible();
    await expect(tasks.sample.region.getByText(name, { exact: true })).toBeVisible();
    await expect(page.locator('[data-view="gates"] [data-trace]').first()).toBeVisible();
  }
  await tasks.control().selectOption({ label: options[0]! });
  await playground.becomes('ready');
  expect((await playground.forecast.caption().textContent())?.slice(0, 40)).toBe(caption?.slice(0, 40));
});

test('adding is trained, scored beside chance, and looked into', async ({ page, playground }) => {
  await page.goto('./#task=adding&length=8&samples=200&epochs=30&units=8&learningRate=0.01&engine=reference');
  await playground.becomes('ready');
  const tasks = new Tasks(page);
  await expect(tasks.score('Mean squared error').getByRole('row', { name: /^test/ })).toContainText(/0\.1\d\d$/);
  await playground.transport.train().click();
  await playground.becomes('finished', 60_000);
  await expect(tasks.evaluation.region.getByText(/(it beats chance|it is solved)/)).toBeVisible();
  await expect(tasks.sample.region.getByText(/^Right would be/)).toBeVisible();

  await playground.inside.open('Clamp lab');
  const lab = page.locator('[data-view="clamps"]');
  await expect(lab.getByText('Inputs of a sample are not dragged')).toBeVisible();
  await lab.getByRole('button', { name: 'Cut the recurrent connection' }).click();
  await expect(lab.getByText(/The measure is of \d+ samples of the validation part/)).toBeVisible();
  await expect(lab.locator('dd').nth(1)).toContainText('→');
  await playground.inside.letAllGo().click();

  await playground.inside.open('State portrait');
  await expect(page.getByText('This task has samples and no series')).toBeVisible();
  await playground.inside.open('Memory');
  await expect(page.locator('[data-view="memory"]')).toContainText('samples of the validation part');
  await expect(page.locator('[data-view="memory"]')).not.toContainText('window');
  for (const view of ['Gradient flow', 'What each unit means', 'Weights', 'Cell & equations']) {
    await playground.inside.open(view);
    await expect(page.locator('[data-view]')).not.toContainText(/window|forecast/);
  }
});

test('digits are told apart, and what is taken for what is shown', async ({ page, playground }) => {
  await page.goto('./#task=digits&epochs=3&units=16&learningRate=0.01');
  await playground.becomes('ready');
  const tasks = new Tasks(page);
  await expect(tasks.score('Wrong answers').getByRole('row', { name: /^test/ })).toContainText(/90 %$/);
  await playground.transport.train().click();
  await playground.becomes('finished', 90_000);
  await expect(tasks.evaluation.region.getByText(/(it beats chance|it is solved)/)).toBeVisible();
  await page.getByRole('tab', { name: 'Is it any good?' }).click();
  const matrix = page.getByRole('table', { name: /What is taken for what/ });
  await expect(matrix.getByRole('rowheader')).toHaveText(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
});

test('a task is accessible in both looks, and fits a phone', async ({ page, playground }) => {
  await page.goto('./#task=temporal-order&length=30&samples=100&epochs=2&units=6');
  await playground.becomes('ready');
  await inEveryLook(page, async () => {
    expect(await violations(page)).toEqual([]);
  });
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
