import { Suspense, useRef, useState } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { useWords } from '../page/playgroundContext';

const LessonsDialog = fetched(async () => (await import('./LessonsDialog')).LessonsDialog);

/** Opens the lessons, which are fetched then. */
export function LessonsButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close(): void {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <>
      <button ref={button} type="button" className="button" onClick={() => setOpen(true)}>
        {t('bar.lessons')}
      </button>
      {open && (
        <PanelBoundary onDismiss={close}>
          <Suspense fallback={null}>
            <LessonsDialog onClose={close} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
