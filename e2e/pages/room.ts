import { expect, type Page } from '@playwright/test';

/** In the order of their numbers, as the attribute of the document has them. */
export const PRESENTED = ['forecast', 'inside', 'quality', 'loss', 'evaluation', 'runs', 'settings', 'unit'] as const;

type Measured = {
  /** The smallest text in sight, in pixels of the window. */
  readonly smallest: number;
  readonly smallestText: string;
  /** Texts that reach beyond the window, or beyond a box that hides what does. */
  readonly cut: readonly string[];
  /** By how much the page, or the part of it that scrolls, is too wide. */
  readonly overflow: number;
};

/** Presenter's mode, the list of the keys, and the spotlight. */
export class Room {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  readonly bar = () => this.page.getByRole('navigation', { name: /^(Panels|面板)$/ });
  readonly tab = (name: string) => this.bar().getByRole('button', { name });
  readonly leave = () => this.page.getByRole('button', { name: /^(Leave presenter’s mode|退出演示模式)/ });
  readonly keys = () => this.page.getByRole('dialog', { name: /^(Keyboard shortcuts|键盘快捷键)$/ });
  readonly spotlight = () => this.page.locator('[data-spotlight]');

  /** Null: the page is as at a desk. */
  async presents(name: (typeof PRESENTED)[number] | null) {
    const html = this.page.locator('html');
    if (name === null) await expect(html).not.toHaveAttribute('data-present');
    else await expect(html).toHaveAttribute('data-present', name);
  }

  /** Of all text in sight: how large the smallest is, and what is cut off. */
  measure(): Promise<Measured> {
    return this.page.evaluate(() => {
      let [smallest, smallestText] = [Infinity, ''];
      const cut = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        const text = node.nodeValue?.trim() ?? '';
        const isForEyes = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        if (!element || !isForEyes || text === '' || element.closest('.visually-hidden, h1, option')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width < 2) continue;
        const svg = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
        const style = getComputedStyle(element);
        const size = Number.parseFloat(style.fontSize) * (svg ? Math.hypot(svg.b, svg.d) : element.currentCSSZoom);
        if (size < smallest) [smallest, smallestText] = [size, text];
        const isHidden = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden';
        const isOutside = box.right > innerWidth + 1 || box.left < -1;
        // What says by three dots that it goes on, goes on elsewhere.
        let dotted: Element | null = isHidden || isOutside ? element : null;
        while (dotted && getComputedStyle(dotted).textOverflow !== 'ellipsis') dotted = dotted.parentElement;
        if ((isHidden || isOutside) && !dotted) cut.add(text);
      }
      const wide = [document.documentElement, document.querySelector('main')!];
      const overflow = Math.max(...wide.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      return { smallest, smallestText, cut: [...cut], overflow };
    });
  }
}
