import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAction, newBoard, type Action, type Board } from './board';
import { holesOnly } from './values';

const after = (board: Board, ...actions: readonly Action[]): Board => actions.reduce(afterAction, board);
const empty = () => newBoard(holesOnly(60), 0, 100, 'draw');
const line = (touch: string, a: number, b: number, value = 50): Action => ({
  kind: 'line',
  touch,
  start: { index: a, value },
  end: { index: b, value },
});
const UNDO: Action = { kind: 'undo' };

describe('the drawing board', () => {
  it('undoes a drag as a whole, and one drag after the other', () => {
    const drawn = after(empty(), line('1', 0, 10), line('1', 10, 20), line('2', 5, 6, 70));
    const once = after(drawn, UNDO);
    expect(once.values[5]).toBe(50);
    expect(once.values[20]).toBe(50);
    expect(after(once, UNDO).values).toEqual(holesOnly(60));
    expect(after(once, UNDO, UNDO).values).toEqual(holesOnly(60));
  });

  it('goes on with the cursor where the hand was, and shows it', () => {
    const board = after(newBoard(new Float64Array(1000), 0, 1, 'move', 100), { kind: 'cursor', index: 150 });
    expect([board.from, board.to, board.cursor]).toEqual([51, 150, 150]);
    expect(after(board, { kind: 'cursor', index: -7 })).toMatchObject({ from: 0, to: 99, cursor: 0 });
  });

  it('rescales what is drawn with the range, or only the axis', () => {
    const drawn = after(empty(), line('1', 0, 59));
    const range = { kind: 'range', low: -1, high: 1 } as const;
    expect(after(drawn, { ...range, rescale: true }).values[7]).toBe(0);
    expect(after(drawn, { ...range, rescale: false }).values[7]).toBe(50);
    expect(after(drawn, { ...range, rescale: true }, UNDO)).toMatchObject({ low: 0, high: 100, values: drawn.values });
  });

  it('keeps a view of at least two time steps within the series', () => {
    const board = newBoard(new Float64Array(100), 0, 1, 'move');
    expect(after(board, { kind: 'view', from: 40, to: 40 })).toMatchObject({ from: 40, to: 41 });
    expect(after(board, { kind: 'view', from: -50, to: 20 })).toMatchObject({ from: 0, to: 70 });
    expect(after(board, { kind: 'view', from: 90, to: 130 })).toMatchObject({ from: 59, to: 99 });
  });

  it('of a few points of a drawing makes a curve, and leaves the holes of a series', () => {
    const points = after(empty(), line('1', 0, 0, 0), line('2', 30, 30, 90), line('3', 59, 59, 0));
    expect(after(points, { kind: 'smooth', join: true }).values.some(Number.isNaN)).toBe(false);
    const smooth = after(points, { kind: 'smooth', join: false });
    expect(smooth.values.findIndex(Number.isNaN)).toBe(1);
  });

  const step = fc.nat(79);
  const value = fc.integer({ min: 0, max: 100 });
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({
      kind: fc.constant('line' as const),
      touch: fc.constantFrom('1', '2', '3'),
      start: fc.record({ index: step, value }),
      end: fc.record({ index: step, value }),
    }),
    fc.record({ kind: fc.constant('erase' as const), touch: fc.constantFrom('4', '5'), one: step, other: step }),
    fc.record({ kind: fc.constant('smooth' as const), join: fc.boolean() }),
    fc.record({ kind: fc.constant('clear' as const) }),
    fc.record({ kind: fc.constant('resample' as const), length: fc.integer({ min: 60, max: 80 }) }),
    fc.record({ kind: fc.constant('view' as const), from: step, to: step }),
    fc.record({ kind: fc.constant('cursor' as const), index: step }),
    fc.record({ kind: fc.constant('range' as const), low: fc.constant(-3), high: value, rescale: fc.boolean() }),
  );
  it('can be undone to its start, whatever was done, and always shows its cursor', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let board = empty();
        for (const next of actions) {
          board = afterAction(board, next);
          const { from, to, cursor, values } = board;
          expect(from >= 0 && from < to && to < values.length && cursor >= from && cursor <= to).toBe(true);
        }
        for (let count = board.past.length; count > 0; count--) board = afterAction(board, UNDO);
        expect(board.values).toEqual(holesOnly(60));
        expect([board.low, board.high]).toEqual([0, 100]);
      }),
    );
  });

  it('forgets the oldest of very long series rather than filling the memory', () => {
    let board = newBoard(new Float64Array(1_000_000), 0, 1, 'move', 5000);
    for (let touch = 0; touch < 9; touch++) board = afterAction(board, line(String(touch), 3, 3, touch));
    expect(board.past).toHaveLength(4);
  });
});
