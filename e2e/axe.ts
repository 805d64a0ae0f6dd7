import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds in the page, or within the first element of a selector: each rule with the elements that break it. */
export async function violations(page: Page, within?: string): Promise<readonly { id: string; nodes: string[] }[]> {
  // axe names the page's type by another release of Playwright than ours. Its legacy mode, which is enough for a page
  // without frames, opens no second page to put its findings together.
  const builder = new AxeBuilder({ page: page as never }).setLegacyMode();
  const results = await (within === undefined ? builder : builder.include(within)).analyze();
  return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}
