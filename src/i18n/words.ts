/** The words of one language: texts with typed parameters, plurals, numbers. */
import { en, type Key } from './en';
import type { Language } from './language';

type Parameter<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Parameter<Rest> : never;
type ParametersOf<K extends Key> = Parameter<(typeof en)[K]>;
type Values<K extends Key> = [ParametersOf<K>] extends [never]
  ? []
  : [values: Readonly<Record<ParametersOf<K>, string | number>>];
/** Keys of texts without a parameter. */
export type PlainKey = { [K in Key]: [ParametersOf<K>] extends [never] ? K : never }[Key];
type CountedKey = { [K in Key]: K extends `${infer Base}.other` ? Base : never }[Exclude<Key, 'difference.other'>];

export type Words = {
  readonly language: Language;
  /** The text of a key; an unknown key or a missing parameter is a type error. */
  t<K extends Key>(key: K, ...values: Values<K>): string;
  /** The plural form for a number: `count('count.points', 3)` is "3 points". */
  count(key: CountedKey, n: number): string;
  /** All its digits; or exactly so many decimals, up to 3. */
  number(value: number, decimals?: number): string;
  /** Three significant digits; a dash where there is no number. */
  figure(value: number): string;
  /** At most three significant digits: 0.1 and not 0.100. */
  tick(value: number): string;
};

/** English is in the page; another language is fetched when it is asked for. */
const CATALOGS: Partial<Record<Language, Record<Key, string>>> = { en };
/** To be awaited before `wordsFor` is asked for the language; rejects where its file cannot be fetched. */
export async function fetchLanguage(language: Language): Promise<void> {
  if (language === 'zh') CATALOGS.zh ??= (await import('./zh')).zh;
}

const LOCALES: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

function makeWords(language: Language): Words {
  const locale = LOCALES[language];
  const catalog = CATALOGS[language];
  if (!catalog) throw new Error(`The catalog of ${language} has not been fetched.`);
  const plurals = new Intl.PluralRules(locale);
  // Made once: a format costs more than a thousand uses of it.
  const byDecimals = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const three = new Intl.NumberFormat(locale, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
  const few = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tiny = new Intl.NumberFormat(locale, { notation: 'scientific', maximumSignificantDigits: 3 });

  const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? plain.format(value) : (value ?? '');
    });

  const significant = (value: number, digits: Intl.NumberFormat): string => {
    if (!Number.isFinite(value)) return '–';
    const size = Math.abs(value);
    if (size >= 1000) return whole.format(value);
    return size !== 0 && size < 0.0001 ? tiny.format(value) : digits.format(value);
  };

  return {
    language,
    t: (key, ...values) => fill(catalog[key], values[0] ?? {}),
    count: (key, n) => fill(catalog[`${key}.${plurals.select(n) === 'one' ? 'one' : 'other'}`], { n }),
    number: (value, decimals) => (decimals === undefined ? plain : (byDecimals[decimals] ?? plain)).format(value),
    figure: (value) => significant(value, three),
    tick: (value) => significant(value, few),
  };
}

const MADE = new Map<Language, Words>();

/** One object a language, so that it can stand in a list of dependencies. */
export function wordsFor(language: Language): Words {
  const made = MADE.get(language) ?? makeWords(language);
  MADE.set(language, made);
  return made;
}
