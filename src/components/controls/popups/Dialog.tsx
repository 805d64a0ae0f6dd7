import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';

type DialogProps = { title: string; closeLabel: string; open: boolean; onClose(): void; children: ReactNode };

/** A modal window of the browser's own kind: it keeps the focus, and Escape closes it. */
export function Dialog({ title, closeLabel, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className={styles['body']}>
          <div className={styles['head']}>
            <h2>{title}</h2>
            <button type="button" className="button button-small" onClick={onClose}>
              {closeLabel}
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
