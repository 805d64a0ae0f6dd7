/**
 * Files of the page that must arrive whole. A connection that is cut, an answer that is no file, a page in the file's place
 * and silence are all the same to who waits: it is tried again, and in the end said which file did not come, and why.
 */
import { NotArrived } from '../protocol/arrival';

/** Milliseconds without a byte after which a file is taken not to come. */
export const SILENCE = 8000;
/** Milliseconds before each further try. */
const PAUSES = [300, 1500] as const;

/** The last part of an address, without what was asked of it. */
export const fileOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? url;

export type FetchSettings = {
  /** Whether the file can be what is meant, by its type and its first bytes. */
  readonly isIt?: (type: string, bytes: Uint8Array) => boolean;
  readonly silence?: number;
  readonly pauses?: readonly number[];
};

const isNoPage = (type: string) => !/html/i.test(type);
export const isScript = (type: string): boolean => /(java|ecma)script/i.test(type);
export const isStyle = (type: string): boolean => /css/i.test(type);

/** The bytes of a file; rejects with `NotArrived` once all tries have failed. */
export async function fetchWhole(url: string, settings: FetchSettings = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { pauses = PAUSES } = settings;
  for (let tried = 0; ; tried++) {
    const answer = await fetchOnce(url, settings, tried > 0);
    if (typeof answer !== 'string') return answer;
    const pause = pauses[tried];
    // Who was silent twice is not asked again: it has taken long enough.
    if (pause === undefined || (answer === 'silent' && tried > 0)) throw new NotArrived(fileOf(url), answer);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** `anew`: what a cache has of it is not believed. */
async function fetchOnce(url: string, { isIt = isNoPage, silence = SILENCE }: FetchSettings, anew: boolean) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), silence);
  try {
    const response = await fetch(url, { signal: abort.signal, cache: anew ? 'reload' : 'default' });
    if (!response.ok) return 'missing';
    const parts: Uint8Array[] = [];
    let size = 0;
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), silence);
      parts.push(read.value);
      size += read.value.length;
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return isIt(response.headers.get('content-type') ?? '', bytes) ? bytes : 'other';
  } catch {
    return abort.signal.aborted ? 'silent' : 'cut';
  } finally {
    clearTimeout(timer);
  }
}
