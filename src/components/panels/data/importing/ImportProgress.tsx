import { useId } from 'react';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import styles from './ImportProgress.module.css';

/** How far a large file has been read, and the way out. */
export function ImportProgress({ className }: { className?: string | undefined }) {
  const { t } = useWords();
  const { cancelImport } = useCommands();
  const share = usePlayground((state) => state.importShare);
  const id = useId();
  if (share === null) return null;
  return (
    <div className={`${styles['progress']} ${className ?? ''}`}>
      <label htmlFor={id}>{t('read.reading', { share: Math.round(100 * share) })}</label>
      <progress id={id} value={share} max={1} />
      <button type="button" className="button button-small" onClick={cancelImport}>
        {t('cancel')}
      </button>
    </div>
  );
}

/** Over the page, wherever it is scrolled to: nothing else moves when a file comes and goes. */
export function PageImportProgress() {
  return <ImportProgress className={styles['floating']} />;
}
