import { describe, expect, it } from 'vitest';
import { boardKey } from './boardKeys';
import { afterAction, newBoard, type Board } from './board';
import { keyAction, resolutionOf } from './keyAction';
import { holesOnly } from './values';

/** The board after keys, `^` and `+` before one standing for Ctrl and Shift. */
function press(board: Board, ...keys: readonly string[]): Board {
  return keys.reduce((before, name) => {
    const [shiftKey, ctrlKey] = [name.includes('+'), name.includes('^')];
    const key = name.replace(/^[+^]+/, '');
    const move = boardKey({ key, shiftKey, ctrlKey, metaKey: false }, before.cursor, before.values.length - 1);
    return move ? afterAction(before, keyAction(before, move)) : before;
  }, board);
}
const empty = () => newBoard(holesOnly(60), 0, 100, 'draw');
const points = ({ values }: Board) =>
  [...values.entries()].filter(([, value]) => !Number.isNaN(value)).map(([index, value]) => [index, value]);

describe('with the keys of the board', () => {
  it('points are put, raised and lowered, at first in the middle and then beside the last', () => {
    const board = press(empty(), 'ArrowRight', 'Enter', 'PageUp', 'ArrowUp', '^ArrowRight', 'Enter', 'ArrowDown');
    expect(points(board)).toEqual([
      [1, 61],
      [11, 60],
    ]);
  });

  it('the first press up or down where there is no value only puts one', () => {
    expect(points(press(empty(), 'ArrowUp'))).toEqual([[0, 50]]);
    expect(points(press(empty(), 'ArrowUp', 'ArrowUp'))).toEqual([[0, 51]]);
  });

  it('a line is drawn on at the same height', () => {
    const board = press(empty(), 'Enter', '+ArrowRight', '+^ArrowRight');
    expect(points(board)).toEqual(Array.from({ length: 12 }, (_, index) => [index, 50]));
  });

  it('values stay in their range, and the cursor on the board', () => {
    const board = press(empty(), 'Enter', ...Array.from({ length: 9 }, () => 'PageUp'), 'ArrowLeft', '^ArrowLeft');
    expect(points(board)).toEqual([[0, 100]]);
    expect(press(board, 'End', 'ArrowRight').cursor).toBe(59);
    expect(press(board, 'End', 'Home').cursor).toBe(0);
  });

  it('a point is removed, and what was done is undone', () => {
    const drawn = press(empty(), 'Enter', '+^ArrowRight');
    const removed = press(drawn, 'Home', 'Delete');
    expect(points(removed)).toHaveLength(10);
    expect(press(removed, '^z').values).toEqual(drawn.values);
    expect(points(press(drawn, '^z', '^z'))).toEqual([]);
  });

  it('no other key is taken from the page', () => {
    expect(boardKey({ key: 'Tab', shiftKey: false, ctrlKey: false, metaKey: false }, 0, 9)).toBeNull();
    expect(boardKey({ key: 'z', shiftKey: false, ctrlKey: false, metaKey: false }, 0, 9)).toBeNull();
  });
});

describe('the resolution', () => {
  it.each([
    [0, 100, 0.1],
    [0, 1, 0.001],
    [-5000, 5000, 10],
    [100, 640, 1],
  ])('of a board from %d to %d is %d', (low, high, expected) => {
    expect(resolutionOf({ low, high })).toBeCloseTo(expected, 12);
  });
});
