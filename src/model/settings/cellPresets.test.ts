import { describe, expect, it } from 'vitest';
import { cellParts } from './cellParts';
import { CELL_PRESETS, PRESET_NAMES, presetOf, type PresetName } from './cellPresets';
import { configFor } from './config';
import { hasEffect } from './searchable';
import { SETTINGS, type Config } from './settings';

const configWith = (name: PresetName): Config => ({
  ...configFor('csv'),
  forgetBias: 3,
  units: 5,
  ...CELL_PRESETS[name],
});

describe('presets of the cell', () => {
  it.each(PRESET_NAMES)('%s is known again by its settings, whatever the others are', (name) => {
    expect(presetOf(configWith(name))).toBe(name);
  });

  it.each(PRESET_NAMES)('%s is vanilla with one thing changed', (name) => {
    const changed = Object.entries(CELL_PRESETS[name]).filter(
      ([key, value]) => CELL_PRESETS.V[key as 'cell'] !== value,
    );
    expect(changed).toHaveLength(name === 'V' ? 0 : 1);
  });

  it('are not all that can be built', () => {
    const own = [{ activation: 'relu' }, { inputGate: 'off', forgetGate: 'off' }, { cell: 'gru' }] as const;
    for (const change of own) expect(presetOf({ ...CELL_PRESETS.V, ...change })).toBe('own');
    expect(presetOf(configFor('csv'))).toBe('NP');
  });
});

describe('parts of a cell', () => {
  it('are all there unless an LSTM leaves one out', () => {
    const whole = { open: [], coupled: false, candidate: 'tanh', output: 'tanh' };
    for (const cell of SETTINGS.cell.options) expect(cellParts({ ...CELL_PRESETS.V, cell })).toEqual(whole);
    expect(cellParts({ ...CELL_PRESETS.NFG, cell: 'gru' })).toEqual(whole);
    expect(cellParts(CELL_PRESETS.NFG)).toMatchObject({ open: ['f'] });
    expect(cellParts(CELL_PRESETS.CIFG)).toMatchObject({ open: [], coupled: true });
    expect([cellParts(CELL_PRESETS.NIAF).candidate, cellParts(CELL_PRESETS.NOAF).output]).toEqual(['none', 'none']);
  });

  it('decide which settings do something', () => {
    const config = { ...configFor('csv'), ...CELL_PRESETS.V };
    expect(hasEffect('forgetBias', config)).toBe(true);
    expect(hasEffect('forgetBias', { ...config, forgetGate: 'coupled' })).toBe(false);
    expect(hasEffect('inputGate', { ...config, cell: 'gru' })).toBe(false);
    expect(hasEffect('activation', { ...config, candidateActivation: 'off' })).toBe(true);
    expect(hasEffect('activation', { ...config, candidateActivation: 'off', outputActivation: 'off' })).toBe(false);
  });
});
