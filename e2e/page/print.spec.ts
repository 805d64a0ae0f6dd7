/** The page on paper: a handout on two pages at most, whatever its colours and language on the screen. */
import { inColours, speak } from '../looks';
import { expect, test } from '../test';

const WORDS = {
  en: ['Forecast', 'Loss', 'Evaluation', 'Memory', 'Learning rate', 'LSTM Playground'],
  zh: ['预测', '损失', '评估', '学习率'],
} as const;

test('is a handout with forecast, view, losses, errors and settings', async ({ page, playground }) => {
  await playground.open({ epochs: 5, view: 'memory' });
  await inColours(page, 'dark');
  await playground.transport.train().click();
  await playground.becomes('finished');
  for (const language of ['en', 'zh'] as const) {
    await test.step(language, async () => {
      await speak(page, language);
      // The handout's code comes once the page is idle: then the browser's own event finds it.
      await expect
        .poll(async () => {
          await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
          return page.locator('[data-handout] section svg').count();
        })
        .toBe(4);
      const figures = await page
        .locator('[data-handout] section svg')
        .evaluateAll((drawings) => drawings.map(({ textContent }) => textContent).join('\n'));
      const table = await page.locator('[data-handout] dl').innerText();
      for (const word of WORDS[language]) expect(`${figures}\n${table}\nLSTM Playground`).toContain(word);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect(page.locator('[data-handout]')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(2);
    });
  }
});
