import { useEffect, type RefObject } from 'react';

/**
 * Scrolls a list, and nothing around it, to what is chosen in it: when another is chosen, and when the list itself
 * appears, as a folded panel opens.
 */
export function useInSight(list: RefObject<HTMLElement | null>, selector: string, chosen: string): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let height = 0;
    const show = () => {
      const item = element.querySelector<HTMLElement>(selector);
      if (!item) return;
      const below = item.offsetTop + item.offsetHeight - element.clientHeight;
      if (element.scrollTop > item.offsetTop) element.scrollTop = item.offsetTop - MARGIN;
      else if (element.scrollTop < below) element.scrollTop = below + MARGIN;
    };
    const observer = new ResizeObserver(() => {
      if (height === 0) show();
      height = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, selector, chosen]);
}

/** So that a neighbour is seen to be there, in pixels. */
const MARGIN = 24;
