import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_BYTES, createCheckpointHistory } from './checkpointHistory';
import type { Checkpoint } from '../../protocol/checkpoint';
import { NEW_COURSE } from '../session';

const array = (size: number, value: number) => new Float32Array(size).fill(value);

/** A checkpoint of a run with so many parameters; its random states say which it is. */
function checkpoint(step: number, { used = 1, size = 10, order = new Int32Array(), optimizer = 1 } = {}): Checkpoint {
  const learned = { w: array(size, step), m: array(size, optimizer), v: array(size, optimizer) };
  return { step, epoch: 0, learned, order, used, lossSum: 0, shuffling: [step], dropping: [], ...NEW_COURSE };
}
const stepsOf = (history: ReturnType<typeof createCheckpointHistory>) => history.checkpoints().map(({ step }) => step);

describe('the history of a run', () => {
  it('keeps first and latest, in order, within its bytes and its number, whatever comes', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 240, max: 4000 }), fc.integer({ min: 2, max: 40 }), (all, bytes, most) => {
        const history = createCheckpointHistory(bytes, most);
        let step = 0;
        history.add(checkpoint(0));
        for (const gap of all) {
          history.add(checkpoint((step += gap)));
          const steps = stepsOf(history);
          expect(steps[0]).toBe(0);
          expect(steps.at(-1)).toBe(step);
          expect(steps).toEqual(steps.toSorted((one, other) => one - other));
          expect(history.bytes()).toBeLessThanOrEqual(bytes);
          expect(steps.length).toBeLessThanOrEqual(most);
        }
        // What room there is, is used.
        const fitting = Math.min(most, Math.floor(bytes / 120), all.length + 1);
        expect(history.checkpoints()).toHaveLength(fitting);
      }),
    );
  });

  it('is denser early than late, and has no hole', () => {
    const history = createCheckpointHistory(Infinity, 60);
    for (let step = 0; step <= 20_000; step++) history.add(checkpoint(step));
    const steps = stepsOf(history);
    expect(steps.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    const growth = steps.slice(1).map((step, index) => (step + 1) / (steps[index]! + 1));
    // Evenly in the logarithm it would be 20 000^(1/59) = 1.18 a checkpoint; near the start there are no fractions of a step.
    expect(Math.max(...growth.slice(8))).toBeLessThan(1.7);
    expect(steps.filter((step) => step <= 2000).length).toBeGreaterThan(steps.length / 2);
  });

  it('keeps the ends of epochs rather than other checkpoints', () => {
    const history = createCheckpointHistory(Infinity, 40);
    const [every, last] = [5, 4000];
    for (let step = 0; step <= last; step++) history.add(checkpoint(step, { used: step % every }));
    const late = stepsOf(history).filter((step) => step > 100 && step < last - 100);
    expect(late.length).toBeGreaterThan(5);
    expect(late.every((step) => step % every === 0)).toBe(true);
  });

  it('finds the checkpoint nearest to a step, with all that is in it', () => {
    const history = createCheckpointHistory();
    expect(history.nearest(3)).toBeNull();
    const all = [0, 10, 30].map((step) => checkpoint(step));
    for (const one of all) history.add(one);
    expect([-5, 4, 6, 19, 21, 1e9].map((step) => history.nearest(step)?.step)).toEqual([0, 0, 10, 10, 30, 30]);
    expect(history.nearest(10)).toEqual(all[1]);
  });

  it('does not let go of the checkpoint that someone looks at', () => {
    const history = createCheckpointHistory(Infinity, 3);
    for (const step of [0, 50, 51]) history.add(checkpoint(step));
    history.hold(50);
    for (let step = 52; step < 300; step++) history.add(checkpoint(step));
    expect(stepsOf(history)).toEqual([0, 50, 299]);
    history.hold(299);
    history.add(checkpoint(300));
    expect(stepsOf(history)).toEqual([0, 299, 300]);
  });

  it('lets even that one go where there is room for two', () => {
    const history = createCheckpointHistory(240);
    for (const step of [0, 1, 2]) {
      history.add(checkpoint(step));
      history.hold(1);
    }
    expect(stepsOf(history)).toEqual([0, 2]);
  });

  it('forgets what is later than a branch, and takes what comes instead', () => {
    const history = createCheckpointHistory();
    for (const step of [0, 10, 20, 30]) history.add(checkpoint(step));
    history.cut(10);
    expect(stepsOf(history)).toEqual([0, 10]);
    const instead = checkpoint(20, { used: 7 });
    expect(history.add(instead)).toBe(instead);
    expect(history.nearest(20)).toBe(instead);
    history.clear();
    expect(history.checkpoints()).toEqual([]);
    expect(history.bytes()).toBe(0);
  });

  it('keeps a checkpoint once, and what checkpoints share once', () => {
    const history = createCheckpointHistory();
    const order = new Int32Array(1000);
    const first = history.add(checkpoint(0, { order, optimizer: 0 }));
    expect(history.add(checkpoint(0, { order }))).toBe(first);
    history.add(checkpoint(1, { order, optimizer: 0 }));
    // Two of parameters, the two of the optimizer at the start, which are all zero for good, and one order.
    expect(history.bytes()).toBe((2 + 2) * 40 + 4000);
    history.add(checkpoint(2, { order }));
    expect(history.bytes()).toBe((2 + 2 + 3) * 40 + 4000);
    expect(history.nearest(1)?.learned.v).toEqual(array(10, 0));
  });

  it('has room for a checkpoint between first and latest of the largest network', () => {
    const size = 4 * 256 * (1 + 256 + 1) + 3 * 4 * 256 * (256 + 256 + 1) + 257;
    const history = createCheckpointHistory();
    const zeros = array(size, 0);
    history.add({ ...checkpoint(0), learned: { w: array(size, 1), m: zeros, v: zeros } });
    for (let step = 1; step < 6; step++) history.add(checkpoint(step, { size }));
    expect(history.checkpoints()).toHaveLength(3);
    expect(history.bytes()).toBeLessThanOrEqual(HISTORY_BYTES);
  });
});
