import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFigure, byIndex, bySimilarity } from './unitOrder';

/** One trace after the other, [units, time]. */
const tracesOf = (time: number, shapes: readonly ((at: number) => number)[]): Float32Array =>
  Float32Array.from({ length: shapes.length * time }, (_, at) => shapes[Math.floor(at / time)]!(at % time));

const sorted = (order: Iterable<number>) => [...order].sort((a, b) => a - b);

describe('the order of the units', () => {
  it('is by falling figures, with equal ones by index and what is no number last', () => {
    expect([...byFigure([1, Number.NaN, 5, Number.POSITIVE_INFINITY, 1, 0])]).toEqual([3, 2, 0, 4, 5, 1]);
    expect([...byFigure(new Float32Array([2, 2, 2]))]).toEqual([0, 1, 2]);
  });

  it('puts side by side what does the same, and opposites far apart', () => {
    const slow = (phase: number) => (at: number) => Math.sin((2 * Math.PI * at) / 24 + phase);
    const fast = (size: number) => (at: number) => size * Math.sin((2 * Math.PI * at) / 5);
    const order = [...bySimilarity(tracesOf(120, [slow(0), fast(1), slow(Math.PI), slow(0.3), fast(0.1)]), 5)];
    const apart = (one: number, other: number) => Math.abs(order.indexOf(one) - order.indexOf(other));
    expect(apart(1, 4)).toBe(1);
    expect(apart(0, 3)).toBe(1);
    expect(apart(0, 2)).toBeGreaterThan(1);
  });

  it('finds the way along phases that were shuffled', () => {
    // Half a turn: each phase is most like those next to it.
    const places = [4, 0, 6, 2, 7, 1, 5, 3];
    const traces = tracesOf(
      200,
      places.map((place) => (at) => Math.sin((2 * Math.PI * at) / 20 + (Math.PI * place) / 8)),
    );
    const found = [...bySimilarity(traces, 8)].map((unit) => places[unit]!);
    const steps = found.slice(1).map((place, at) => place - found[at]!);
    expect(new Set(steps).size).toBe(1);
    expect(Math.abs(steps[0]!)).toBe(1);
  });

  it('compares long windows by a part of their steps', () => {
    const slow = (phase: number) => (at: number) => Math.sin((2 * Math.PI * at) / 120 + phase);
    const order = [...bySimilarity(tracesOf(256, [slow(0), slow(2), slow(0.2), slow(1.8)]), 4)];
    expect([
      [0, 2, 3, 1],
      [1, 3, 2, 0],
    ]).toContainEqual(order);
  });

  it('leaves units that do not move at the end, also where their constant is no sum of powers of two', () => {
    const wave = (at: number) => Math.sin(at);
    expect([...bySimilarity(tracesOf(50, [() => 0.1, wave, () => 0, wave]), 4)]).toEqual([1, 3, 0, 2]);
    expect([...bySimilarity(new Float32Array(12), 3)]).toEqual([0, 1, 2]);
  });

  it('has each unit once, whatever the traces, and does not hang on their scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((units) =>
          fc.record({
            units: fc.constant(units),
            traces: fc.float32Array({ minLength: units * 6, maxLength: units * 6, min: -4, max: 4, noNaN: true }),
          }),
        ),
        ({ units, traces }) => {
          const order = bySimilarity(traces, units);
          expect(sorted(order)).toEqual([...byIndex(units)]);
          const larger = traces.map((value) => value * 4); // exact in binary
          expect([...bySimilarity(larger, units)]).toEqual([...order]);
        },
      ),
    );
  });
});
