import { expect, it } from 'vitest';
import { isTaken, runTaken, takeKey } from './handlers';

it('gives a key to the highest priority, of equals to the latest, and back when that closes', () => {
  const heard: string[] = [];
  const take = (name: string, priority?: number) => takeKey('pageDown', () => heard.push(name), priority);
  expect([isTaken('pageDown'), runTaken('pageDown')]).toEqual([false, false]);

  const releases = [take('first'), take('urgent', 5), take('latest')];
  const press = () => {
    runTaken('pageDown');
    return heard.at(-1);
  };
  expect(press()).toBe('urgent');
  releases[1]!();
  expect(press()).toBe('latest');
  releases[2]!();
  expect(press()).toBe('first');
  expect(isTaken('pageUp')).toBe(false);
  releases[0]!();
  expect([isTaken('pageDown'), runTaken('pageDown')]).toEqual([false, false]);
});
