/** The page's end of its service worker, which keeps the page for when there is no net. Fetched when the page is idle. */
import { messageSW, Workbox } from 'workbox-window';
import { KEPT_BYTES, TAKE_OVER } from '../../../model/protocol/offline';

type Told = {
  /** All files are here: so many bytes. */
  onKept(bytes: number): void;
  /** A new version waits, or another tab has put it in place. */
  onNewVersion(): void;
};

let isAsked = false;

/** Nothing is said where the browser keeps nothing: not over a plain `http:`, from a file, or in some private windows. */
export async function keepOffline({ onKept, onNewVersion }: Told): Promise<void> {
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  const workbox = new Workbox('./offline.worker.js');
  workbox.addEventListener('waiting', onNewVersion);
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (hadOne) onNewVersion();
  });
  await workbox.register();
  const { active } = await serviceWorker.ready;
  if (active) onKept((await messageSW(active, KEPT_BYTES)) as number);
}

/** The page opens anew, with the new version; it comes back where it was. */
export async function takeNewVersion(): Promise<void> {
  isAsked = true;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) registration.waiting.postMessage(TAKE_OVER);
  else location.reload();
}
