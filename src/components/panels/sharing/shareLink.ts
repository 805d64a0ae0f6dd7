/** The link that a choice of options makes, and the code of a frame with it. */
import { SECTIONS } from '../../../model/settings/settings';
import { toHash } from '../../../store/inside/address';
import { AREA_NAMES } from '../../../store/shown/areas';
import { limitsHash, type Limits } from '../../../store/shown/link';
import type { Language } from '../../../i18n/language';

/** Of the page at `href`. */
export function linkOf(href: string, state: Parameters<typeof toHash>[0], limits: Limits, language: Language): string {
  const url = new URL(href);
  url.searchParams.set('lang', language);
  url.hash = toHash(state) + limitsHash({ ...limits, language: null }, SECTIONS);
  return url.href;
}

/** In another page what leaves it is left out, unless nothing else is wanted. */
export function embedded(limits: Limits): Limits {
  const inside = (limits.areas ?? AREA_NAMES).filter((name) => name !== 'tools');
  return { ...limits, isEmbedded: true, areas: inside.length > 0 ? inside : limits.areas };
}

export type FrameSize = { readonly width: number; readonly height: number };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const frameCode = (link: string, { width, height }: FrameSize): string =>
  `<iframe src="${escaped(link)}" title="LSTM Playground" width="${width}" height="${height}" ` +
  'style="border: 0; max-width: 100%" loading="lazy"></iframe>';
