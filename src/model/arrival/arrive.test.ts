import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchImports } from './arrive';

type ArriveFirst = (files: readonly string[], base: string) => Promise<unknown>;

/** What a thread that is watched waits for; `fails` are the files that the server has not got. */
function watched({ fails = new Set<string>() } = {}) {
  const asked: string[] = [];
  const styled: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (fails.has(url)) return new Response('', { status: 404 });
    return new Response('x', { headers: { 'content-type': url.endsWith('.css') ? 'text/css' : 'text/javascript' } });
  });
  watchImports(async (url) => styled.push(url));
  const { arriveFirst } = globalThis as unknown as { arriveFirst: ArriveFirst };
  return { asked, styled, arriveFirst };
}

describe('an import', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits for its script and its styles, each once', async () => {
    const { asked, styled, arriveFirst } = watched();
    await arriveFirst(['./view.js', './view.css'], 'https://a.example/once/page.js');
    await arriveFirst(['./view.js', './view.css'], 'https://a.example/once/page.js');
    expect(asked).toEqual(['https://a.example/once/view.js', 'https://a.example/once/view.css']);
    expect(styled).toEqual(['https://a.example/once/view.css']);
  });

  it('does not go on without its styles, and asks for them again', async () => {
    vi.useFakeTimers();
    const fails = new Set(['https://a.example/again/view.css']);
    const { styled, arriveFirst } = watched({ fails });
    const error = arriveFirst(['./view.css'], 'https://a.example/again/page.js').catch((thrown: unknown) => thrown);
    // Others of the process may have timers of their own, without end.
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await error).toMatchObject({ file: 'view.css', absence: 'missing' });
    expect(styled).toEqual([]);
    fails.clear();
    await arriveFirst(['./view.css'], 'https://a.example/again/page.js');
    expect(styled).toHaveLength(1);
  });
});
