/** Calls when nothing else is to be done, at the latest after a second; Safari has no word for that. */
export function whenIdle(begin: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 1000 });
  else setTimeout(begin, 300);
}
