/** Where lines break is known to the browser alone. */

/** Of two boxes in one line the tops may differ by a border. */
const SAME_LINE = 6;

/** The character of the line before or after that stands nearest to one, by their indices; null where there is no such line. */
export function placeInNextLine(box: HTMLElement | null, from: number, way: 1 | -1): number | null {
  const boxOf = (index: number): DOMRect | null => {
    const rects = box?.querySelector(`[data-at="${index}"]`)?.getClientRects();
    return rects?.[0] ?? null;
  };
  const own = boxOf(from);
  if (!own) return null;
  let best: { readonly index: number; readonly distance: number; readonly top: number } | null = null;
  for (let index = from + way; ; index += way) {
    const rect = boxOf(index);
    if (!rect) break;
    const apart = Math.abs(rect.top - own.top);
    if (apart < SAME_LINE) continue;
    if (best && Math.abs(rect.top - best.top) >= SAME_LINE) break;
    const distance = Math.abs(rect.left - own.left);
    if (!best || distance < best.distance) best = { index, distance, top: rect.top };
  }
  return best?.index ?? null;
}
