import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILM_BYTES, createFilm } from './checkpointHistory';
import type { Checkpoint } from './session';

const array = (size: number, value: number) => new Float32Array(size).fill(value);

/** A moment of a run with so many parameters; its random states say which it is. */
function moment(step: number, { used = 1, size = 10, order = new Int32Array(), optimizer = 1 } = {}): Checkpoint {
  const learned = { w: array(size, step), m: array(size, optimizer), v: array(size, optimizer) };
  return { step, epoch: 0, learned, order, used, lossSum: 0, shuffling: [step], dropping: [] };
}
const stepsOf = (film: ReturnType<typeof createFilm>) => film.moments().map(({ step }) => step);

describe('the film of a run', () => {
  it('keeps first and latest, in order, within its bytes and its number, whatever comes', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 240, max: 4000 }), fc.integer({ min: 2, max: 40 }), (all, bytes, most) => {
        const film = createFilm(bytes, most);
        let step = 0;
        film.add(moment(0));
        for (const gap of all) {
          film.add(moment((step += gap)));
          const steps = stepsOf(film);
          expect(steps[0]).toBe(0);
          expect(steps.at(-1)).toBe(step);
          expect(steps).toEqual(steps.toSorted((one, other) => one - other));
          expect(film.bytes()).toBeLessThanOrEqual(bytes);
          expect(steps.length).toBeLessThanOrEqual(most);
        }
        // What room there is, is used.
        const fitting = Math.min(most, Math.floor(bytes / 120), all.length + 1);
        expect(film.moments()).toHaveLength(fitting);
      }),
    );
  });

  it('is denser early than late, and has no hole', () => {
    const film = createFilm(Infinity, 60);
    for (let step = 0; step <= 20_000; step++) film.add(moment(step));
    const steps = stepsOf(film);
    expect(steps.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    const growth = steps.slice(1).map((step, index) => (step + 1) / (steps[index]! + 1));
    // Evenly in the logarithm it would be 20 000^(1/59) = 1.18 a moment; near the start there are no fractions of a step.
    expect(Math.max(...growth.slice(8))).toBeLessThan(1.7);
    expect(steps.filter((step) => step <= 2000).length).toBeGreaterThan(steps.length / 2);
  });

  it('keeps the ends of epochs rather than other moments', () => {
    const film = createFilm(Infinity, 40);
    const [every, last] = [5, 4000];
    for (let step = 0; step <= last; step++) film.add(moment(step, { used: step % every }));
    const late = stepsOf(film).filter((step) => step > 100 && step < last - 100);
    expect(late.length).toBeGreaterThan(5);
    expect(late.every((step) => step % every === 0)).toBe(true);
  });

  it('finds the moment nearest to a step, with all that is in it', () => {
    const film = createFilm();
    expect(film.nearest(3)).toBeNull();
    const all = [0, 10, 30].map((step) => moment(step));
    for (const one of all) film.add(one);
    expect([-5, 4, 6, 19, 21, 1e9].map((step) => film.nearest(step)?.step)).toEqual([0, 0, 10, 10, 30, 30]);
    expect(film.nearest(10)).toEqual(all[1]);
  });

  it('does not let go of the moment that someone looks at', () => {
    const film = createFilm(Infinity, 3);
    for (const step of [0, 50, 51]) film.add(moment(step));
    film.hold(50);
    for (let step = 52; step < 300; step++) film.add(moment(step));
    expect(stepsOf(film)).toEqual([0, 50, 299]);
    film.hold(299);
    film.add(moment(300));
    expect(stepsOf(film)).toEqual([0, 299, 300]);
  });

  it('lets even that one go where there is room for two', () => {
    const film = createFilm(240);
    for (const step of [0, 1, 2]) {
      film.add(moment(step));
      film.hold(1);
    }
    expect(stepsOf(film)).toEqual([0, 2]);
  });

  it('forgets what is later than a branch, and takes what comes instead', () => {
    const film = createFilm();
    for (const step of [0, 10, 20, 30]) film.add(moment(step));
    film.cut(10);
    expect(stepsOf(film)).toEqual([0, 10]);
    const instead = moment(20, { used: 7 });
    expect(film.add(instead)).toBe(instead);
    expect(film.nearest(20)).toBe(instead);
    film.clear();
    expect(film.moments()).toEqual([]);
    expect(film.bytes()).toBe(0);
  });

  it('keeps a moment once, and what moments share once', () => {
    const film = createFilm();
    const order = new Int32Array(1000);
    const first = film.add(moment(0, { order, optimizer: 0 }));
    expect(film.add(moment(0, { order }))).toBe(first);
    film.add(moment(1, { order, optimizer: 0 }));
    // Two of parameters, the two of the optimizer at the start, which are all zero for good, and one order.
    expect(film.bytes()).toBe((2 + 2) * 40 + 4000);
    film.add(moment(2, { order }));
    expect(film.bytes()).toBe((2 + 2 + 3) * 40 + 4000);
    expect(film.nearest(1)?.learned.v).toEqual(array(10, 0));
  });

  it('has room for a moment between first and latest of the largest network', () => {
    const size = 4 * 256 * (1 + 256 + 1) + 3 * 4 * 256 * (256 + 256 + 1) + 257;
    const film = createFilm();
    const zeros = array(size, 0);
    film.add({ ...moment(0), learned: { w: array(size, 1), m: zeros, v: zeros } });
    for (let step = 1; step < 6; step++) film.add(moment(step, { size }));
    expect(film.moments()).toHaveLength(3);
    expect(film.bytes()).toBeLessThanOrEqual(FILM_BYTES);
  });
});
