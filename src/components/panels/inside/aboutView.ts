/** What each view of the inside of the network is; adding one is a folder with these, and a line in `viewRegistry.ts`. */
import type { ComponentType } from 'react';
import type { Language } from '../../../i18n/language';

/** What is said of a view before it is opened. */
export type AboutView = {
  /** In the link, in the names of its files, and of its folder. */
  readonly name: string;
  /** On its tab. */
  readonly title: Readonly<Record<Language, string>>;
  /** The paper that it goes back to. */
  readonly source: { readonly title: string; readonly url: string };
};

export type View = AboutView & { readonly Component: ComponentType };

/** Id of the element in which the views stand. */
export const VIEWS_ID = 'inside-views';
