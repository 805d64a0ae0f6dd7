/**
 * The service worker: after one visit the page opens without a net. It keeps every file of one build, all of them or none,
 * and answers from those alone, so that a page never has parts of two builds. A further build waits until no tab has the
 * old one any more, or until a user asks for it. Every answer of the page's own files passes `answer`: headers that a host
 * does not send can be added there.
 */
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { KEPT_BYTES, TAKE_OVER } from '../protocol/offline';

type Kept = { readonly url: string; readonly revision: string | null; readonly bytes?: number };
declare const self: ServiceWorkerGlobalScope;

/** All files of the build, and how large each is: the build writes the list in this place. */
const files = self.__WB_MANIFEST as unknown as readonly Kept[];
const controller = new PrecacheController({
  plugins: [
    {
      // A network that asks to sign in answers every address with a page of its own: that is no file of the build.
      cacheWillUpdate: async ({ request, response }) => {
        const isPage = (response.headers.get('content-type') ?? '').includes('html');
        return response.ok && isPage === /(\/|\.html)$/.test(new URL(request.url).pathname) ? response : null;
      },
    },
  ],
});
controller.addToCacheList([...files]);
cleanupOutdatedCaches();

/** Settings and language stand in the address; they make no other file of it. */
const route = new PrecacheRoute(controller, { ignoreURLParametersMatching: [/./] });

const answer = (event: FetchEvent): Promise<Response> | undefined => {
  const { request } = event;
  const url = new URL(request.url);
  const found = request.method === 'GET' && route.match({ url, request, event, sameOrigin: true });
  if (!found) return undefined;
  return route.handler.handle({ url, request, event, params: found as never });
};

self.addEventListener('install', (event) => void controller.install(event));
self.addEventListener('activate', (event) => {
  void controller.activate(event);
  // The first visit has it at once.
  event.waitUntil(self.clients.claim());
});
self.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
});
self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
  if (event.data === KEPT_BYTES) event.ports[0]?.postMessage(files.reduce((sum, { bytes = 0 }) => sum + bytes, 0));
});
