// @ts-check
/**
 * Runs in the page before its own scripts, and writes down what `Seen` in visit.ts says. A script of its own, because
 * a compiled function would call helpers that the page does not have.
 */
{
  /** @type {import('./visit').Seen} */
  const seen = { tasks: [], seriesAt: null, trainAt: null, changeAt: null };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** Drawn is what has been through a frame. @param {() => void} set */
  const drawn = (set) => requestAnimationFrame(() => requestAnimationFrame(set));
  const forecast = () => document.querySelector('section[aria-label="Forecast"]');
  const lines = () =>
    [...(forecast()?.querySelectorAll('svg path[d]') ?? [])].map((path) => path.getAttribute('d')).join();
  let untrained = '';
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (seen.trainAt !== null || !button?.textContent?.includes('Train')) return;
      untrained = lines();
      seen.trainAt = performance.now();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (seen.seriesAt === null && /Series of /.test(forecast()?.textContent ?? '') && lines() !== '') {
      seen.seriesAt = Number.NaN;
      drawn(() => (seen.seriesAt = performance.now()));
    }
    if (seen.trainAt !== null && seen.changeAt === null && lines() !== untrained) {
      seen.changeAt = Number.NaN;
      drawn(() => (seen.changeAt = performance.now()));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
