/** The figures that are printed, as SVG: found where they stand on the page, by the mark that each carries. */
import { pictureOf } from '../../../controls/picture/takePicture';
import type { Caption } from '../../../controls/picture/sheet';

export const FIGURES = ['forecast', 'loss', 'evaluation', 'view'] as const;
export type HandoutFigures = Readonly<Record<(typeof FIGURES)[number], string>>;

/** Empty where there is none. No font is put in: they are printed as parts of the page. */
export function handoutFigures(captionOf: (title: string) => Caption): HandoutFigures {
  const svgOf = (name: string): string => {
    const element = document.querySelector<HTMLElement>(`[data-figure="${name}"]`);
    if (!element) return '';
    return pictureOf(element, captionOf(element.dataset['title'] ?? ''), '', `${name}-`).svg;
  };
  return Object.fromEntries(FIGURES.map((name) => [name, svgOf(name)])) as HandoutFigures;
}
