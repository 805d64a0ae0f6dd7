/** A figure as a document of its own: margin, title, what it is of, the drawing, and where it comes from. */
import type { Drawing } from './drawing';
import { escaped, px, tag } from './markup';

export type Caption = {
  readonly title: string;
  /** Of which moment, in which unit; may be empty. */
  readonly subtitle: string;
  /** The series with its source, and this page. */
  readonly source: string;
};
export type Colours = { readonly ink: string; readonly muted: string; readonly ground: string };

const MARGIN = 24;
const TITLE = { size: 17, height: 24 } as const;
const SMALL = { size: 11.5, height: 16 } as const;
const GAP = 12;
/** Width of a letter of the small text, about. */
const LETTER = 6.1;

/** Broken where a line would be longer than the picture is wide. */
function broken(text: string, width: number): readonly string[] {
  const most = Math.max(20, Math.floor(width / LETTER));
  const lines: string[] = [];
  for (const word of text.split(/(?<=\s)|(?<=[\u3000-\u9fff])/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length <= most) lines[lines.length - 1] = last + word;
    else if (word.trim() !== '') lines.push(word);
  }
  return lines;
}

/** `fontFace`: a style sheet with the font in it, or empty. */
export function sheetOf(drawing: Drawing, caption: Caption, colours: Colours, family: string, fontFace: string) {
  const width = drawing.width + 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const line = (words: string, { size, height }: { size: number; height: number }, fill: string, weight = 400) => {
    parts.push(
      tag(
        'text',
        { x: MARGIN, y: y + size, 'font-family': family, 'font-size': size, 'font-weight': String(weight), fill },
        escaped(words),
      ),
    );
    y += height;
  };
  line(caption.title, TITLE, colours.ink, 650);
  if (caption.subtitle !== '')
    for (const part of broken(caption.subtitle, drawing.width)) line(part, SMALL, colours.muted);
  y += GAP;
  parts.push(tag('g', { transform: `translate(${px(MARGIN)} ${px(y)})` }, drawing.body));
  y += drawing.height + GAP;
  for (const part of broken(caption.source, drawing.width)) line(part, SMALL, colours.muted);
  const height = y + MARGIN;
  const size = { width, height, viewBox: `0 0 ${px(width)} ${px(height)}` };
  const style = fontFace === '' ? '' : `<defs><style>${fontFace}</style></defs>`;
  const ground = tag('rect', { width, height, fill: colours.ground });
  const title = `<title>${escaped(caption.title)}</title>`;
  const svg = tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, title + style + ground + parts.join(''));
  return { svg, width, height };
}
