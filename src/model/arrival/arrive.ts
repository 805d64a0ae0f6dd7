/**
 * Scripts that are fetched on demand. A browser remembers an import that failed, that of a file which the asked one needs
 * as well, and one that is never answered waits for ever; so no script is imported before it is here. In the build each
 * `import()` calls this with the files that it needs (`scripts/arrivals.ts`); they come from the browser's cache then.
 */
import { fetchWhole, isScript } from './fetchWhole';

/** By address: those that are here, and those on their way. One that failed is asked for again. */
const coming = new Map<string, Promise<unknown>>();

function arrival(url: string): Promise<unknown> {
  const known = coming.get(url);
  if (known) return known;
  const promise = fetchWhole(url, { isIt: isScript });
  coming.set(url, promise);
  promise.catch(() => coming.delete(url));
  return promise;
}

/** Resolves when all scripts are here; rejects with `NotArrived` where one does not come. */
export const arrive = (files: readonly string[], base: string): Promise<unknown> =>
  Promise.all(files.map((file) => arrival(new URL(file, base).href)));

/** For this thread's `import()`s. */
export function watchImports(): void {
  Object.assign(globalThis, { arriveFirst: arrive });
}
