/** What makes the build open without a net and be installed: the service worker with the list of all files, and the manifest. */
import type { VitePWAOptions } from 'vite-plugin-pwa';

export const offline: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'src/model/workers',
  filename: 'offline.worker.ts',
  // The page registers it itself, once it is idle.
  injectRegister: false,
  injectManifest: {
    globPatterns: ['**/*'],
    maximumFileSizeToCacheInBytes: 16e6,
    // A hash in the name says already which version it is.
    dontCacheBustURLsMatching: /^assets\//,
    manifestTransforms: [
      async (entries) => ({ manifest: entries.map((entry) => Object.assign(entry, { bytes: entry.size })) }),
    ],
  },
  manifest: {
    name: 'LSTM Playground',
    short_name: 'LSTM',
    description: 'Train an LSTM on your own time series in this tab, and see every gate of it.',
    lang: 'en',
    categories: ['education', 'science'],
    // Relative to the manifest: the build works in any folder.
    id: '.',
    start_url: '.',
    scope: '.',
    display: 'standalone',
    theme_color: '#f6f5f1',
    background_color: '#f6f5f1',
    icons: [
      { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: 'icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: 'icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: 'icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  },
};
