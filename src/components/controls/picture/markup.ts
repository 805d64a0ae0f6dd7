/** Pieces of an SVG document as text. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters are no XML. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const escaped = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);

/** Pixels to a hundredth. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);

export function tag(name: string, attributes: Readonly<Record<string, string | number>>, inner = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escaped(value)}"`,
  );
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Whether a colour, as the browser computes it, is seen at all. */
export const isSeen = (colour: string): boolean =>
  colour !== '' && colour !== 'none' && colour !== 'transparent' && !/^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(colour);

const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/;

/** In the one spelling that every program reads: mixed colours are computed as `color(srgb …)`. */
export function plainColour(colour: string): string {
  const match = SRGB.exec(colour);
  if (!match) return colour;
  const [red, green, blue] = match.slice(1, 4).map((part) => Math.round(255 * Number(part)));
  return match[4] === undefined ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${match[4]})`;
}
