/** What of the page a link shows, and what of it can be changed. */
import type { Language } from '../../i18n/language';
import type { SettingName } from '../../model/settings/settings';
import type { AreaName } from './areas';

export type Shown = {
  /** Null: all. */
  readonly areas: readonly AreaName[] | null;
  /** Settings that the link holds. */
  readonly locked: readonly SettingName[];
  /** The page stands in another one. */
  readonly isEmbedded: boolean;
  /** What the link said of all that, as it stays in the address: `&show=forecast&lock=units`. */
  readonly address: string;
};

export type ShownFacts = {
  /** Null: the link says nothing of it. */
  readonly shown: Shown | null;
  /** Settings that somebody would have changed and the link holds, until that is put away. */
  readonly lockedOut: readonly SettingName[];
};

/** Part of a link that could not be understood; `name` is what stands there. Its words come along: few links need them. */
export type LimitProblem = {
  readonly limit: 'unknown-area' | 'unknown-lock' | 'empty' | 'nothing-left' | 'bad-value';
  readonly name: string;
  readonly said: Readonly<Record<Language, string>>;
};
