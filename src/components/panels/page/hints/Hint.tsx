import type { HintName } from '../../../../store/page/facts';
import { useCommands, usePlayground, useWords } from '../playgroundContext';
import styles from './Hint.module.css';

/** What a first visitor could do in this place, until it is done or put away. It takes no click from what lies under it. */
export function Hint({ name, className }: { name: HintName; className?: string | undefined }) {
  const { t } = useWords();
  const { passHint } = useCommands();
  const shown = usePlayground((state) => state.hint === name && state.lesson === null && state.wantedLesson === null);
  if (!shown) return null;
  return (
    <div role="note" aria-label={t('hint.label')} data-hint={name} className={`${styles['hint']} ${className ?? ''}`}>
      <span>{t(`hint.${name}`)}</span>
      <button type="button" aria-label={t('hint.dismiss')} title={t('hint.dismiss')} onClick={passHint}>
        ✕
      </button>
    </div>
  );
}
