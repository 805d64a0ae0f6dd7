import { Suspense, useRef, useState } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { usePlayground, useWords } from '../page/playgroundContext';

const ExportDialog = fetched(async () => (await import('./ExportDialog')).ExportDialog);

/** Opens what can be taken along, which is fetched then. */
export function ExportButton() {
  const { t } = useWords();
  const isWriting = usePlayground((state) => state.exporting !== null);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close(): void {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <>
      <button ref={button} type="button" className="button" aria-busy={isWriting} onClick={() => setOpen(true)}>
        {t('bar.export')}
        {isWriting && ' …'}
      </button>
      {open && (
        <PanelBoundary onDismiss={close}>
          <Suspense fallback={null}>
            <ExportDialog onClose={close} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
