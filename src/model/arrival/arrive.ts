/**
 * Scripts that are fetched on demand, and their styles. A browser remembers an import that failed, that of a file which the asked one needs
 * as well, and one that is never answered waits for ever; so no script is imported before it is here. In the build each
 * `import()` calls this with the files that it needs (`scripts/arrivals.ts`); they come from the browser's cache then.
 */
import { fetchWhole, isScript, isStyle } from './fetchWhole';

/** By address: those that are here, and those on their way. One that failed is asked for again. */
const coming = new Map<string, Promise<unknown>>();

/** Puts a style sheet that is here into the page; of threads without a page there is none. */
type Style = (url: string) => Promise<unknown>;

function arrival(url: string, style?: Style): Promise<unknown> {
  const known = coming.get(url);
  if (known) return known;
  const isSheet = url.endsWith('.css');
  const promise = fetchWhole(url, { isIt: isSheet ? isStyle : isScript }).then(() => isSheet && style?.(url));
  coming.set(url, promise);
  promise.catch(() => coming.delete(url));
  return promise;
}

/** For this thread's `import()`s: resolves when all files are here, rejects with `NotArrived` where one does not come. */
export function watchImports(style?: Style): void {
  const arriveFirst = (files: readonly string[], base: string) =>
    Promise.all(files.map((file) => arrival(new URL(file, base).href, style)));
  Object.assign(globalThis, { arriveFirst });
}
