import type { Language } from '../i18n/language';

/**
 * In each language. `[words](place)` light a place of the page, `*words*` are stressed, `{name}` is a number of the claim's evidence,
 * `$name$` one of the formulas of `formulas.ts`.
 */
export type Texts = Readonly<Record<Language, string>>;
