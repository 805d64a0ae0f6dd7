import { describe, expect, it } from 'vitest';
import type { Action, Board } from '../../../charts/drawing/board';
import { afterDrawing, emptyLine, fromPlot, isWhole, lineOf, newLine, rangeFor, toPlot } from './lineDrawing';

const range = rangeFor([0, 10], 'linear', undefined);
const stroke = (board: Board, from: readonly [number, number], to: readonly [number, number], touch = 'a'): Board => {
  const place = ([index, value]: readonly [number, number]) => ({ index, value });
  return afterDrawing(board, { kind: 'line', touch, start: place(from), end: place(to) }, 1);
};

describe('a line that is drawn', () => {
  it('begins at what is known last, and joins the steps that are left out', () => {
    const drawn = stroke(newLine(2, 4, range), [2, 4], [2, 4]);
    expect([...lineOf(drawn, 1)]).toEqual([3, 4, Number.NaN, Number.NaN]);
    expect(isWhole(lineOf(drawn, 1))).toBe(false);
    const whole = stroke(drawn, [4, 8], [4, 8], 'b');
    expect([...lineOf(whole, 1)]).toEqual([3, 4, 6, 8]);
    expect(isWhole(lineOf(whole, 1))).toBe(true);
  });

  it('is drawn over freely, and a stroke is taken back as a whole', () => {
    const first = stroke(newLine(2, 3, range), [1, 5], [3, 5]);
    const second = stroke(first, [2, 9], [3, 9], 'b');
    expect([...lineOf(second, 1)]).toEqual([5, 9, 9]);
    expect([...lineOf(afterDrawing(second, { kind: 'undo' }, 1), 1)]).toEqual([5, 5, 5]);
  });

  it('keeps its cursor off what is known, and is cleared to that', () => {
    const drawn = stroke(newLine(2, 3, range), [1, 5], [3, 5]);
    const to = (action: Action) => afterDrawing(drawn, action, 1);
    expect(to({ kind: 'cursor', index: 0 }).cursor).toBe(1);
    expect([...to({ kind: 'restore', values: emptyLine(2, 3) }).values]).toEqual([2, NaN, NaN, NaN]);
  });

  it('begins level where nothing is known', () => {
    const action: Action = { kind: 'line', touch: 'a', start: { index: 1, value: 4 }, end: { index: 2, value: 6 } };
    expect([...lineOf(afterDrawing(newLine(null, 3, range), action, 0), 0)]).toEqual([4, 4, 6]);
  });
});

describe('the range', () => {
  it('leaves room above and below, holds what it must, and ends at ticks', () => {
    expect(range).toMatchObject({ low: -5, high: 15 });
    expect(rangeFor([0, 10], 'linear', undefined, [31]).high).toBe(40);
    expect(rangeFor([0.2, 0.8], 'linear', [0, 1])).toMatchObject({ low: 0, high: 1 });
  });

  it('of a logarithmic scale is in whole decades, and knows no zero', () => {
    const { low, high, ticks } = rangeFor([0.5, 0.03, 0], 'log', undefined);
    expect([low, high]).toEqual([-3, 0]);
    expect(ticks.map(({ value }) => value)).toEqual([0.001, 0.01, 0.1, 1]);
    expect(fromPlot('log', toPlot('log', 0.25))).toBeCloseTo(0.25, 12);
  });
});
