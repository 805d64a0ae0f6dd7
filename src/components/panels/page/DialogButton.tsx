import { Suspense, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { PanelBoundary } from './PanelBoundary';

type DialogButtonProps = {
  children: ReactNode;
  /** What it opened is still at work. */
  isBusy?: boolean;
  /** Shown while it is open: what is fetched then. */
  readonly dialog: ComponentType<{ onClose(): void }>;
};

/** A button that opens a dialog; when that closes, the button has the focus again. */
export function DialogButton({ children, isBusy = false, dialog: Shown }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close(): void {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <>
      <button ref={button} type="button" className="button" aria-busy={isBusy} onClick={() => setOpen(true)}>
        {children}
      </button>
      {open && (
        <PanelBoundary onDismiss={close}>
          <Suspense fallback={null}>
            <Shown onClose={close} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
