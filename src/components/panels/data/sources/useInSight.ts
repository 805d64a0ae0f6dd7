import { useEffect, type RefObject } from 'react';

/** So that a neighbour, or the heading above, is seen to be there, in pixels. */
const MARGIN = 12;
const HEADING = 28;

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
      const { scrollTop, clientHeight } = element;
      const top = item.offsetTop;
      const bottom = top + item.offsetHeight;
      if (bottom <= scrollTop || top >= scrollTop + clientHeight) element.scrollTop = top - HEADING;
      else if (top < scrollTop) element.scrollTop = top - MARGIN;
      else if (bottom > scrollTop + clientHeight) element.scrollTop = bottom - clientHeight + MARGIN;
    };
    const observer = new ResizeObserver(() => {
      if (height === 0) show();
      height = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, selector, chosen]);
}
