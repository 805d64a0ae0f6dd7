import { LESSON_NAMES } from '../../src/lessons/names';
import { inColours, speak } from '../looks';
import { LessonColumn } from '../pages/lesson';
import { expect, test } from '../test';

/** In two pages, since two are walked through at once. */
const HALVES = [0, 1].map((half) => LESSON_NAMES.filter((_, index) => index % 2 === half));

for (const names of HALVES) {
  test(`every step is entered and gone back from, by keyboard, on desk and phone: ${names[0]} and others`, async ({
    page,
    playground,
  }) => {
    test.setTimeout(600_000);
    const lesson = new LessonColumn(page);
    await page.goto(`./#lesson=${names[0]}`);
    for (const name of names) {
      await test.step(name, async () => {
        await page.evaluate((hash) => (location.hash = hash), `lesson=${name}`);
        await page.setViewportSize({ width: 1440, height: 1010 });
        await inColours(page, 'light');
        await expect(lesson.region()).toHaveAttribute('data-lesson', name);
        await expect(lesson.region()).toHaveAttribute('data-settling', 'false');
        await speak(page, 'en');
        do {
          await lesson.isAccessible();
        } while (await lesson.goesBy('next'));
        await page.setViewportSize({ width: 390, height: 844 });
        await inColours(page, 'dark');
        await speak(page, 'zh');
        do {
          await lesson.isAccessible();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        } while (await lesson.goesBy('back'));
      });
    }
    await lesson.leave().press('Enter');
    await expect(lesson.region()).toHaveCount(0);
    await playground.becomes('ready');
  });
}
