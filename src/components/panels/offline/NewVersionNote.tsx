import { takeNewVersion } from '../../controls/browser/offline';
import alert from '../../controls/layout/Alert.module.css';
import { useCommands } from '../page/playgroundContext';
import { useOfflineWords } from './words';
import styles from './NewVersionNote.module.css';

/** That the next opening will have another version. Nothing is done before the user asks for it. */
export function NewVersionNote() {
  const { t } = useOfflineWords();
  const { learnOffline } = useCommands();
  return (
    <div role="note" aria-live="polite" className={`${alert['alert']} ${styles['note']}`}>
      <p className={alert['text']}>
        <strong>{t('version.title')}</strong>
        <span>{t('version.next')}</span>
      </p>
      <span className={alert['actions']}>
        <button type="button" className="button button-small" onClick={() => void takeNewVersion()}>
          {t('version.now')}
        </button>
        <button type="button" className="button button-small" onClick={() => learnOffline({ hasNewVersion: false })}>
          {t('version.later')}
        </button>
      </span>
    </div>
  );
}
