import { Suspense, useRef, useState } from 'react';
import { toHash } from '../../../store/inside/address';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { useSnapshotOfState, useWords } from '../page/playgroundContext';

const ShareDialog = fetched(async () => (await import('../sharing/ShareDialog')).ShareDialog);

/** Whether it could be copied: a browser may forbid it, or lack it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies the link that restores the page, at once, and opens the ways to make another of it. */
export function ShareButton() {
  const { t } = useWords();
  const now = useSnapshotOfState();
  const button = useRef<HTMLButtonElement>(null);
  const [copied, setCopied] = useState<Promise<boolean> | null>(null);

  const share = () => {
    const state = now();
    const url = new URL(window.location.href);
    url.searchParams.set('lang', state.language);
    url.hash = toHash(state) + (state.shown?.address ?? '');
    setCopied(copy(url.href));
  };
  const close = () => {
    setCopied(null);
    button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" className="button" onClick={share}>
        {t('bar.share')}
      </button>
      {copied && (
        <PanelBoundary onDismiss={close}>
          <Suspense fallback={null}>
            <ShareDialog copied={copied} copy={copy} onClose={close} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
