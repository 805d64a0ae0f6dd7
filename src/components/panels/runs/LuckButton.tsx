import { Suspense, useState } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { usePlayground, useWords } from '../page/playgroundContext';

const LuckDialog = fetched(async () => (await import('./LuckDialog')).LuckDialog);

/** The way to the luck meter, and how far it is while it measures. */
export function LuckButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const luck = usePlayground((state) => state.luck);
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {t('loss.luck')}
        {luck?.state === 'running' && ` ${luck.runs.length} / ${luck.seeds.length}`}
      </button>
      {isAsked && (
        <PanelBoundary onDismiss={() => setAsked(false)}>
          <Suspense fallback={null}>
            <LuckDialog open={open} onClose={close} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
