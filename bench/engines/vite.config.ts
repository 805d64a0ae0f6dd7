import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page that times engines; it is no part of the playground. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  logLevel: 'error',
  worker: { format: 'es' },
  preview: {
    host: '127.0.0.1',
    // A page isolated from other origins has a clock of 5 µs; one that is not, of 100 µs.
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  build: {
    target: 'es2023',
    outDir: here('../../node_modules/.cache/bench'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { input: here('engines.html'), checks: { pluginTimings: false } },
  },
});
