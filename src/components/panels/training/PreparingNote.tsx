import { useEffect, useState } from 'react';
import type { Preparation } from '../../../model/protocol/training';
import type { Words } from '../../../i18n/words';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { durationText } from './durationText';
import styles from './PreparingNote.module.css';

/** What is quicker than this needs no words. */
const PATIENCE = 700;

function preparingText(preparation: Preparation, words: Words): string {
  const { t } = words;
  if (preparation.doing === 'cutting') return t('preparing.cutting');
  const { doing, engine, stepMs } = preparation;
  const what = t(`preparing.${doing}`, { engine: t(`engine.${engine}`) });
  return Number.isFinite(stepMs) ? `${what} ${t('preparing.known', { step: durationText(stepMs, words) })}` : what;
}

/** What the trainer does before it can train, where that takes a while, and the way to cut it short. */
export function PreparingNote() {
  const words = useWords();
  const { pause } = useCommands();
  const preparation = usePlayground((state) => (state.status === 'preparing' ? state.preparation : null));
  const isPreparing = preparation !== null;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isPreparing) return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isPreparing]);
  if (!preparation || !isLong) return null;
  return (
    <p className={styles['note']} role="status">
      {preparingText(preparation, words)}
      {preparation.doing !== 'cutting' && (
        <button type="button" className="button button-small" onClick={pause}>
          {words.t('preparing.stop')}
        </button>
      )}
    </p>
  );
}
