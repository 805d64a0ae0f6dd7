import { useEffect, useState } from 'react';
import { toHash } from '../../../store/inside/address';
import { isOwnName } from '../../../model/settings/sources/names';
import { nameOfMaterial } from '../../../model/protocol/tasks';
import { Dialog } from '../../controls/popups/Dialog';
import { useSnapshotOfState, useWords } from '../page/playgroundContext';
import styles from './TopBar.module.css';

const SHOWN_MS = 4000;

/** Copies the link that restores the configuration; where the browser forbids that, shows it to be copied by hand. */
export function ShareButton() {
  const { t } = useWords();
  const now = useSnapshotOfState();
  const [said, setSaid] = useState('');
  const [link, setLink] = useState<string | null>(null);

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const share = async () => {
    const state = now();
    const { config, language, series } = state;
    const url = new URL(window.location.href);
    url.searchParams.set('lang', language);
    url.hash = toHash(state);
    try {
      await navigator.clipboard.writeText(url.href);
      const isOfFile = config.task === 'forecasting' ? isOwnName(config.data) : nameOfMaterial(series?.material) !== '';
      setSaid(t(isOfFile ? 'share.doneFile' : 'share.done'));
    } catch {
      setLink(url.href);
    }
  };
  return (
    <div className={styles['share']}>
      <button type="button" className="button" onClick={() => void share()}>
        {t('bar.share')}
      </button>
      <span aria-live="polite" className={styles['said']}>
        {said}
      </span>
      <Dialog title={t('share.title')} closeLabel={t('close')} open={link !== null} onClose={() => setLink(null)}>
        <p>{t('share.body')}</p>
        <input
          className={styles['link']}
          readOnly
          aria-label={t('share.field')}
          value={link ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Dialog>
    </div>
  );
}
