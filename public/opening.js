// @ts-check
/**
 * Watches the page come. Its program cannot say that it did not arrive, so this does, on what index.html shows until then:
 * when a file of it failed, or after a long silence.
 */
{
  const SILENCE = 30_000;
  const say = () => document.getElementById('opening-trouble')?.removeAttribute('hidden');
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) say();
    },
    { capture: true },
  );
  // The address has all settings: what was linked to is there again.
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#opening-trouble button')) location.reload();
  });
  let files = 0;
  const timer = setInterval(() => {
    // Once the program draws, the element has gone.
    if (!document.getElementById('opening-trouble')) return clearInterval(timer);
    const now = performance.getEntriesByType('resource').length;
    if (now === files) say();
    files = now;
  }, SILENCE);
}
