import { useState } from 'react';
import { useWords } from '../../page/playgroundContext';
import styles from './SavedSeries.module.css';

const LONGEST = 80;

type SavedSeriesNameProps = { name: string; onSave(name: string): void; onCancel(): void };

/** The name of a saved series while it is changed: Enter saves it, Escape lets it be. */
export function SavedSeriesName({ name, onSave, onCancel }: SavedSeriesNameProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(name);
  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = draft.trim();
        if (trimmed !== '' && trimmed !== name) onSave(trimmed);
        else onCancel();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        className={styles['field']}
        aria-label={t('saved.name')}
        value={draft}
        maxLength={LONGEST}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" className="button button-small">
        {t('saved.save')}
      </button>
    </form>
  );
}
