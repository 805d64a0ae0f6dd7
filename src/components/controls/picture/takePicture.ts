/** A figure of the page as a file: SVG, or pixels as sharp as print needs them. Fetched with the first picture. */
import { hand } from '../browser/download';
import { drawingFrom } from './drawing';
import { fontFace } from './fontFace';
import { plainColour } from './markup';
import { sheetOf, type Caption, type Colours } from './sheet';

export type Format = 'png' | 'svg';

/** Pixels for each of the screen's: a figure of 700 is printed 18 cm wide with 300 to the inch. */
const SCALE = 3;

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => plainColour(style.getPropertyValue(name).trim());
  return { ink: of('--ink'), muted: of('--muted'), ground: of('--panel') };
}

/** What is on the screen now. */
export function pictureOf(element: HTMLElement, caption: Caption, font: string, prefix = 'p') {
  const family = getComputedStyle(element).fontFamily;
  return sheetOf(drawingFrom(element, prefix), caption, coloursOf(element), family, font);
}

async function pixels({ svg, width, height }: ReturnType<typeof pictureOf>): Promise<Blob | null> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** `inColours` runs what it is given in the colours that are wanted, at once. */
export async function takePicture(
  element: HTMLElement,
  caption: Caption,
  fileName: string,
  format: Format,
  inColours: <T>(draw: () => T) => T,
): Promise<void> {
  const font = await fontFace();
  const picture = inColours(() => pictureOf(element, caption, font));
  const file = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pixels(picture);
  if (file) hand(`${fileName}.${format}`, file);
}
