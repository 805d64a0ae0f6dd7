/**
 * In the build: each `import()` of a chunk first waits until the chunk, and all that it imports, has come whole
 * (`src/model/arrival/arrive.ts`, which page and workers put in place). The dev server is left as it is.
 */
import { posix } from 'node:path';
import type { Plugin } from 'vite';

const IMPORT = /\bimport\(([`'"])(\.[^`'"]+\.js)\1\)/g;

export function arrivals(): Plugin {
  return {
    name: 'arrivals',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const filesOf = (name: string, found = new Set<string>()): ReadonlySet<string> => {
          const chunk = bundle[name];
          if (chunk?.type !== 'chunk' || found.has(name)) return found;
          found.add(name);
          for (const needed of chunk.imports) filesOf(needed, found);
          return found;
        };
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const folder = posix.dirname(chunk.fileName);
          const here = filesOf(chunk.fileName);
          chunk.code = chunk.code.replace(IMPORT, (whole, _quote: string, file: string) => {
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
