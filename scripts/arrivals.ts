/**
 * In the build: each `import()` of a chunk first waits until the chunk, all that it imports, and their styles have come whole
 * (`src/model/arrival/arrive.ts`, which page and workers put in place). The dev server is left as it is.
 */
import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** What Vite itself would do for them: a sheet that failed once would be missing for good. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';
const PRELOADED = /const __vite__mapDeps=.*\n|,(?:\[\]|void 0|__vite__mapDeps\([^)]*\)),import\.meta\.url(?=\))/g;
const IMPORT = /\bimport\(([`'"])(\.[^`'"]+\.js)\1\)/g;

export function arrivals(): Plugin {
  return {
    name: 'arrivals',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const filesOf = (name: string, found = new Set<string>()): ReadonlySet<string> => {
          const chunk = bundle[name];
          if (chunk?.type !== 'chunk' || found.has(name)) return found;
          found.add(name);
          for (const needed of chunk.imports) filesOf(needed, found);
          // After those of what it imports: among equals, the later rule holds.
          for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
          return found;
        };
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const folder = posix.dirname(chunk.fileName);
          const here = filesOf(chunk.fileName);
          chunk.code = chunk.code.replaceAll(PRELOADED, '').replace(IMPORT, (whole, _quote: string, file: string) => {
            const needed = [...filesOf(posix.join(folder, file))].filter((name) => !here.has(name));
            const addresses = needed.map((name) => `./${posix.relative(folder, name)}`);
            if (addresses.length === 0) throw new Error(`${chunk.fileName} imports ${file}, which is no chunk`);
            return `(globalThis.arriveFirst?.(${JSON.stringify(addresses)},import.meta.url)??Promise.resolve()).then(()=>${whole})`;
          });
        }
      },
    },
  };
}
