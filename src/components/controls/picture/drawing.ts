/** A part of the page as the inside of an SVG document: what is to be seen of it, without what is there to be pressed. */
import { boxOf, pixelsOf, textOf, type Place } from './boxes';
import { drawingOf } from './shapes';

export type Drawing = { readonly width: number; readonly height: number; readonly body: string };

const CONTROLS = `button:not(td *, th *), input, select, textarea, label, summary, dialog, [popover], [data-hint], [role="slider"],
  [role="radiogroup"], [role="tablist"], .empty, [data-not-in-picture]`;
/** What is for ears alone, or for no one. */
const HIDDEN = '.visually-hidden, [hidden], script, style, template';

const isClipped = (style: CSSStyleDeclaration) => style.overflowX !== 'visible' || style.overflowY !== 'visible';

export function drawingFrom(root: HTMLElement, prefix: string): Drawing {
  const frame = root.getBoundingClientRect();
  const origin = { x: frame.left, y: frame.top };
  const parts: string[] = [];
  let count = 0;
  let [right, bottom] = [0, 0];
  const placeOf = (box: DOMRect): Place => ({
    x: box.left - origin.x,
    y: box.top - origin.y,
    width: box.width,
    height: box.height,
  });
  const name = () => `${prefix}${(count += 1)}`;

  function put(markup: string, place: Place): void {
    if (markup === '') return;
    parts.push(markup);
    right = Math.max(right, place.x + place.width);
    bottom = Math.max(bottom, place.y + place.height);
  }

  function visit(element: Element, clip: DOMRect): void {
    if (element.matches(CONTROLS) || element.matches(HIDDEN)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    const box = element.getBoundingClientRect();
    const isOutside = box.bottom < clip.top || box.top > clip.bottom || box.right < clip.left || box.left > clip.right;
    if (style.display !== 'contents' && box.width > 0 && isOutside) return;
    if (element instanceof SVGSVGElement) return put(drawingOf(element, placeOf(box), `${name()}-`), placeOf(box));
    if (element instanceof HTMLCanvasElement) return put(pixelsOf(element, placeOf(box)), placeOf(box));
    if (style.display !== 'contents' && element !== root) put(boxOf(style, placeOf(box), name()), placeOf(box));
    const within = isClipped(style) ? box : clip;
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child, within);
      else if (child instanceof Text && child.data.trim() !== '') put(textOf(child, style, origin), placeOf(box));
    }
  }
  visit(root, new DOMRect(-1e6, -1e6, 2e6, 2e6));
  return { width: Math.max(right, 1), height: Math.max(bottom, 1), body: parts.join('') };
}
