import { describe, expect, it } from 'vitest';
import { configFor } from '../../settings/config';
import type { CellName } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { layerParameters } from '../../network/layout';
import type { InspectedSource } from '../../protocol/series';
import { insideOf, startRun } from '../inspectedRun';
import { weights } from './weights';

const time = { kind: 'index' } as const;
const source: InspectedSource = {
  values: Float64Array.from({ length: 80 }, (_, at) => Math.sin(at / 3)),
  time,
  calendar: time,
  season: 0,
  features: [],
  components: [],
};

function answerOf(cell: CellName) {
  const started = startRun(1, { ...configFor('sines'), cell, lookBack: 8, units: 3, layers: 2 }, source);
  if (!started.ok) throw new Error(started.problem.code);
  const { run } = started;
  const trained = run.start.map((value, at) => value + at / 1000);
  const removed = { kind: 'remove', layer: 0, unit: 1 } as const;
  return { run, trained, answer: weights(insideOf(run, trained, [removed], 50, predictorOf)) };
}

describe('weights', () => {
  it.each([
    ['lstm', 'ifgo', ['kernel', 'recurrentKernel', 'bias']],
    ['peephole', 'ifgo', ['kernel', 'recurrentKernel', 'bias', 'peephole']],
    ['gru', 'zrn', ['kernel', 'recurrentKernel', 'bias']],
    ['rnn', 'h', ['kernel', 'recurrentKernel', 'bias']],
  ] as const)('are those of each role, as trained and as the seed made them: %s', (cell, blocks, roles) => {
    const { run, trained, answer } = answerOf(cell);
    const named = (layer: number | 'head') => answer.slots.filter((slot) => slot.layer === layer);
    expect(named(0).map(({ role }) => role)).toEqual(roles);
    expect(named(1).map(({ role }) => role)).toEqual(roles);
    expect(named('head').map(({ role }) => role)).toEqual(['kernel', 'bias']);
    for (const slot of answer.slots) {
      const of = (values: Float32Array) =>
        layerParameters(values, run.layout, slot.layer)[slot.role as 'kernel' | 'recurrentKernel' | 'bias'];
      // Without the interventions.
      expect(slot.values).toEqual(of(trained));
      expect(slot.start).toEqual(of(run.start));
      const expected = slot.layer === 'head' ? '' : slot.role === 'peephole' ? 'ifo' : blocks;
      expect(slot.blocks.join('')).toBe(expected);
    }
  });

  it('can be moved to the page without taking the network with them', () => {
    const { run, trained, answer } = answerOf('gru');
    for (const { values, start } of answer.slots) {
      expect(values.buffer).not.toBe(trained.buffer);
      expect(start.buffer).not.toBe(run.start.buffer);
    }
  });
});
