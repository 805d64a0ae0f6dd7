/** What is drawn as SVG on the page, as SVG that stands alone: style sheets and variables are worked out into attributes. */
import { escaped, plainColour, px, tag } from './markup';

/** How it looks, and what it is where nothing is said. */
const LOOKS: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const FONT = ['font-size', 'font-weight', 'font-style', 'font-family'] as const;
/** Attributes that say where and what, not how it looks. */
const LEFT_OUT = /^(?:class|style|id|tabindex|role|aria-.*|data-.*|on.*|xmlns.*)$/;
/** Groups and containers pass on what they say; only what draws is given looks of its own. */
const DRAWS: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);
const SKIPPED: ReadonlySet<string> = new Set(['title', 'desc', 'style', 'script', 'foreignObject', 'metadata']);

function looksOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  const own: Record<string, string> = {};
  const isDrawn = DRAWS.has(element.localName);
  for (const [name, usual] of Object.entries(LOOKS)) {
    const value = plainColour(style.getPropertyValue(name));
    if (value !== usual && value !== '' && (isDrawn || name === 'opacity')) own[name] = value.replace(/px\b/g, '');
  }
  if (element.localName === 'text' || element.localName === 'tspan') {
    for (const name of FONT) own[name] = style.getPropertyValue(name).replace(/px$/, '');
  }
  return own;
}

/** Names of parts are made the document's own: several drawings may name theirs alike. */
const ownName = (prefix: string, value: string) =>
  value.replace(/url\((["']?)(?:[^#)]*)#([^)"']+)\1\)/g, `url(#${prefix}$2)`);

/** From the drawing's own units to pixels, which may be another number across than up. */
type Stretch = { readonly x: number; readonly y: number; readonly left: number; readonly top: number };
const SIMPLE_PATH = /^[MLHVZlhvz\d\s.,eE+-]*$/;

/** A path of straight lines in pixels: so its stroke need not be told to keep its width, which few programs know. */
function stretchedPath(d: string, { x, y, left, top }: Stretch): string {
  return d.replace(/([MLHVZlhvz])([^MLHVZlhvz]*)/g, (_, command: string, numbers: string) => {
    const isRelative = command === command.toLowerCase();
    const values = numbers.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g)?.map(Number) ?? [];
    const kind = command.toUpperCase();
    const isUp = (at: number) => kind === 'V' || (kind !== 'H' && at % 2 === 1);
    const [fromX, fromY] = isRelative ? [0, 0] : [left, top];
    return command + values.map((value, at) => px(isUp(at) ? (value - fromY) * y : (value - fromX) * x)).join(' ');
  });
}

const ACROSS: ReadonlySet<string> = new Set(['x', 'x1', 'x2', 'cx', 'width']);
const UP: ReadonlySet<string> = new Set(['y', 'y1', 'y2', 'cy', 'height']);

function stretched(attributes: Record<string, string>, stretch: Stretch): void {
  for (const [name, value] of Object.entries(attributes)) {
    const isSize = name === 'width' || name === 'height';
    if (name === 'd') attributes[name] = stretchedPath(value, stretch);
    else if (name === 'points') attributes[name] = stretchedPath(`L${value}`, stretch).slice(1);
    else if (ACROSS.has(name)) attributes[name] = px((Number(value) - (isSize ? 0 : stretch.left)) * stretch.x);
    else if (UP.has(name)) attributes[name] = px((Number(value) - (isSize ? 0 : stretch.top)) * stretch.y);
  }
}

/** Whether all of it is of straight lines and boxes, so that each can be stretched by itself. */
const isSimple = (svg: SVGSVGElement): boolean =>
  [...svg.querySelectorAll('*')].every(
    (each) =>
      ['g', 'path', 'polyline', 'polygon', 'rect', 'line', 'title', 'desc'].includes(each.localName) &&
      !each.hasAttribute('transform') &&
      SIMPLE_PATH.test(each.getAttribute('d') ?? ''),
  );

function shapeOf(element: Element, prefix: string, stretch: Stretch | null = null): string {
  if (SKIPPED.has(element.localName)) return '';
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (LEFT_OUT.test(name) || name in LOOKS || (stretch && name === 'vector-effect')) continue;
    attributes[name] =
      name === 'href' || name === 'xlink:href' ? value.replace(/^#/, `#${prefix}`) : ownName(prefix, value);
  }
  if (stretch) stretched(attributes, stretch);
  if (element.id) attributes['id'] = prefix + element.id;
  Object.assign(attributes, looksOf(element));
  const inner = [...element.childNodes].map((child) => {
    if (child instanceof Element) return shapeOf(child, prefix, stretch);
    return child instanceof Text && DRAWS.has(element.localName) ? escaped(child.data) : '';
  });
  return tag(element.localName, attributes, inner.join(''));
}

const INSET = /^inset\(([^)]*)\)$/;

/** `inset()` of a style sheet, in the drawing's own pixels. */
function clipOf(clipPath: string, width: number, height: number) {
  const parts = INSET.exec(clipPath)?.[1]?.trim().split(/\s+/).map(Number.parseFloat);
  if (!parts || parts.some(Number.isNaN)) return { x: 0, y: 0, width, height };
  const [top = 0, right = top, bottom = top, left = right] = parts;
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}

/** A drawing at its place; what goes beyond it is cut off, as on the page. */
export function drawingOf(
  svg: SVGSVGElement,
  at: { x: number; y: number; width: number; height: number },
  prefix: string,
): string {
  const style = getComputedStyle(svg);
  const view = svg.viewBox.baseVal;
  const hasView = view !== null && view.width > 0 && view.height > 0;
  const [across, up] = hasView ? [at.width / view.width, at.height / view.height] : [1, 1];
  const isStretched =
    hasView && svg.preserveAspectRatio.baseVal.align === SVGPreserveAspectRatio.SVG_PRESERVEASPECTRATIO_NONE;
  const stretch = isStretched && isSimple(svg) ? { x: across, y: up, left: view.x, top: view.y } : null;
  const inner = [...svg.children].map((child) => shapeOf(child, prefix, stretch)).join('');
  if (inner === '') return '';
  // Else as large as it fits, in the middle.
  const [sx, sy] = isStretched ? [across, up] : [Math.min(across, up), Math.min(across, up)];
  const rest = hasView ? [(at.width - sx * view.width) / 2, (at.height - sy * view.height) / 2] : [0, 0];
  const scale = `translate(${px(rest[0]!)} ${px(rest[1]!)}) scale(${sx} ${sy}) translate(${px(-(view?.x ?? 0))} ${px(-(view?.y ?? 0))})`;
  const content = hasView && !stretch ? tag('g', { transform: scale }, inner) : inner;
  const placed = {
    transform: `translate(${px(at.x)} ${px(at.y)})`,
    ...(style.opacity === '1' ? {} : { opacity: style.opacity }),
  };
  const clip = style.overflow === 'visible' ? '' : `${prefix}clip`;
  if (clip === '') return tag('g', placed, content);
  const frame = tag('clipPath', { id: clip }, tag('rect', clipOf(style.clipPath, at.width, at.height)));
  return tag('g', placed, frame + tag('g', { 'clip-path': `url(#${clip})` }, content));
}
