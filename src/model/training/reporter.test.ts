import { describe, expect, it } from 'vitest';
import type { TrainerEvent } from '../protocol/training';
import { createReporter } from './reporter';
import type { Checkpoint } from '../protocol/checkpoint';
import { NEW_COURSE, type Session } from './session';

const checkpoint: Checkpoint = {
  step: 3,
  epoch: 1,
  learned: { w: Float32Array.of(1), m: new Float32Array(1), v: new Float32Array(1) },
  order: new Int32Array(),
  used: 0,
  lossSum: 0,
  shuffling: [],
  dropping: [],
  ...NEW_COURSE,
};

/** A reporter, and a session of which reading takes so many milliseconds. */
function harness(reading: number) {
  let now = 0;
  const events: TrainerEvent[] = [];
  const reporter = createReporter(
    (event) => events.push(event),
    () => now,
  );
  const session = {
    stepsPerEpoch: 5,
    checkpoint: () => {
      now += reading;
      return checkpoint;
    },
  } as Session;
  reporter.startClock();
  return { reporter, session, events, pass: (ms: number) => (now += ms) };
}

describe('reports', () => {
  it.each([
    [0, 50],
    [20, 200],
    [1000, 2000],
  ])('of which each takes %i ms come every %i ms: never more than 2 s are lost with the GPU', (reading, interval) => {
    const { reporter, session, pass } = harness(reading);
    reporter.report(1, session, () => false);
    pass(interval - 1);
    expect(reporter.isDue(false)).toBe(false);
    expect(reporter.isDue(true)).toBe(true);
    pass(1);
    expect(reporter.isDue(false)).toBe(true);
  });

  it('say the time of a step, and the losses since the last', () => {
    const { reporter, session, events, pass } = harness(0);
    pass(30);
    reporter.stepped({ loss: 0.5, epochEnd: null });
    reporter.stepped({ loss: 0.4, epochEnd: { epoch: 1, train: 0.45, validation: 0.6, learningRate: 0.01 } });
    reporter.report(1, session, () => false);
    expect(events[0]).toMatchObject({ kind: 'progress', batchLoss: 0.4, msPerStep: 15, epochs: [{ epoch: 1 }] });
    reporter.report(1, session, () => false);
    expect(events[2]).toMatchObject({ kind: 'progress', epochs: [] });
  });

  it('keep back parameters that are not finite', () => {
    const { reporter, events } = harness(0);
    const learned = { ...checkpoint.learned, w: Float32Array.of(Number.NaN) };
    const session = { stepsPerEpoch: 5, checkpoint: () => ({ ...checkpoint, learned }) } as unknown as Session;
    expect(reporter.report(1, session, () => false)).toBe('diverged');
    expect(events).toEqual([]);
  });
});
