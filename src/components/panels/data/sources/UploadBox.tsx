import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import styles from './UploadBox.module.css';

/** The ways in for a series of one's own: a file, pasted cells, a drawing. */
export function UploadBox() {
  const { t } = useWords();
  const { upload, showDialog, goLive, leaveLive } = useCommands();
  const isLive = usePlayground((state) => state.live?.use === 'stream');
  return (
    <div className={styles['ways']}>
      <label className={styles['box']} title={t('upload.private')}>
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.dat,.json,.xlsx,.gz,.zip,.tsf,.npy,.npz,.keras,.bin,text/csv,text/plain,application/json"
          aria-label={t('upload.label')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (files[0]) upload(files[0], files);
            // The same file, once it is mended, must count as a change.
            event.target.value = '';
          }}
        />
        <span>{t('upload.text')}</span>
      </label>
      <button type="button" className="button button-small" onClick={() => showDialog('paste')}>
        {t('paste.open')}
      </button>
      <button
        type="button"
        className="button button-small"
        title={t('live.openHint')}
        aria-pressed={isLive}
        onClick={() => (isLive ? leaveLive() : goLive('stream'))}
      >
        {t('live.open')}
      </button>
      <button type="button" className={`button button-small ${styles['draw']}`} onClick={() => showDialog('draw')}>
        {t('draw.open')}
      </button>
    </div>
  );
}
