import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotArrived } from '../protocol/arrival';
import { fetchWhole, isScript } from './fetchWhole';

const QUICK = { silence: 20, pauses: [0, 0] };
const script = (text: string) => new Response(text, { headers: { 'content-type': 'text/javascript' } });
const page = () => new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } });
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

/** Answers one after the other, the last of them for good; `caches` is how the browser's cache was used. */
function answers(...list: ((signal: AbortSignal) => Response | Promise<Response>)[]) {
  const caches: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, { signal, cache }: { signal: AbortSignal; cache: string }) => {
    const answer = list[Math.min(caches.length, list.length - 1)]!;
    caches.push(cache);
    return answer(signal);
  });
  return caches;
}
const absence = (settings = {}) =>
  fetchWhole('https://a.example/x/part-1a2b.js?y', { ...QUICK, ...settings }).then(
    () => null,
    (error: unknown) => error,
  );

describe('a file', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('comes whole', async () => {
    answers(() => script('let a = 1;'));
    expect(new TextDecoder().decode(await fetchWhole('https://a.example/a.js', QUICK))).toBe('let a = 1;');
  });

  it('is asked for again, past the cache, when the first answer was none', async () => {
    const caches = answers(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => script('1'),
    );
    expect(await fetchWhole('https://a.example/a.js', QUICK)).toHaveLength(1);
    expect(caches).toEqual(['default', 'reload']);
  });

  it.each([
    ['cut', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['missing', () => new Response('', { status: 404 })],
    ['other', page],
    ['silent', never],
  ] as const)('that stays away is named: %s', async (expected, answer) => {
    answers(answer);
    const error = await absence();
    expect(error).toBeInstanceOf(NotArrived);
    expect(error).toMatchObject({ file: 'part-1a2b.js', absence: expected });
  });

  it('that stops in the middle is silent, and one that breaks off is cut', async () => {
    const stopping = (signal: AbortSignal, breaks: boolean) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new Uint8Array(3));
            if (breaks) controller.error(new Error('reset'));
            else signal.addEventListener('abort', () => controller.error(new Error('aborted')));
          },
        }),
      );
    answers((signal) => stopping(signal, false));
    expect(await absence()).toMatchObject({ absence: 'silent' });
    answers((signal) => stopping(signal, true));
    expect(await absence()).toMatchObject({ absence: 'cut' });
  });

  it('is a script by its type', async () => {
    answers(() => new Response('name,value', { headers: { 'content-type': 'text/csv' } }));
    expect(await absence()).toBeNull();
    expect(await absence({ isIt: isScript })).toMatchObject({ absence: 'other' });
  });
});
