import { afterEach, expect, it, vi } from 'vitest';
import { listen } from './listen';

afterEach(() => vi.unstubAllGlobals());

it('says once that it is here, and lets the first of two scripts go on', () => {
  const said: unknown[] = [];
  const self: { onmessage: ((event: { data: unknown }) => void) | null; postMessage(word: unknown): void } = {
    onmessage: null,
    postMessage: (word) => said.push(word),
  };
  vi.stubGlobal('self', self);
  const heard: string[] = [];
  listen(({ kind }) => heard.push(`first ${kind}`));
  listen(({ kind }) => heard.push(`again ${kind}`));
  self.onmessage?.({ data: { kind: 'slim', command: { kind: 'open' } } });
  expect(said).toEqual(['here']);
  expect(heard).toEqual(['first open']);
});
