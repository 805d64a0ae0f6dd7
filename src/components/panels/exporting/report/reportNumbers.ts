/** Texts with parameters, and numbers, as a language writes them. */
import type { ReportKey, ReportWords } from './words';

export type Writing = {
  /** A text with its parameters filled in. */
  t(key: ReportKey, values?: Readonly<Record<string, string>>): string;
  /** A whole number. */
  number(value: number): string;
  /** Four significant digits; a dash where there is no number. */
  figure(value: number): string;
  date(date: Date): string;
};

const LOCALES = { en: 'en', zh: 'zh-CN' } as const;

export function writingIn(language: keyof typeof LOCALES, words: ReportWords): Writing {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const four = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const extreme = new Intl.NumberFormat(locale, { notation: 'scientific', maximumSignificantDigits: 3 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return {
    t: (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    number: (value) => whole.format(value),
    figure(value) {
      if (!Number.isFinite(value)) return '–';
      const size = Math.abs(value);
      return (size !== 0 && size < 1e-4) || size >= 1e9 ? extreme.format(value) : four.format(value);
    },
    date: (date) => dates.format(date),
  };
}
