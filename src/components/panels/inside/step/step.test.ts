import { describe, expect, it } from 'vitest';
import { wordsWith } from '../../../../i18n/words';
import type { SlowBlock, SlowStep } from '../../../../model/protocol/slowStep';
import { askedOf, followedBlock, magnification, meanBelief, normAt } from './figures';
import { chapterOf, growsIn, PHASES, phaseAfter } from './phases';
import { sentence } from './said/sentence';
import { stepCsv } from './stepCsv';
import { stepTexts } from './words';

const blockOf = (change: Partial<SlowBlock>, w: readonly [number, number]): SlowBlock => ({
  layer: 0,
  isBackward: false,
  role: 'kernel',
  gate: 'i',
  count: 4,
  gradient: 3,
  m: { before: 0, after: 0.3 },
  v: { before: 0, after: 0.4 },
  w: { before: 1, after: 1.1 },
  move: 0.1,
  up: 3,
  down: 1,
  shown: { before: Float32Array.of(w[0]), after: Float32Array.of(w[1]) },
  most: {
    row: 0,
    column: 2,
    gradient: 1,
    clipped: 0.5,
    m: { before: 0, after: 0.05 },
    v: { before: 0, after: 0.01 },
    w: { before: w[0], after: w[1] },
  },
  ...change,
});
const traces = (values: Float32Array) => ({ units: 2, traces: [{ name: 'h' as const, values }] });
const step: SlowStep = {
  step: 8,
  epoch: 2,
  inEpoch: 3,
  stepsPerEpoch: 5,
  engine: 'wasm',
  watched: { row: 0, layer: 0 },
  batch: {
    size: 2,
    names: Int32Array.of(24, 30),
    losses: Float64Array.of(0.25, 0.75),
    norms: Float64Array.of(1, 2),
    x: Float32Array.of(1, 2, 3, 4),
    time: 2,
    inputs: 1,
    isInTurn: false,
  },
  window: {
    x: Float32Array.of(1, 2),
    steps: 2,
    y: Float32Array.of(1),
    said: Float64Array.of(0.5),
    slopes: Float64Array.of(-1),
    outputs: 1,
    traces: traces(Float32Array.of(0.1, 0.2, 0.3, 0.4)),
    gradients: traces(Float32Array.of(0, 3, 0, 4)),
    share: 0.5,
    dropout: 0,
    isBothWays: false,
  },
  loss: { plain: 0.5, engine: 0.5 },
  norm: { before: 5, limit: 2.5, after: 2.5 },
  optimizer: { name: 'adam', learningRate: 0.01, momentum: 0.9 },
  blocks: [blockOf({}, [1, 1.1]), blockOf({ layer: 'head', gate: null, gradient: 4 }, [1, 3])],
  parameters: 8,
  difference: { largest: 1e-9, move: 2 },
};

describe('the slow motion of a step', () => {
  it('has ten parts in five chapters, with two ends', () => {
    expect(PHASES).toHaveLength(10);
    expect(PHASES.map(chapterOf)).toEqual([0, 1, 1, 2, 3, 3, 3, 3, 3, 4]);
    expect(phaseAfter('start', -1)).toBe('start');
    expect(phaseAfter('error', 1)).toBe('backward');
    expect(phaseAfter('repeat', 1)).toBe('repeat');
    expect(PHASES.filter(growsIn)).toEqual(['gates', 'states', 'backward']);
  });

  it('says each part with its numbers, and no placeholder is left', () => {
    const around = { seed: 7, epochs: 3, answer: null, target: 'Jan 1955' };
    const words = wordsWith(stepTexts, 'en');
    const said = PHASES.map((phase) => sentence(phase, step, 1, around, words));
    for (const one of said) expect(one).not.toMatch(/[{}]|NaN|undefined/);
    expect(said[4]).toBe(
      'Forecast 0.500, target 1.00: an error of -0.500. The loss of this window is 0.250; the mean over all 2 windows is 0.500.',
    );
    expect(said[5]).toContain('‖∂L/∂h‖ is 5.00 at step 2; the way back is at step 2');
    expect(said[6]).toContain('above the limit of 2.50: every number of it is multiplied by 0.500');
    expect(said[8]).toContain('6 parameters go up, 2 go down and 0 stay');
    expect(said[9]).toBe('That was step 3 of 5 of epoch 2. The next batch follows, until 3 epochs are done.');
  });

  it('finds what is asked: numbers ahead, classes at the steps that count, and flags', () => {
    expect(askedOf(step, null)).toEqual([{ at: 1, output: 0, said: 0.5, target: 1 }]);
    const window = { ...step.window, y: Float32Array.of(-1, 1), said: Float64Array.of(0.9, 0.1, 0.2, 0.8), outputs: 2 };
    const classes = askedOf({ ...step, window }, 'class');
    expect(classes).toEqual([{ at: 2, output: 1, said: 0.8, target: 1 }]);
    const flags = askedOf({ ...step, window: { ...window, y: Float32Array.of(1, 0, -1, 1) } }, 'flags');
    expect(flags.map(({ at, output, target }) => [at, output, target])).toEqual([
      [1, 0, 1],
      [1, 1, 0],
      [2, 1, 1],
    ]);
    expect(meanBelief(flags)).toBeCloseTo((0.9 + 0.9 + 0.8) / 3);
  });

  it('follows a weight of a gate where one moves, and draws moves as long as there is room', () => {
    expect(followedBlock(step.blocks)?.gate).toBe('i');
    expect(followedBlock([])).toBeNull();
    expect(magnification([blockOf({}, [1, 1.001])])).toBe(200);
    expect(magnification([blockOf({}, [1, 1])])).toBe(1);
    expect(normAt(Float32Array.of(0, 3, 0, 4), 2, 1)).toBe(5);
  });

  it('is a table with a line for each block', () => {
    const [head, first] = stepCsv(step).split('\n');
    expect(first!.split(',')).toHaveLength(head!.split(',').length);
    expect(first).toBe('1,onward,kernel,i,4,3,1.5,0,0.3,0,0.4,1,1.1,0.1,3,1');
  });
});
