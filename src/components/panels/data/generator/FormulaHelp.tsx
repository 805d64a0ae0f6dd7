import {
  FORMULA_EXAMPLES,
  FORMULA_FUNCTIONS,
  FORMULA_NAMES,
  FORMULA_SIGNS,
} from '../../../../model/settings/sources/formulaWords';
import { useWords } from '../../page/playgroundContext';
import styles from './FormulaField.module.css';

/** What a formula may hold, and formulas to begin with. */
export function FormulaHelp({ onUse }: { onUse: (formula: string) => void }) {
  const { t } = useWords();
  return (
    <details className={styles['help']}>
      <summary>{t('formula.vocabulary')}</summary>
      <p>{t('formula.names', { names: FORMULA_NAMES.join(', ') })}</p>
      <p>{t('formula.functions', { functions: FORMULA_FUNCTIONS.join(', ') })}</p>
      <p>{t('formula.signs', { signs: FORMULA_SIGNS })}</p>
      <ul aria-label={t('formula.examples')}>
        {FORMULA_EXAMPLES.map((formula) => (
          <li key={formula}>
            <button
              type="button"
              className="link-button"
              aria-label={t('formula.use', { formula })}
              onClick={() => onUse(formula)}
            >
              {formula}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
