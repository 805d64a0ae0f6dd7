import { describe, expect, it } from 'vitest';
import { CELLS } from '../../model/cells/cells';
import { configFor } from '../../model/settings/config';
import type { CellName, Config } from '../../model/settings/settings';
import type { Intervention } from '../../model/protocol/inside/clamps';
import { fittingInterventions, isSamePlace, pinAt, withIntervention, withoutIntervention } from './interventions';

const WHOLE: Config = { ...configFor('csv'), cell: 'lstm', units: 8 };
const all: Intervention = { kind: 'pin', layer: 0, gate: 'f', unit: 'all', value: 0.2 };
const ofUnit: Intervention = { kind: 'pin', layer: 0, gate: 'f', unit: 3, value: 0.9 };
const others: readonly Intervention[] = [
  { kind: 'pin', layer: 1, gate: 'f', unit: 3, value: 0.9 },
  { kind: 'pin', layer: 0, gate: 'i', unit: 3, value: 0.9 },
  { kind: 'remove', layer: 0, unit: 3 },
  { kind: 'remove', layer: 1, unit: 3 },
  { kind: 'cut', layer: 0 },
  { kind: 'cut', layer: 1 },
  { kind: 'forgetBias', layer: 0, value: 0.2 },
  { kind: 'editInput', at: 0, value: 0.2 },
  { kind: 'editInput', at: 3, value: 0.2 },
];

describe('lists of interventions', () => {
  it('have one at each place', () => {
    const every = [all, ofUnit, ...others];
    for (const one of every) expect(every.filter((other) => isSamePlace(one, other))).toEqual([one]);
    const list = every.reduce<readonly Intervention[]>((so, one) => withIntervention(so, one), []);
    expect(list).toHaveLength(every.length);
    const again = withIntervention(list, { ...ofUnit, value: 0.5 });
    expect(again).toHaveLength(every.length);
    expect(pinAt(again, { layer: 0, gate: 'f', unit: 3 })?.value).toBe(0.5);
  });

  it('let a unit keep its own pin when all are held after it', () => {
    const list = withIntervention([ofUnit], all);
    expect(list).toEqual([all, ofUnit]);
    expect(pinAt(list, { layer: 0, gate: 'f', unit: 3 })?.value).toBe(0.9);
    expect(pinAt(list, { layer: 0, gate: 'f', unit: 4 })?.value).toBe(0.2);
    expect(pinAt(list, { layer: 0, gate: 'f', unit: 'all' })?.value).toBe(0.2);
    expect(pinAt(list, { layer: 1, gate: 'f', unit: 3 })).toBeUndefined();
  });

  it('lose only what is let go', () => {
    const list = [all, ofUnit, ...others];
    for (const one of list) {
      expect(withoutIntervention(list, one)).toEqual(list.filter((other) => other !== one));
    }
  });
});

describe('interventions in another network', () => {
  const pin = (gate: 'f' | 'i' | 'o' | 'z', unit: number | 'all' = 'all'): Intervention => ({
    kind: 'pin',
    layer: 0,
    gate,
    unit,
    value: 0.5,
  });
  const bias: Intervention = { kind: 'forgetBias', layer: 0, value: 1 };
  const cut: Intervention = { kind: 'cut', layer: 1 };
  const remove: Intervention = { kind: 'remove', layer: 0, unit: 5 };
  const edit: Intervention = { kind: 'editInput', at: 3, value: 0 };

  it.each([
    ['lstm', [pin('f'), bias, cut, remove, edit]],
    ['gru', [pin('z'), bias, cut, remove, edit]],
    ['rnn', [cut, remove, edit]],
  ] as const)('stay as far as a %s has a place for them', (cell, staying) => {
    const all = [pin('f'), pin('z'), bias, cut, remove, edit];
    expect(fittingInterventions(all, { ...WHOLE, cell, units: 8, layers: 2 })).toEqual(staying);
  });

  it('go with the gates that are left out, or follow from another', () => {
    const pins = [pin('f'), pin('i', 2), pin('o')];
    const left = (change: Partial<Config>) => fittingInterventions([...pins, bias], { ...WHOLE, ...change });
    expect(left({})).toEqual([...pins, bias]);
    expect(left({ forgetGate: 'off' })).toEqual([pin('i', 2), pin('o')]);
    expect(left({ forgetGate: 'coupled', inputGate: 'off' })).toEqual([pin('o')]);
    expect(left({ outputGate: 'off' })).toEqual([pin('f'), pin('i', 2), bias]);
  });

  it('keep every gate of the cell, and no other', () => {
    for (const [cell, { gates }] of Object.entries(CELLS) as [CellName, (typeof CELLS)[CellName]][]) {
      const pins = (['f', 'i', 'g', 'o', 'z', 'r', 'n'] as const).map((gate): Intervention => ({
        kind: 'pin',
        layer: 0,
        gate,
        unit: 'all',
        value: 0.5,
      }));
      const fitting = fittingInterventions(pins, { ...WHOLE, cell, units: 8, layers: 1 });
      expect(new Set(fitting.map((one) => one.kind === 'pin' && one.gate))).toEqual(new Set(gates));
    }
  });

  it('go with the units and layers that are gone, and are the same list where all stay', () => {
    const all = [pin('f', 5), cut, remove, pin('f', 4)];
    expect(fittingInterventions(all, { ...WHOLE, units: 5, layers: 1 })).toEqual([pin('f', 4)]);
    expect(fittingInterventions(all, { ...WHOLE, units: 8, layers: 2 })).toBe(all);
  });
});
