/** Where a pointer is within an element, in pixels of the element: where the page is zoomed, those are larger than the window's. */
export function pointerPlace(
  element: Element | null | undefined,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } {
  const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {};
  const zoom = zoomOf(element);
  return { x: (clientX - left) / zoom, y: (clientY - top) / zoom };
}

/** Browsers that do not say it do not zoom. */
export const zoomOf = (element: Element | null | undefined): number => element?.currentCSSZoom || 1;
