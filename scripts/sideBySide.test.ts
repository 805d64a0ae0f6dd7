import { expect, test } from 'vitest';
import { sideBySide } from './sideBySide.mjs';

/** What starts and ends, in order; each task lasts so many turns. */
async function course(
  tasks: readonly { name: string; turns: number; processors?: number; after?: string }[],
  available: number,
): Promise<string> {
  const told: string[] = [];
  await sideBySide(tasks, available, async ({ name, turns }, isAlone) => {
    told.push(isAlone ? `${name}!` : name);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    told.push(`/${name}`);
  });
  return told.join(' ');
}

test('as many as there are processors for, in their order', async () => {
  const tasks = [
    { name: 'a', turns: 9, processors: 1 },
    { name: 'b', turns: 2, processors: 1 },
    { name: 'c', turns: 2, processors: 1 },
    { name: 'd', turns: 1 },
  ];
  expect(await course(tasks, 2)).toBe('a b /b c /c /a d! /d');
  expect(await course(tasks, 1)).toBe('a! /a b! /b c! /c d! /d');
});

test('what needs another waits for it, and so does what comes after', async () => {
  const tasks = [
    { name: 'a', turns: 5, processors: 1 },
    { name: 'b', turns: 1, processors: 1, after: 'a' },
    { name: 'c', turns: 1, processors: 1 },
  ];
  expect(await course(tasks, 2)).toBe('a /a b c /b /c');
});

test('what is asked for beyond the processors is given all of them', async () => {
  expect(await course([{ name: 'a', turns: 1, processors: 8 }], 2)).toBe('a! /a');
});

test('an error of one is not lost', async () => {
  const failing = sideBySide([{ name: 'a', processors: 1 }], 2, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
});
