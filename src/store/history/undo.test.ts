import { describe, expect, it } from 'vitest';
import { configFor } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import { testSeries } from '../playground.fixture';
import type { Moment } from './commands';
import { createUndo } from './undo';

const series = testSeries('sines');
const config = configFor('sines');
const at = (runId: number, change: Partial<Config> = {}, rest: Partial<Moment> = {}): Moment => ({
  runId,
  config: { ...config, ...change },
  series,
  interventions: [],
  ...rest,
});

function harness() {
  let time = 0;
  const undo = createUndo(() => time);
  /** A while later. */
  const note = (moment: Moment, hasTrained = false, ms = 2000) => {
    time += ms;
    undo.note(moment, hasTrained);
  };
  return { ...undo, note };
}
/** Steps until nothing can be taken back. */
function depthOf({ back }: Pick<ReturnType<typeof harness>, 'back'>): number {
  let depth = 0;
  while (back()) depth += 1;
  return depth;
}

describe('what can be taken back', () => {
  it('is nothing of a page just opened', () => {
    const undo = harness();
    expect([undo.undoable(), undo.redoable(), undo.back(), undo.forth()]).toEqual([null, null, null, null]);
    undo.note(at(1));
    expect([undo.undoable(), undo.back()]).toEqual([null, null]);
  });

  it('is said by what it would change, and where the series is saved is none of it', () => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(2, { units: 5, saved: 'id' }));
    expect(undo.undoable()).toEqual({ settings: ['units'], isSeries: false, isIntervention: false });
    undo.note(at(3, { units: 5 }, { series: testSeries('sines') }));
    expect(undo.undoable()).toEqual({ settings: [], isSeries: true, isIntervention: false });
    undo.note({ ...at(3, { units: 5 }), series: undo.back()!.series });
    expect(undo.redoable()).toMatchObject({ isSeries: true });
  });

  it('is as much as the trainer keeps runs for', () => {
    const undo = harness();
    for (let run = 1; run <= 100; run++) undo.note(at(run, { seed: run }));
    expect(depthOf(undo)).toBe(60);
  });

  it('is one step of the changes that a hand on a slider makes', () => {
    const undo = harness();
    undo.note(at(1));
    for (const units of [5, 6, 7, 8]) undo.note(at(units, { units }), false, 1400);
    expect(undo.undoable()).toMatchObject({ settings: ['units'] });
    expect(undo.back()).toEqual(at(1));
    expect(undo.back()).toBeNull();
    expect(undo.forth()).toEqual(at(8, { units: 8 }));
    expect(undo.forth()).toBeNull();
  });

  it.each([
    ['the network was trained in between', 100, true, {}],
    ['time has passed', 1500, false, {}],
    ['another thing is changed', 100, false, { seed: 3 }],
  ])('is a step of its own where %s', (_, ms, hasTrained, change) => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(2, { units: 5 }));
    undo.note(at(3, { units: 6, ...change }), hasTrained, ms);
    expect(depthOf(undo)).toBe(2);
  });

  it('is a step of its own after one was taken back', () => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(2, { units: 5 }));
    undo.note(at(3, { seed: 9, units: 5 }));
    undo.arrived(undo.back()!);
    undo.note(at(4, { units: 6 }), false, 10);
    expect(depthOf(undo)).toBe(2);
  });

  it('is a run that begins again only where it was trained, whenever that was', () => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(2));
    expect(undo.undoable()).toBeNull();
    undo.note(at(2, { learningRate: 0.5 }), true);
    undo.note(at(3, { learningRate: 0.5 }));
    expect(undo.undoable()).toEqual({ settings: [], isSeries: false, isIntervention: false });
    expect(undo.back()).toEqual(at(2, { learningRate: 0.5 }));
    expect(undo.back()).toEqual(at(2));
  });

  it('is no change that is none', () => {
    const undo = harness();
    undo.note(at(1), false);
    undo.note(at(1, {}, { interventions: [] }), true);
    expect(undo.undoable()).toBeNull();
    // It was trained all the same.
    undo.note(at(2));
    expect(undo.back()).toEqual(at(1));
  });

  it('is done again until something else is changed', () => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(2, { units: 5 }));
    undo.arrived(undo.back()!);
    expect(undo.redoable()).toMatchObject({ settings: ['units'] });
    undo.note(at(3, { seed: 9 }));
    expect(undo.redoable()).toBeNull();
    expect(undo.forth()).toBeNull();
  });
});

describe('a run that comes back under another number', () => {
  it('has it at all its moments', () => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(1, { learningRate: 0.5 }));
    undo.note(at(2, { learningRate: 0.5, units: 5 }));
    expect(undo.back()).toEqual(at(1, { learningRate: 0.5 }));
    undo.arrived(at(3, { learningRate: 0.5 }));
    expect(undo.back()).toEqual(at(3));
    undo.arrived(at(3));
    expect(undo.forth()).toEqual(at(3, { learningRate: 0.5 }));
    undo.arrived(at(3, { learningRate: 0.5 }));
    expect(undo.forth()).toEqual(at(2, { learningRate: 0.5, units: 5 }));
  });

  it('loses none of the others where steps follow one another before any has led anywhere', () => {
    const undo = harness();
    for (const run of [1, 2, 3]) undo.note(at(run, { units: run }));
    expect(undo.back()).toEqual(at(2, { units: 2 }));
    expect(undo.back()).toEqual(at(1, { units: 1 }));
    undo.arrived(at(4, { units: 1 }));
    expect(undo.forth()).toEqual(at(2, { units: 2 }));
    expect(undo.forth()).toEqual(at(3, { units: 3 }));
    expect(undo.forth()).toBeNull();
  });
});

describe('a step that leads nowhere', () => {
  it('leaves all as it was before, with all that were on their way', () => {
    const undo = harness();
    for (const run of [1, 2, 3]) undo.note(at(run, { units: run }));
    undo.back();
    undo.back();
    undo.givenUp();
    expect(undo.redoable()).toBeNull();
    expect(undo.back()).toEqual(at(2, { units: 2 }));
    undo.arrived(at(2, { units: 2 }));
    undo.givenUp();
    expect(undo.redoable()).toMatchObject({ settings: ['units'] });
  });

  it('and is a change where it came to other settings', () => {
    const undo = harness();
    undo.note(at(1));
    undo.note(at(2, { units: 5 }));
    undo.back();
    undo.arrived(at(3, { seed: 9 }));
    expect(undo.redoable()).toBeNull();
    expect(undo.undoable()).toMatchObject({ settings: ['seed'] });
    expect(undo.back()).toEqual(at(1));
  });
});
