import { useEffect, useState } from 'react';
import { useCommands, useWords } from './playgroundContext';
import styles from './UploadBox.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped anywhere on the page is taken; the answer is whether one hangs over it now. */
function usePageDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return over;
}

/** Where a file comes in: by choosing it, or by dropping it on the page. */
export function UploadBox() {
  const { t } = useWords();
  const { upload } = useCommands();
  const over = usePageDrop(upload);
  return (
    <>
      <label className={styles['box']} title={t('upload.private')}>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('upload.label')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) upload(file);
            // The same file, once it is mended, must count as a change.
            event.target.value = '';
          }}
        />
        <span>{t('upload.text')}</span>
      </label>
      {over && (
        <div className={styles['over']} aria-hidden="true">
          {t('upload.drop')}
        </div>
      )}
    </>
  );
}
