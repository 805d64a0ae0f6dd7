import axe from 'axe-core';
import type { Page } from '@playwright/test';

/**
 * What axe finds in the page, or within the first element of a selector: each rule with the elements that break it. It is put
 * into the page once, and asked for nothing but what is broken: either saves more than a second of processor time a look.
 */
export async function violations(page: Page, within?: string): Promise<readonly { id: string; nodes: string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const context = selector === null ? document : document.querySelector(selector);
    if (!context) throw new Error(`Nothing to look at: ${selector}`);
    const found = await run(context, { resultTypes: ['violations'], selectors: false });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  }, within ?? null);
}
