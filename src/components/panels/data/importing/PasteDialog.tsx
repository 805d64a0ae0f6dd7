import { useId, useState } from 'react';
import { Dialog } from '../../../controls/popups/Dialog';
import { useCommands } from '../../page/playgroundContext';
import { useImportWords } from './importWords';
import styles from './PasteDialog.module.css';

/** Text or cells of a spreadsheet, pasted or typed. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const { t } = useImportWords();
  const { paste } = useCommands();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <Dialog title={t('paste.title')} closeLabel={t('close')} open onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          paste(text, t('paste.name'));
          onClose();
        }}
      >
        <label htmlFor={id}>{t('paste.label')}</label>
        <textarea
          id={id}
          className={styles['text']}
          value={text}
          rows={12}
          autoFocus
          spellCheck={false}
          placeholder={t('paste.example')}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="muted">{t('upload.private')}</p>
        <div className={styles['actions']}>
          <button type="submit" className="button" disabled={text.trim() === ''}>
            {t('paste.read')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
