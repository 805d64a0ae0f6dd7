/** What is wrong with a formula, in words. */
import type { FormulaProblem } from '../../../../model/protocol/series';
import type { Words } from '../../../../i18n/words';

function reason({ code, what }: FormulaProblem, { t }: Words): string {
  switch (code) {
    case 'empty':
    case 'too-long':
      return t(`formula.${code}`);
    case 'syntax':
      return what === '' ? t('formula.end') : t('formula.syntax', { what });
    case 'unknown-name':
    case 'unknown-function':
    case 'not-allowed':
    case 'arguments':
    case 'not-finite':
    case 'constant':
      return t(`formula.${code}`, { what });
  }
}

/** Whether it lies at a character, or in the formula as a whole. */
export const hasPlace = ({ code }: FormulaProblem): boolean => code !== 'empty' && code !== 'constant';

/** With the character, counted from 1. */
export function formulaText(problem: FormulaProblem, words: Words): string {
  const why = reason(problem, words);
  return hasPlace(problem) ? words.t('formula.place', { at: problem.at + 1, problem: why }) : why;
}
