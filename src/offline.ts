/** Once the page can be used, it is kept for when there is no net: what keeps it is fetched then, so that nothing waits for it. */
import { whenIdle } from './components/controls/browser/whenIdle';
import type { Playground } from './store/playground';

export function keepForOffline(playground: Playground): void {
  // The single file, opened from the disk, has all that there is.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || location.protocol === 'file:') return;
  const { learnOffline } = playground.commands;
  const stop = playground.subscribe(({ status }) => {
    if (status === 'preparing') return;
    stop();
    whenIdle(() => {
      import('./components/controls/browser/offline')
        .then(({ keepOffline }) =>
          keepOffline({
            onKept: (offlineBytes) => learnOffline({ offlineBytes }),
            onNewVersion: () => learnOffline({ hasNewVersion: true }),
          }),
        )
        // What cannot be kept is there online; the next visit tries again.
        .catch(() => undefined);
    });
  });
}
