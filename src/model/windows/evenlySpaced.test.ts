import { expect, it } from 'vitest';
import { evenlySpaced } from './evenlySpaced';

const all = (length: number) => Int32Array.from({ length }, (_, at) => 10 + at);

it('takes all where they are few, and else from the first to the last at even distances', () => {
  expect([...evenlySpaced(all(3), 5)]).toEqual([10, 11, 12]);
  expect([...evenlySpaced(all(9), 3)]).toEqual([10, 14, 18]);
  expect([...evenlySpaced(all(9), 1)]).toEqual([10]);
  const some = [...evenlySpaced(all(100), 64)];
  expect(new Set(some).size).toBe(64);
  expect([some[0], some.at(-1)]).toEqual([10, 109]);
  expect(new Set(some.slice(1).map((value, at) => value - some[at]!))).toEqual(new Set([1, 2]));
});
