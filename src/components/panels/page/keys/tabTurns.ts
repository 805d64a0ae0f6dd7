/** What the tabs of each kind change. */
const TURNED = { views: ['inside-views', 'quality-views', 'runs-views'], forecast: ['forecast-figure'] } as const;

/** Opens the tab beside the open one, as a click on it does; false where none of them are in sight. */
export function turnTabs(kind: keyof typeof TURNED, by: number): boolean {
  const lists = [...document.querySelectorAll('main [role="tablist"]')];
  for (const id of TURNED[kind]) {
    const list = lists.find((one) => one.querySelector(`[aria-controls="${id}"]`) && one.getClientRects().length > 0);
    if (!list) continue;
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    tabs[(at + by + tabs.length) % tabs.length]?.click();
    return true;
  }
  return false;
}
