import { useId, useState } from 'react';
import { EXAMPLE_FORMULA } from '../../../../model/settings/sources/generators';
import { SETTINGS } from '../../../../model/settings/settings';
import { FormulaHelp } from './FormulaHelp';
import { FormulaMark } from './FormulaMark';
import { formulaText, hasPlace } from './formulaText';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';
import styles from './FormulaField.module.css';

/** f(t) as text. It counts on Enter or by the button, and Escape takes it back; `onTry` hears of it while it is typed. */
export function FormulaField({ onTry }: { onTry: (formula: string) => void }) {
  const words = useWords();
  const { t } = words;
  const { change } = useCommands();
  const applied = usePlayground((state) => state.config.formula) || EXAMPLE_FORMULA;
  const found = usePlayground((state) => state.formulaProblem);
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const note = restartNote('formula', words);
  // What is being typed is another formula than the one that was refused.
  const problem = draft === null ? found : null;

  const apply = (formula: string) => {
    setDraft(null);
    change({ formula: formula.trim() });
  };
  const attempt = (formula: string | null) => {
    setDraft(formula);
    onTry(formula ?? applied);
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        apply(draft ?? applied);
      }}
    >
      <label htmlFor={id}>
        {t('formula.label')}{' '}
        {note && (
          <span aria-hidden="true" className="muted" title={note.title}>
            {note.sign}
          </span>
        )}
      </label>
      <input
        id={id}
        className={styles['field']}
        type="text"
        value={draft ?? applied}
        maxLength={SETTINGS.formula.maxLength}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
        onChange={(event) => attempt(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft !== null) attempt(null);
        }}
      />
      <button type="submit" className="button button-small" disabled={draft === null}>
        {t('formula.apply')}
      </button>
      {problem && (
        <div role="alert" id={`${id}-problem`} className={styles['problem']}>
          {hasPlace(problem) && <FormulaMark formula={applied} at={problem.at} />}
          {formulaText(problem, words)}
        </div>
      )}
      <p id={`${id}-hint`} className={styles['hint']}>
        {t('formula.hint')}
      </p>
      <FormulaHelp onUse={apply} />
    </form>
  );
}
