/** What the inspector shows of a cell whose parts are left out: what is there, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../evaluation/pausing';
import { anyParts } from '../exporting/parts.fixture';
import { predictorOf } from '../forecasting/predictor';
import type { InspectedSource } from '../protocol/series';
import { cellParts } from '../settings/cellParts';
import { CELL_PRESETS, PRESET_NAMES } from '../settings/cellPresets';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { unitTerms } from './cell/unitTerms';
import { viewWindow } from './gates/gates';
import { insideOf, startRun } from './inspectedRun';
import { memory } from './memory/memory';
import { weights } from './weights/weights';

const time = { kind: 'index' } as const;
const source: InspectedSource = {
  values: Float64Array.from({ length: 80 }, (_, at) => Math.sin(at / 3)),
  time,
  calendar: time,
  season: 0,
  features: [],
  components: [],
};

function insideWith(change: Partial<Config>, interventions: Parameters<typeof insideOf>[2] = []) {
  const config = { ...configFor('sines'), lookBack: 6, units: 3, layers: 2, ...change };
  const started = startRun(1, config, source);
  if (!started.ok) throw new Error(started.problem.code);
  return insideOf(started.run, started.run.start, interventions, 50, predictorOf);
}

/** Every view against what the settings say. */
function holds(change: Partial<Config>) {
  const config = { ...configFor('sines'), ...change };
  const { open, coupled } = cellParts(config);
  const isThere = (name: string) => !open.some((gate) => gate === name);
  const isWeighed = (name: string) => isThere(name) && !(name === 'f' && coupled);
  const inside = insideWith(change);
  const shown = ['f', 'i', 'g', 'o', 'c', 'h'].filter(isThere);
  const weighed = ['i', 'f', 'g', 'o'].filter(isWeighed);

  for (const { traces } of viewWindow(inside).layers) expect(traces.map(({ name }) => name)).toEqual(shown);
  const unit = unitTerms(inside, { name: 'unit', layer: 1, unit: 2 });
  expect(unit.traces.traces.map(({ name }) => name)).toEqual(shown);
  expect(unit.gates.map(({ name }) => name).toSorted()).toEqual(weighed.toSorted());

  const { slots } = weights(inside);
  for (const { layer, role, blocks, shape, values } of slots) {
    if (typeof layer !== 'number') continue;
    expect(blocks).toEqual(role === 'peephole' ? weighed.filter((name) => name !== 'g') : weighed);
    expect(values).toHaveLength(shape.reduce((product, size) => product * size, 1));
  }
  // A peephole of no gate is no weight.
  const seeing = weighed.filter((name) => name !== 'g').length;
  expect(slots.some(({ role }) => role === 'peephole')).toBe(config.cell === 'peephole' && seeing > 0);

  for (const layer of finished(memory(inside)).layers) {
    expect(layer.gates.map(({ name }) => name)).toEqual(['f', 'i', 'o'].filter(isWeighed));
    for (const halfLife of layer.halfLives) expect(halfLife === Infinity).toBe(open.includes('f'));
  }
}

describe('the views of a cell', () => {
  it.each(PRESET_NAMES)('show what is there: %s', (name) => holds(CELL_PRESETS[name]));

  it('do so whatever is left out', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom('lstm' as const, 'peephole' as const), (parts, cell) => {
        // Of 1 - 1 nothing stays: a half-life of 0.
        holds({ ...parts, cell });
      }),
      { numRuns: 40 },
    );
  });
});

describe('interventions', () => {
  const pin = (gate: 'f' | 'i' | 'g', value: number) => ({ kind: 'pin', layer: 0, gate, unit: 'all', value }) as const;

  it('pass over gates that are left out or coupled', () => {
    for (const forgetGate of ['off', 'coupled'] as const) {
      const { parameters, trained } = insideWith({ forgetGate }, [
        pin('f', 0.2),
        { kind: 'forgetBias', layer: 0, value: 3 },
      ]);
      expect(parameters).toEqual(trained);
    }
  });

  it('hold a candidate without an activation, and the input gate that the forget gate follows', () => {
    const held = insideWith({ candidateActivation: 'off', forgetGate: 'coupled' }, [pin('g', -1.5), pin('i', 0.25)]);
    const { traces } = viewWindow(held).layers[0]!;
    const valuesOf = (letter: string) => traces.find(({ name }) => name === letter)!.values;
    for (const value of valuesOf('g')) expect(value).toBe(-1.5);
    for (const value of valuesOf('f')) expect(value).toBeCloseTo(0.75, 6);
  });
});
