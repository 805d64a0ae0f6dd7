import { Suspense, useLayoutEffect } from 'react';
import type { DataDialog } from '../../../store/data/facts';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground } from '../page/playgroundContext';

/** Fetched when they are asked for. */
const DIALOGS = {
  import: fetched(async () => (await import('./importing/ImportDialog')).ImportDialog),
  paste: fetched(async () => (await import('./importing/PasteDialog')).PasteDialog),
  draw: fetched(async () => (await import('./drawing/DrawDialog')).DrawDialog),
} as const satisfies Record<DataDialog, unknown>;

/** The windows over the page that have to do with data. One that closes gives the focus back to where it was. */
export function DataDialogs() {
  const dialog = usePlayground((state) => state.dialog);
  const { showDialog } = useCommands();
  // Before the dialog takes the focus, which it does in an effect of its own.
  useLayoutEffect(() => {
    if (dialog === null) return;
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [dialog]);
  if (dialog === null) return null;
  const Dialog = DIALOGS[dialog];
  return (
    <PanelBoundary key={dialog} onDismiss={() => showDialog(null)}>
      <Suspense fallback={null}>
        <Dialog onClose={() => showDialog(null)} />
      </Suspense>
    </PanelBoundary>
  );
}
