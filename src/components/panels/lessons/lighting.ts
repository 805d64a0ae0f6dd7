/** Lights places of the page: by a style sheet, so that nothing on the page has to know of it. */
import type { Place } from '../../../lessons/places';
import { boxSelectorOf, selectorOf } from './selectors';

export type Lighting = {
  /** These are lit from now on, and no others. */
  light(places: readonly Place[]): void;
  /** Brings the first of a place into sight. */
  show(place: Place): void;
  /** Which of these a part of the page belongs to: the innermost. */
  placeAt(element: Element, among: readonly Place[]): Place | null;
  end(): void;
};

const LIT = '{ outline: 3px solid var(--validation); outline-offset: 3px; border-radius: 6px; scroll-margin: 120px; }';

export function createLighting(page: Document): Lighting {
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return {
    light(places) {
      sheet.replaceSync(places.map((place) => `:is(${boxSelectorOf(place)}) ${LIT}`).join('\n'));
    },
    show(place) {
      const boxes = [...page.querySelectorAll<HTMLElement>(boxSelectorOf(place))];
      const folded = boxes[0]?.closest<HTMLDetailsElement>('details:not([open])');
      if (folded) folded.open = true;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      boxes[0]?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    },
    placeAt(element, among) {
      const found = among.flatMap((place) => {
        const box = element.closest(selectorOf(place));
        return box ? [{ place, box }] : [];
      });
      const inner = found.find(({ box }) => found.every((other) => other.box === box || other.box.contains(box)));
      return inner?.place ?? null;
    },
    end() {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
