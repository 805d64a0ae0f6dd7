import type { SequenceTaskName } from '../../../../../model/settings/sources/tasks';
import { useSampleWords } from '../words';
import type { OwnSample } from './useOwnSample';
import styles from './TryOwn.module.css';

type EditedTask = Exclude<SequenceTaskName, 'characters' | 'waves' | 'labelled'>;

/** What is said of how a sample is changed; a board for digits says it itself. */
const HINTS = {
  adding: 'own.addingHint',
  'temporal-order': 'own.symbolsHint',
  copy: 'own.symbolsHint',
  reber: 'own.symbolsHint',
  'continual-reber': 'own.symbolsHint',
  digits: null,
} as const satisfies Record<EditedTask, string | null>;

const isEdited = (task: SequenceTaskName): task is EditedTask => Object.hasOwn(HINTS, task);

/** Begins and ends the changing of a sample, where the task lets one. */
export function TryOwn({ task, own }: { task: SequenceTaskName; own: OwnSample }) {
  const { t } = useSampleWords();
  if (!isEdited(task)) return null;
  const hint = HINTS[task];
  if (!own.editing) {
    const begin = (text: 'own.draw' | 'own.change' | 'own.try', how: Parameters<typeof own.begin>[0]) => (
      <button type="button" className="button button-small" onClick={() => own.begin(how)}>
        ✎ {t(text)}
      </button>
    );
    return (
      <div className={styles['begin']} data-not-in-picture>
        {task === 'digits' ? (
          <>
            {begin('own.draw', 'blank')} {begin('own.change', 'as it is')}
          </>
        ) : (
          begin('own.try', 'unread')
        )}
      </div>
    );
  }
  return (
    <div className={styles['bar']} data-not-in-picture>
      <strong>✎ {t('own.is')}</strong>
      {hint && <span className={styles['hint']}>{t(hint)}</span>}
      <span className={styles['buttons']}>
        {task !== 'digits' && (
          <button type="button" className="button button-small" disabled={!own.isChanged} onClick={own.reset}>
            {t('own.reset')}
          </button>
        )}
        <button type="button" className="button button-small" onClick={own.end}>
          {t('own.done')}
        </button>
      </span>
    </div>
  );
}
