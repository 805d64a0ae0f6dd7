import { expect, test } from '../test';
import { violations } from '../axe';
import { checkpoint } from '../pages/kept';
import { LessonColumn } from '../pages/lesson';

test('a lesson stands beside the page, lights what it speaks of, proves what it says, and gives the page back', async ({
  page,
  playground,
}) => {
  await playground.open({ engine: 'wasm', units: 4, lookBack: 8, epochs: 2 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  const before = (await checkpoint(page)).standing.checkpoint;
  await page.keyboard.press('Escape');
  const lesson = new LessonColumn(page);

  await page.getByRole('button', { name: 'Lessons' }).click();
  await page
    .getByRole('dialog', { name: 'Lessons' })
    .getByRole('button', { name: /^A first look/ })
    .click();
  await lesson.settles('series');
  await expect(lesson.title()).toBeFocused();
  await expect(page).toHaveURL(/#lesson=first-look$/);
  await expect(playground.forecast.caption()).toContainText('309 points');

  await test.step('a word lights its place, and the place the word', async () => {
    const word = lesson.region().getByRole('button', { name: 'the number of sunspots' });
    await word.focus();
    const chart = page.locator('[data-figure="forecast"]');
    await expect(chart).toHaveCSS('outline-style', 'solid');
    await lesson.title().focus();
    await expect(chart).not.toHaveCSS('outline-style', 'solid');
    await chart.hover();
    await expect(word).toHaveAttribute('data-lit', 'true');
  });

  await lesson.goesBy('next');
  await test.step('what is asked is not told before it is answered', async () => {
    await lesson.region().getByRole('radio', { name: 'Last year’s number, once more' }).check();
    await expect(lesson.claim()).toHaveCount(0);
    await lesson.region().getByRole('button', { name: 'That is my answer' }).press('Enter');
    await expect(lesson.region()).toContainText('✓ Right');
    await expect(lesson.claim()).toContainText('Untrained, it is off by 42.6');
  });
  await lesson.goesBy('next');
  await lesson.doIt().press('Enter');
  await playground.becomes('finished');
  await expect(lesson.claim()).toContainText('The training loss fell from 0.957 to 0.0737');

  await test.step('going back restores what was there, and so does going on', async () => {
    // As a clicker does.
    await page.keyboard.press('PageUp');
    await lesson.settles('untrained');
    await expect(playground.root()).toHaveAttribute('data-step', '0');
    await page.keyboard.press('PageDown');
    await lesson.settles('train');
    await expect(playground.root()).toHaveAttribute('data-epoch', '60');
    await expect(lesson.claim()).toContainText('The training loss fell');
  });

  await lesson.goesBy('next');
  await playground.page.getByRole('tab', { name: 'Is it any good?' }).click();
  await expect(lesson.claim()).toContainText('MASE on the test part');
  await lesson.goesBy('next');
  await page.getByRole('tab', { name: 'Free run' }).click();
  await expect(lesson.region()).toContainText('Choose Free run: done');
  await lesson.goesBy('next');
  await lesson.settles('inside');

  const code = await lesson.region().getByRole('textbox', { name: 'Code' }).inputValue();
  await lesson.leave().click();
  await expect(lesson.region()).toHaveCount(0);
  await expect(playground.root()).toHaveAttribute('data-epoch', '2');
  expect((await checkpoint(page)).standing.checkpoint).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/data=air-passengers/);

  await page.getByRole('button', { name: 'Lessons' }).click();
  await expect(page.getByRole('button', { name: /^A first look.*taken/ })).toBeVisible();

  await test.step('a teacher sees the codes of a class together', async () => {
    await page.getByRole('button', { name: 'For teachers' }).click();
    const dialog = page.getByRole('dialog', { name: 'A class’s codes' });
    await dialog.getByRole('textbox', { name: 'Codes' }).fill(`${code}\n${code}\n${code.slice(0, -1)}!`);
    await expect(dialog).toContainText('1 code read · 1 came twice');
    await expect(dialog).toContainText('it was changed after it was given');
    const pool = dialog.getByRole('region', { name: 'A first look' });
    await expect(pool).toContainText('1 learner');
    await expect(pool.getByRole('listitem').filter({ hasText: 'Last year’s number' })).toContainText('1');
    await expect(pool.getByRole('row').filter({ hasText: 'naive' }).first()).toContainText('22.5');
    expect(await violations(page, 'dialog[open]')).toEqual([]);
  });
});
