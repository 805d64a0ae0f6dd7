/** What is HTML on the page, as SVG: backgrounds, lines around boxes, pictures made of pixels, and text line by line. */
import { escaped, isSeen, plainColour, tag } from './markup';

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

type Border = { readonly width: number; readonly colour: string; readonly style: string };

function bordersOf(style: CSSStyleDeclaration): readonly Border[] {
  return SIDES.map((side) => ({
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
    colour: plainColour(style.getPropertyValue(`border-${side}-color`)),
    style: style.getPropertyValue(`border-${side}-style`),
  }));
}

const isDrawn = ({ width, colour, style }: Border) =>
  width > 0 && style !== 'none' && style !== 'hidden' && isSeen(colour);
const dashes = ({ width, style }: Border): Record<string, string> =>
  style === 'dashed'
    ? { 'stroke-dasharray': `${3 * width} ${2 * width}` }
    : style === 'dotted'
      ? { 'stroke-dasharray': `${width} ${width}` }
      : {};

const GRADIENT = /^linear-gradient\((?:(to \w+|[-\d.]+deg), )?(.*)\)$/;

/** Its stops, at even distances, and whether it goes across; null where the background is something else. */
function gradientOf(image: string): { readonly across: boolean; readonly colours: readonly string[] } | null {
  const match = GRADIENT.exec(image);
  if (!match) return null;
  const colours = match[2]!.match(/(?:rgba?|color)\([^)]*\)/g) ?? [];
  const across = match[1] === 'to right' || match[1] === '90deg';
  return colours.length > 1 ? { across, colours: colours.map(plainColour) } : null;
}

/** Background and borders of a box, or of what a style sheet puts before its content. */
export function boxOf(style: CSSStyleDeclaration, { x, y, width, height }: Place, id: string): string {
  if (width <= 0 || height <= 0) return '';
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2);
  const parts: string[] = [];
  const gradient = gradientOf(style.backgroundImage);
  const colour = plainColour(style.backgroundColor);
  if (gradient) {
    const stops = gradient.colours.map((stop, at) =>
      tag('stop', { offset: at / (gradient.colours.length - 1), 'stop-color': stop }),
    );
    const end = gradient.across ? { x2: 1, y2: 0 } : { x2: 0, y2: 1 };
    parts.push(tag('linearGradient', { id, x1: 0, y1: 0, ...end }, stops.join('')));
    parts.push(tag('rect', { x, y, width, height, rx, fill: `url(#${id})` }));
  } else if (isSeen(colour)) {
    parts.push(tag('rect', { x, y, width, height, rx, fill: colour }));
  }
  const borders = bordersOf(style);
  const [first] = borders;
  const alike = borders.every((each) => isDrawn(each) && each.width === first!.width && each.colour === first!.colour);
  if (alike) {
    const half = first!.width / 2;
    const frame = { x: x + half, y: y + half, width: width - 2 * half, height: height - 2 * half, rx };
    parts.push(
      tag('rect', { ...frame, fill: 'none', stroke: first!.colour, 'stroke-width': first!.width, ...dashes(first!) }),
    );
  } else {
    const lines = [
      [x, y, x + width, y],
      [x + width, y, x + width, y + height],
      [x, y + height, x + width, y + height],
      [x, y, x, y + height],
    ] as const;
    for (const [at, border] of borders.entries()) {
      if (!isDrawn(border)) continue;
      const [x1, y1, x2, y2] = lines[at]!;
      parts.push(
        tag('line', { x1, y1, x2, y2, stroke: border.colour, 'stroke-width': border.width, ...dashes(border) }),
      );
    }
  }
  return parts.join('');
}

/** Pixels of a heatmap become squares: whoever enlarges the picture must not see them blurred. */
const ENLARGED = 3;

export function pixelsOf(canvas: HTMLCanvasElement, place: Place): string {
  if (canvas.width === 0 || canvas.height === 0 || place.width <= 0) return '';
  const large = document.createElement('canvas');
  large.width = Math.max(canvas.width, Math.round(place.width * ENLARGED));
  large.height = Math.max(canvas.height, Math.round(place.height * ENLARGED));
  const context = large.getContext('2d');
  if (!context) return '';
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, large.width, large.height);
  return tag('image', { ...place, preserveAspectRatio: 'none', href: large.toDataURL('image/png') });
}

let measuring: CanvasRenderingContext2D | null = null;

/** From the upper edge of a line of text down to where its letters stand. */
function ascentOf(style: CSSStyleDeclaration): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  const size = Number.parseFloat(style.fontSize);
  if (!measuring) return 0.9 * size;
  measuring.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return measuring.measureText('x').fontBoundingBoxAscent || 0.9 * size;
}

type Line = { text: string; left: number; right: number; top: number };

/** The text of a node as it is broken into lines. */
function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  // Words, with the blanks behind them; characters of scripts that are broken anywhere.
  for (const { 0: word, index } of node.data.matchAll(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/gu,
  )) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < 2) {
      last.text += word;
      last.right = Math.max(last.right, box.right);
    } else if (word.trim() !== '') {
      lines.push({ text: word, left: box.left, right: box.right, top: box.top });
    }
  }
  return lines;
}

/** `origin` is the upper left of the picture on the screen. */
export function textOf(node: Text, style: CSSStyleDeclaration, origin: { x: number; y: number }): string {
  const ascent = ascentOf(style);
  const looks = {
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize),
    'font-weight': style.fontWeight,
    ...(style.fontStyle === 'normal' ? {} : { 'font-style': style.fontStyle }),
    fill: plainColour(style.color),
  };
  const spoken = (text: string) => (style.textTransform === 'uppercase' ? text.toUpperCase() : text);
  return linesOf(node)
    .map(({ text, left, right, top }) => {
      const words = spoken(text.replace(/\s+/g, ' ').trimEnd());
      // Another font would be wider or narrower: the length holds it in its place.
      const length = right - left;
      const place = {
        x: left - origin.x,
        y: top - origin.y + ascent,
        textLength: length,
        lengthAdjust: 'spacingAndGlyphs',
      };
      return words === '' ? '' : tag('text', { ...place, ...looks }, escaped(words));
    })
    .join('');
}
