/** Colours and languages, gone through in one page: loading and training anew for each would show nothing more. */
import { expect, test, type Page } from '@playwright/test';

export type Language = 'en' | 'zh';
type Look = { readonly colorScheme: 'light' | 'dark'; readonly language: Language };
/** As wide as a desk and as a phone: for what has to fit. */
const ROOMS: Readonly<Record<Look['colorScheme'], number>> = { light: 1440, dark: 390 };

/** Contrast is a matter of the colours alone, names and room of the language alone: each of both is seen once. */
const LOOKS: readonly Look[] = [
  { colorScheme: 'light', language: 'en' },
  { colorScheme: 'dark', language: 'zh' },
];

/** By the page's own button, which must be in sight: not behind a dialog. */
export async function speak(page: Page, language: Language) {
  const html = page.locator('html');
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  if ((await html.getAttribute('lang')) !== lang) {
    await page.getByRole('button', { name: language === 'zh' ? '中文' : 'English', exact: true }).click();
  }
  await expect(html).toHaveAttribute('lang', lang);
  // The attribute is there before the texts are.
  await expect(page.getByRole('button', { name: language === 'zh' ? '分享' : 'Share', exact: true })).toBeVisible();
}

export async function inColours(page: Page, colorScheme: Look['colorScheme']) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** Goes through all of them, which takes its time, and names the one in which something fails. */
export async function inEveryLook(page: Page, check: (look: Look) => Promise<void>) {
  test.slow();
  for (const look of LOOKS) {
    await test.step(`${look.colorScheme}, ${look.language}`, async () => {
      await inColours(page, look.colorScheme);
      await speak(page, look.language);
      await check(look);
    });
  }
}

/** The same, the first as wide as a desk, the second as a phone. */
export async function inEveryRoom(page: Page, check: (width: number) => Promise<void>) {
  await inEveryLook(page, async ({ colorScheme }) => {
    const width = ROOMS[colorScheme];
    await page.setViewportSize({ width, height: 844 });
    await check(width);
  });
}
