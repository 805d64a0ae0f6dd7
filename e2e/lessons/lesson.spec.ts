import { expect, test } from '../test';
import { LessonColumn } from '../pages/lesson';

test('a lesson stands beside the page, lights what it speaks of, proves what it says, and gives the page back', async ({
  page,
  playground,
}) => {
  await playground.open({ engine: 'wasm', units: 4, lookBack: 8, epochs: 2 });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(playground.evaluation.region).toContainText('unseen windows');
  const error = await playground.evaluation.error('test', 'LSTM', 'MAE');
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
  await expect(lesson.claim()).toContainText('Untrained, it is off by 42.6');
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
  await test.step('a step that waits goes on by itself once that is done', async () => {
    await page.getByRole('tab', { name: 'Free run' }).click();
    await lesson.settles('inside');
  });

  await lesson.leave().click();
  await expect(lesson.region()).toHaveCount(0);
  await expect(playground.root()).toHaveAttribute('data-epoch', '2');
  await expect.poll(() => playground.evaluation.error('test', 'LSTM', 'MAE')).toBe(error);
  await expect(page).toHaveURL(/data=air-passengers/);

  await page.getByRole('button', { name: 'Lessons' }).click();
  await expect(page.getByRole('button', { name: /^A first look.*taken/ })).toBeVisible();
});
