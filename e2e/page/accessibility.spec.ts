import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../test';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh'] as const) {
    test(`axe finds nothing: ${colorScheme}, ${language}`, async ({ page, playground }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await playground.open({ epochs: 2 }, `?lang=${language}`);
      // axe names the page's type by another release of Playwright than ours.
      const violations = async () => {
        const results = await new AxeBuilder({ page: page as never }).analyze();
        return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }));
      };
      expect(await violations()).toEqual([]);

      // With losses drawn, a unit pinned and a message shown.
      await page.getByRole('button', { name: /^(Train|训练)$/ }).click();
      await playground.becomes('finished');
      await page.getByLabel(/^(Cell cursor|格子光标)$/).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'e.csv', mimeType: 'text/csv', buffer: Buffer.of() });
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await violations()).toEqual([]);
    });
  }
}
