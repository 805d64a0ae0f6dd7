// @ts-check
/**
 * Runs in the page before its own scripts: writes down what must not be, and says what can be touched. A script of its
 * own, because a compiled function would call helpers that the page does not have.
 */
{
  /** @type {import('./monkey').Watched} */
  const watched = { findings: [], tasks: [] };
  /** Numbers and words that a page shows only by mistake; of what a user brought along, only the cells of a file. */
  const WRONG = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b/;
  const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'value'];

  /** @param {string} text @param {Element | null} element */
  function look(text, element) {
    if (!WRONG.test(text) || !element || element.closest('[data-brought]')) return;
    const place = element.closest('[aria-label], [role="alert"]')?.getAttribute('aria-label') ?? element.tagName;
    const at = text.search(WRONG);
    watched.findings.push(`${place}: “${text.slice(Math.max(0, at - 60), at + 60)}”`);
  }

  /** @param {Node} node */
  function lookAt(node) {
    if (node instanceof Text) return look(node.data, node.parentElement);
    if (!(node instanceof Element)) return;
    if (node.tagName !== 'STYLE' && node.tagName !== 'SCRIPT') look(node.textContent ?? '', node);
    for (const name of SPOKEN) {
      for (const each of [node, ...node.querySelectorAll(`[${name}]`)]) look(each.getAttribute(name) ?? '', each);
    }
  }

  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(lookAt);
      else if (type === 'characterData') lookAt(target);
      else if (target instanceof Element) look(target.getAttribute(attributeName ?? '') ?? '', target);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: SPOKEN,
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const CONTROLS =
    'button, summary, select, input, textarea, a[href^="#"], [role="tab"], [role="slider"], [role="option"], label';
  const SURFACES = 'canvas, svg, figure, [tabindex="0"]';

  /** @param {Element} element */
  function place(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const kind = element.getAttribute('role') ?? (element instanceof HTMLInputElement ? element.type : element.tagName);
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { kind: kind.toLowerCase(), name: name.trim().slice(0, 40), left, top, width, height };
  }

  Object.assign(globalThis, {
    monkey: {
      /** @param {'controls' | 'surfaces'} what */
      places(what) {
        const inDialog = document.querySelector('dialog[open]');
        const all = (inDialog ?? document).querySelectorAll(what === 'controls' ? CONTROLS : SURFACES);
        return [...all].filter((each) => each.checkVisibility()).map(place);
      },
      /** What was found since the last time. */
      take: () => ({ findings: watched.findings.splice(0), tasks: watched.tasks.splice(0), now: performance.now() }),
      state() {
        const root = document.querySelector('[data-state]');
        const { state = '', step = '' } = root instanceof HTMLElement ? root.dataset : {};
        return {
          state,
          step: Number(step),
          alerts: [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent ?? ''),
        };
      },
    },
  });
}
