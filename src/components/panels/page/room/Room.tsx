import { Suspense } from 'react';
import { fetched } from '../../../controls/browser/fetched';
import { usePlayground } from '../playgroundContext';

const Presenter = fetched(async () => (await import('./Presenter')).Presenter);
const Spotlight = fetched(async () => (await import('./Spotlight')).Spotlight);
const KeysDialog = fetched(async () => (await import('../keys/KeysDialog')).KeysDialog);

/** What makes the page fit for a room full of people; each part is fetched when it is used first. */
export function Room() {
  const { presented, spotlight, listsKeys } = usePlayground((state) => state.room);
  return (
    <>
      <Suspense fallback={null}>{presented > 0 && <Presenter presented={presented} />}</Suspense>
      <Suspense fallback={null}>{spotlight > 0 && <Spotlight radius={spotlight} />}</Suspense>
      <Suspense fallback={null}>{listsKeys && <KeysDialog />}</Suspense>
    </>
  );
}
