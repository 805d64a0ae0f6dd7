import { useId, useMemo, useState } from 'react';
import type { LessonName } from '../../../../lessons/names';
import { codeOf } from '../../../../lessons/receipts/code';
import { LONGEST_NAME } from '../../../../lessons/receipts/receipt';
import { usePlayground } from '../../page/playgroundContext';
import styles from './receipts.module.css';
import { useReceiptWords } from './words';

const MINUTE_CHARACTERS = 'YYYY-MM-DDTHH:MM'.length;

/** The code of a lesson that has been taken to its end. */
export function LessonReceipt({ lesson }: { lesson: LessonName }) {
  const { t } = useReceiptWords();
  const field = useId();
  const answers = usePlayground((state) => state.lessonAnswers);
  const figures = usePlayground((state) => state.checked);
  const seed = usePlayground((state) => state.config.seed);
  const [by, setBy] = useState('');
  const [isCopied, setCopied] = useState(false);
  const [at] = useState(() => `${new Date().toISOString().slice(0, MINUTE_CHARACTERS)}Z`);
  const code = useMemo(
    () => codeOf({ version: 1, lesson, by: by.trim(), at, seed, answers, figures }),
    [lesson, by, at, seed, answers, figures],
  );
  return (
    <section className={styles['receipt']} aria-label={t('receipt.title')}>
      <h4>{t('receipt.title')}</h4>
      <p className="muted">{t('receipt.about')}</p>
      <label htmlFor={field}>{t('receipt.by')}</label>
      <input
        id={field}
        className={styles['by']}
        maxLength={LONGEST_NAME}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <textarea
        className={styles['code']}
        aria-label={t('receipt.code')}
        readOnly
        rows={3}
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          // Where the browser allows no copying, the code is selected to be copied by hand.
          navigator.clipboard?.writeText(code).then(
            () => setCopied(true),
            () => undefined,
          );
        }}
      >
        {t('receipt.copy')}
      </button>
      <span role="status">{isCopied ? t('receipt.copied') : ''}</span>
    </section>
  );
}
