/**
 * What a link says beside the configuration: `show=forecast,loss`, `hide=data`, `lock=units,data`, `embed=1`, `theme=dark`,
 * `lang=zh`, `autotrain=1`. Whatever stands there, there is a page, and what was not understood is named. docs/links.md has the table.
 *
 * The page waits for this before it is itself there, so nothing here may import what the page has: settings are an argument.
 */
import type { SECTIONS, SectionName, SettingName } from '../../model/settings/settings';
import type { Language } from '../../i18n/language';
import { AREA_NAMES, type AreaName } from './areas';
import type { LimitProblem, Shown } from './facts';
import { limitWords } from './words';

const KEYS = ['show', 'hide', 'lock', 'embed', 'theme', 'lang', 'autotrain'] as const;
type Key = (typeof KEYS)[number];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[];
type Sections = typeof SECTIONS;

/** Which column and which saved series it is, is said by the series itself. */
const OF_SERIES: readonly SettingName[] = ['column', 'saved'];
export const lockableOf = (sections: Sections, section: SectionName): readonly SettingName[] =>
  (Object.keys(sections[section]) as SettingName[]).filter((name) => !OF_SERIES.includes(name));
export const namesOf = (sections: Sections) => Object.keys(sections) as readonly SectionName[];
export const lockableIn = (sections: Sections): readonly SettingName[] =>
  namesOf(sections).flatMap((section) => lockableOf(sections, section));

/** As a link says it. */
export type Limits = {
  /** Null: all. */
  readonly areas: readonly AreaName[] | null;
  readonly locked: readonly SettingName[];
  readonly isEmbedded: boolean;
  /** Null: as the visitor has it. */
  readonly theme: (typeof THEMES)[number] | null;
  readonly language: Language | null;
  /** Trains as soon as the network stands. */
  readonly trains: boolean;
};
export const NO_LIMITS: Limits = {
  areas: null,
  locked: [],
  isEmbedded: false,
  theme: null,
  language: null,
  trains: false,
};

/** More of what was not understood would be no help. */
const MOST_PROBLEMS = 8;
const MOST_CHARACTERS = 40;

/** In another page those that leave it are not wanted, unless the link names them. */
const EMBEDDED_AREAS = AREA_NAMES.filter((name) => name !== 'tools');

/** All that is shown, where nothing says otherwise. */
const allOf = (isEmbedded: boolean): readonly AreaName[] => (isEmbedded ? EMBEDDED_AREAS : AREA_NAMES);

export function limitsOfHash(
  hash: string,
  sections: Sections,
): {
  readonly limits: Limits;
  /** The hash without its own. */
  readonly rest: string;
  readonly problems: readonly LimitProblem[];
} {
  const all = new URLSearchParams(hash.replace(/^#/, ''));
  const problems: LimitProblem[] = [];
  const report = (limit: LimitProblem['limit'], key: Key, value: string) => {
    const name = `${key}=${value.slice(0, MOST_CHARACTERS)}`;
    const say = (language: Language) => limitWords[language][limit].replace('{name}', () => name);
    problems.push({ limit, name, said: { en: say('en'), zh: say('zh') } });
  };

  /** Null where the link does not say it; of a key that stands there more than once, all. */
  function listOf<T extends string>(key: Key, known: readonly T[], limit: LimitProblem['limit']): readonly T[] | null {
    if (!all.has(key)) return null;
    const written = all.getAll(key).flatMap((list) => list.split(','));
    const names = [...new Set(written.map((name) => name.trim()).filter((name) => name !== ''))];
    if (names.length === 0) report('empty', key, '');
    for (const name of names) if (!known.some((one) => one === name)) report(limit, key, name);
    return known.filter((name) => names.includes(name));
  }
  /** The last one counts. */
  function optionOf<T extends string>(key: Key, options: readonly T[]): T | null {
    const value = all.getAll(key).at(-1);
    if (value === undefined) return null;
    const found = options.find((option) => option === value);
    if (found === undefined) report('bad-value', key, value);
    return found ?? null;
  }
  const isOn = (key: Key) => optionOf(key, ['1', '0']) === '1';

  const isEmbedded = isOn('embed');
  const shown = listOf('show', AREA_NAMES, 'unknown-area') ?? [];
  const hidden = listOf('hide', AREA_NAMES, 'unknown-area') ?? [];
  const base = shown.length > 0 ? shown : allOf(isEmbedded);
  let areas = base.filter((name) => !hidden.includes(name));
  if (areas.length === 0) {
    report('nothing-left', 'hide', hidden.join());
    areas = [...allOf(isEmbedded)];
  }
  const lockable = ['all', ...namesOf(sections), ...lockableIn(sections)] as const;
  const locks = listOf('lock', lockable, 'unknown-lock') ?? [];
  const limits: Limits = {
    areas: areas.length === AREA_NAMES.length ? null : areas,
    locked: lockedBy(locks, sections),
    isEmbedded,
    theme: optionOf('theme', THEMES),
    language: optionOf('lang', LANGUAGES),
    trains: isOn('autotrain'),
  };
  for (const key of KEYS) all.delete(key);
  return { limits, rest: `#${all.toString()}`, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** `data` is a section and a setting: who holds the series holds what is made of it. */
function lockedBy(locks: readonly string[], sections: Sections): readonly SettingName[] {
  const whole = namesOf(sections).filter((name) => locks.includes(name) || locks.includes('all'));
  const ofSections = new Set(whole.flatMap((name) => lockableOf(sections, name)));
  return lockableIn(sections).filter((name) => ofSections.has(name) || locks.includes(name));
}

/** The shortest that means the same, from `&` on; empty where there is nothing to say. */
export function limitsHash(limits: Limits, sections: Sections): string {
  const { areas, locked, isEmbedded, theme, language, trains } = limits;
  const pairs: [Key, string][] = [];
  const all = allOf(isEmbedded);
  const shown = areas ?? AREA_NAMES;
  const missing = all.filter((name) => !shown.includes(name));
  const isMore = shown.some((name) => !all.includes(name));
  if (isMore || (missing.length > 0 && shown.length <= missing.length)) pairs.push(['show', shown.join()]);
  else if (missing.length > 0) pairs.push(['hide', missing.join()]);
  if (locked.length > 0) pairs.push(['lock', locksOf(locked, sections).join()]);
  if (isEmbedded) pairs.push(['embed', '1']);
  if (theme) pairs.push(['theme', theme]);
  if (language) pairs.push(['lang', language]);
  if (trains) pairs.push(['autotrain', '1']);
  // A comma may stand in a hash as it is, and is easier to read.
  return pairs.map(([key, value]) => `&${key}=${value}`).join('');
}

/** Whole sections by their names. */
function locksOf(locked: readonly SettingName[], sections: Sections): readonly string[] {
  const names = namesOf(sections);
  const whole = names.filter((name) => lockableOf(sections, name).every((setting) => locked.includes(setting)));
  if (whole.length === names.length) return ['all'];
  const ofSections = new Set(whole.flatMap((name) => lockableOf(sections, name)));
  return [...whole, ...locked.filter((name) => !ofSections.has(name))];
}

/** What of it lasts as long as the page; null where there is nothing of that. */
export function shownOf(limits: Limits, sections: Sections): Shown | null {
  const { areas, locked, isEmbedded } = limits;
  const address = limitsHash({ ...limits, language: null, trains: false }, sections);
  return address === '' ? null : { areas, locked, isEmbedded, address };
}

/** All that a link says of it. */
export function readLimits(hash: string, sections: Sections) {
  const { limits, rest, problems } = limitsOfHash(hash, sections);
  return { ...limits, rest, problems, shown: shownOf(limits, sections) };
}
export type ReadLimits = ReturnType<typeof readLimits>;
