/** The words of one language: texts with typed parameters, plurals, numbers. */
import { en, type Key } from './en';
import type { Language } from './language';

type Parameter<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Parameter<Rest> : never;
type Texts = Readonly<Record<string, string>>;
type ParametersOf<C extends Texts, K extends keyof C> = Parameter<C[K]>;
type Values<C extends Texts, K extends keyof C> = [ParametersOf<C, K>] extends [never]
  ? []
  : [values: Readonly<Record<ParametersOf<C, K>, string | number>>];
/** Keys of texts without a parameter. */
export type PlainKey = { [K in Key]: [ParametersOf<typeof en, K>] extends [never] ? K : never }[Key];
type CountedKey<C extends Texts> = { [K in keyof C]: K extends `${infer Base}.other` ? Base : never }[Exclude<
  keyof C,
  'difference.other'
>];

/** How numbers are written in a language. */
type Numbers = {
  readonly language: Language;
  /** All its digits; or exactly so many decimals, up to 3. */
  number(value: number, decimals?: number): string;
  /** Three significant digits; a dash where there is no number. */
  figure(value: number): string;
  /** At most three significant digits: 0.1 and not 0.100. */
  tick(value: number): string;
};
type WordsOf<C extends Texts> = Numbers & {
  /** The text of a key; an unknown key or a missing parameter is a type error. */
  readonly t: <K extends keyof C & string>(key: K, ...values: Values<C, K>) => string;
  /** The plural form for a number: `count('count.points', 3)` is "3 points". */
  readonly count: (key: CountedKey<C>, n: number) => string;
};
export type Words = WordsOf<typeof en>;

/** Texts that a part of the page brings along, in each language: the same keys and parameters in all. */
export type TextsOf<C extends Texts> = { readonly en: C } & Readonly<
  Record<Language, Readonly<Record<keyof C, string>>>
>;
export type WordsWith<C extends Texts> = WordsOf<typeof en & C>;

/** English is in the page; another language is fetched when it is asked for. */
const CATALOGS: Partial<Record<Language, Record<Key, string>>> = { en };
/** To be awaited before `wordsFor` is asked for the language; rejects where its file cannot be fetched. */
export async function fetchLanguage(language: Language): Promise<void> {
  if (language === 'zh') CATALOGS.zh ??= (await import('./zh')).zh;
}

const LOCALES: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

type Formats = Numbers & { readonly plain: Intl.NumberFormat; readonly plurals: Intl.PluralRules };

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language];
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

  const significant = (value: number, digits: Intl.NumberFormat): string => {
    if (!Number.isFinite(value)) return '–';
    const size = Math.abs(value);
    if (size >= 1000) return whole.format(value);
    return size !== 0 && size < 0.0001 ? tiny.format(value) : digits.format(value);
  };

  return {
    language,
    plain,
    plurals,
    number: (value, decimals) => (decimals === undefined ? plain : (byDecimals[decimals] ?? plain)).format(value),
    figure: (value) => significant(value, three),
    tick: (value) => significant(value, few),
  };
}

function makeWords(texts: Texts, { plain, plurals, ...numbers }: Formats): WordsOf<Texts> {
  const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? plain.format(value) : (value ?? '');
    });
  // The types hold that each key is there.
  const textOf = (key: string) => texts[key] ?? '';
  return {
    ...numbers,
    t: (key, ...values: readonly Readonly<Record<string, string | number>>[]) => fill(textOf(key), values[0] ?? {}),
    count: (key: string, n) => fill(textOf(`${key}.${plurals.select(n) === 'one' ? 'one' : 'other'}`), { n }),
  };
}

const FORMATS = new Map<Language, Formats>();
/** By the texts that are brought along; those of the page alone by its own. */
const MADE = new WeakMap<object, Map<Language, unknown>>();

function made<C extends Texts>(key: object, further: Texts, language: Language): WordsOf<C> {
  const byLanguage = MADE.get(key) ?? new Map<Language, unknown>();
  MADE.set(key, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known as WordsOf<C>;
  const catalog = CATALOGS[language];
  if (!catalog) throw new Error(`The catalog of ${language} has not been fetched.`);
  const formats = FORMATS.get(language) ?? makeFormats(language);
  FORMATS.set(language, formats);
  const words = makeWords({ ...catalog, ...further }, formats);
  byLanguage.set(language, words);
  return words as unknown as WordsOf<C>;
}

/** One object a language, so that it can stand in a list of dependencies. */
export const wordsFor = (language: Language): Words => made(en, {}, language);

/** The words of the page with those that a part of it brings along; one object a language. */
export const wordsWith = <C extends Texts>(texts: TextsOf<C>, language: Language): WordsWith<C> =>
  made(texts, texts[language], language);
