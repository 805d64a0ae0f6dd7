/** Every view of the page, one after another, in any language. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Each list of tabs by the element that it changes, with the question that it stands behind. */
const LISTS = [
  { list: 'forecast-figure', question: null },
  { list: 'inside-views', question: 0 },
  { list: 'quality-views', question: 1 },
  { list: 'runs-views', question: 2 },
] as const;

/** What a view has, and not what stands there while it is waited for. */
const DRAWN = 'figure, table, canvas, input, li, p:not(.empty, [class*="waiting"])';

const tabsOf = (page: Page, list: string) => page.locator(`[role="tab"][aria-controls="${list}"]`);

/** Opens each and calls `look` with its name and its place once it is drawn; ends with the inside of the network. */
export async function eachView(page: Page, look: (name: string, view: Locator) => Promise<void>) {
  const questions = tabsOf(page, 'questions');
  for (const { list, question } of LISTS) {
    if (question !== null) await questions.nth(question).click();
    const tabs = tabsOf(page, list);
    await tabs.first().waitFor();
    const view = page.locator(`#${list}`);
    for (let at = 0; at < (await tabs.count()); at++) {
      const tab = tabs.nth(at);
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(view.locator(DRAWN).first()).toBeAttached();
      await look(`${list}: ${await tab.textContent()}`, view);
    }
  }
  await questions.first().click();
}

/**
 * The accessible names of all pictures within an element. Of a figure that holds a picture with a name of its own, which says
 * the same, both are here.
 */
export async function pictureNames(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const text = (element: Element | null) => element?.textContent?.trim() ?? '';
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ??
      text(element.querySelector(element.matches('figure') ? 'figcaption' : ':scope > title'));
    return [...root.querySelectorAll('figure, svg, canvas, [role="img"]')]
      .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
      .map(nameOf);
  });
}
