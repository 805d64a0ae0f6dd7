import type { Page } from '@playwright/test';
import { violations } from '../axe';
import { inEveryLook } from '../looks';
import { expect, test } from '../test';

const TEXT = 'the sea was calm, “and so,” said she, “is the sky.” '.repeat(60);
const HASH = '#task=characters&units=16&lookBack=32&epochs=4&engine=reference&batchSize=4';

const panel = (page: Page) => page.getByRole('region', { name: 'Sample', exact: true });
const output = (page: Page) => page.getByRole('group', { name: /^(What it says|它写的)$/ });

/** Replaces the shipped text by a short one. */
async function paste(page: Page) {
  await page.getByRole('button', { name: 'Paste a text' }).click();
  await page.getByRole('textbox', { name: 'Text to learn from' }).fill(TEXT);
  await page.getByRole('button', { name: 'Take this text' }).click();
  await expect(page.getByTestId('text-facts')).toContainText(`${TEXT.length.toLocaleString('en')} characters are used`);
  await expect(page.getByTestId('text-facts')).toContainText('nothing is left out');
}

test('a text is learned, coloured by a unit, and gone on with', async ({ page, playground }) => {
  test.slow();
  await page.goto(`./${HASH}`);
  await playground.becomes('ready');
  await paste(page);
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished', 90_000);
  const text = panel(page).getByRole('listbox', { name: /^Text around the watched piece/ });
  await expect(text.getByRole('option').first()).toBeVisible();

  // By keyboard: the piece of the character is watched, its step pinned.
  await text.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByRole('spinbutton', { name: 'Sample, exact number' })).toHaveValue('2');
  await expect(playground.unit.heading()).toContainText('Unit 1');
  await expect(page.getByTestId('character-readout').getByRole('listitem').first()).toContainText('%');

  await panel(page).getByRole('radio', { name: 'h', exact: true }).check({ force: true });
  await panel(page).getByRole('button', { name: 'Next unit' }).click();
  await expect(panel(page).getByRole('note').first()).toHaveAttribute('aria-label', /^hidden h of unit 2: from −/);

  const generate = panel(page).getByRole('button', { name: 'Generate', exact: true });
  const say = async () => {
    await generate.click();
    await expect(output(page)).toHaveAttribute('data-done', 'true');
    await expect(generate).toBeVisible();
    return output(page).textContent();
  };
  await panel(page).getByRole('textbox', { name: 'It reads first' }).fill('the ');
  const first = await say();
  expect(first).toHaveLength(404);
  expect(await say()).toBe(first);
  await panel(page).getByRole('button', { name: 'Another seed' }).click();
  await generate.click();
  await expect(output(page)).not.toHaveText(first!);
  await expect(generate).toBeVisible();

  await inEveryLook(page, async () => {
    expect(await violations(page, '[data-figure="forecast"]')).toEqual([]);
    expect(await violations(page, '[data-testid="text-facts"]')).toEqual([]);
  });
});

test('the text is generated anew while the network trains, and stops', async ({ page, playground }) => {
  test.slow();
  await page.goto(`./${HASH.replace('epochs=4', 'epochs=40')}`);
  await playground.becomes('ready');
  await paste(page);
  await playground.becomes('ready');
  await panel(page).getByRole('checkbox', { name: 'live while it trains' }).check();
  await expect(output(page)).toHaveAttribute('data-done', 'true');
  const untrained = await output(page).textContent();
  await playground.transport.train().click();
  await expect(output(page)).not.toHaveText(untrained!);
  await panel(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel(page).getByRole('checkbox', { name: 'live while it trains' })).not.toBeChecked();
  await expect(panel(page).getByRole('button', { name: 'Generate', exact: true })).toBeVisible();
});

test('the detective leads to the text', async ({ page, playground }) => {
  await page.goto(`./${HASH}&view=meanings`);
  await playground.becomes('ready');
  await playground.inside.region.scrollIntoViewIfNeeded();
  const show = page.getByRole('button', { name: /^Show unit \d+ in the text$/ });
  const unit = /\d+/.exec((await show.textContent())!)![0];
  await show.click();
  const text = panel(page).getByRole('listbox', { name: /^Text around the watched piece/ });
  await expect(text).toBeFocused();
  await expect(text).toBeInViewport();
  await expect(panel(page).getByRole('note').first()).toHaveAttribute('aria-label', new RegExp(` of unit ${unit}: `));
});

test('a phone shows the text in its width', async ({ page, playground }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`./${HASH}`);
  await playground.becomes('ready');
  await expect(panel(page).getByRole('option').first()).toBeVisible();
  await panel(page).getByRole('button', { name: 'Generate', exact: true }).click();
  await expect(output(page)).toHaveAttribute('data-done', 'true');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);
});
