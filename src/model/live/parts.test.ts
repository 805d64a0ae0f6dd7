import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { createFadingError } from './fadingError';
import { readMessage } from './message';
import { createOnlineScale } from './onlineScale';
import { createPlayer } from './player';
import { createRecovery } from './recovery';
import { createRemembered } from './remembered';

it('the fading error is the mean with a weight that fades', () => {
  const error = createFadingError(0.5);
  expect(error.mean()).toBeNaN();
  for (const each of [8, 4, 2]) error.take(each);
  expect(error.mean()).toBeCloseTo((2 + 4 * 0.5 + 8 * 0.25) / 1.75);
});

it('the scale is the plain mean and deviation at first, and forgets a level that is gone', () => {
  const scale = createOnlineScale(50);
  for (const value of [1, 2, 3, 4]) scale.take(value);
  expect(scale.unscaled(0)).toBeCloseTo(2.5);
  expect(scale.unscaled(1)).toBeCloseTo(2.5 + Math.sqrt(1.25));
  for (let at = 0; at < 500; at++) scale.take(100 + (at % 2));
  expect(scale.unscaled(0)).toBeCloseTo(100.5, 1);
  expect(scale.scaled(scale.unscaled(0.7))).toBeCloseTo(0.7);
});

it('the ring holds the latest points by their numbers', () => {
  const points = createRemembered(4);
  for (let at = 0; at < 10; at++) points.push(at, at === 8);
  expect([points.total(), points.size(), points.at(7), points.isOwn(8)]).toEqual([10, 4, 7, true]);
  expect([...points.latest(3)]).toEqual([7, 8, 9]);
});

describe('a recovery', () => {
  it('counts from the change until the error is back', () => {
    const recovery = createRecovery();
    recovery.begin(10, 1);
    for (const [index, error] of [1.1, 3, 2, 1.2].entries()) recovery.follow(10 + index, error);
    expect(recovery.change()).toEqual({ at: 10, before: 1, worst: 3, recoveredAfter: 4 });
    recovery.follow(14, 9);
    expect(recovery.change()!.worst).toBe(3);
  });

  it('is over where the error never rose', () => {
    const recovery = createRecovery();
    recovery.begin(0, 1);
    for (let at = 0; at < 99; at++) recovery.follow(at, 1.1);
    expect(recovery.change()!.recoveredAfter).toBeNull();
    recovery.follow(99, 1.1);
    expect(recovery.change()!.recoveredAfter).toBe(0);
  });
});

it('a player goes round, fills holes, and leads to another regime and back', () => {
  const player = createPlayer(Float64Array.of(1, Number.NaN, 3), seededRandom(1));
  const next = (count: number) => Array.from({ length: count }, () => player.next());
  expect(next(4)).toEqual([1, 1, 3, 1]);
  player.changeRegime();
  const other = next(50);
  expect(Math.abs(other.reduce((sum, value) => sum + value, 0) / 50 - 5 / 3)).toBeGreaterThan(0.5);
  player.changeRegime();
  expect(next(30).every((value) => value === 1 || value === 3)).toBe(true);
});

describe('a message', () => {
  it.each([
    ['12.5', 12.5],
    [' -3e2 ', -300],
    ['{"value": 7, "time": "2026-01-01T00:00:00Z"}', 7],
  ])('%s is a number', (text, value) => {
    expect(readMessage(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'warm', '"12"', '{"value": "12"}', '{"level": 1}', 'null', '[1]', '{"value": 1e999}'])(
    '%s is none',
    (text) => {
      expect(readMessage(text)).toEqual({ ok: false, problem: { code: 'no-number', text } });
    },
  );
});
