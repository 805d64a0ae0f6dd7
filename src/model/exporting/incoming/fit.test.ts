import { describe, expect, it } from 'vitest';
import { exportedNetwork } from '../exported.fixture';
import { fitOf } from './fit';

describe('where a network fits', () => {
  const { shape, windows } = exportedNetwork({ units: 4, layers: 2, horizon: 2 }, 2);
  const place = { ...shape, lookBack: windows.lookBack };
  const { cell, activation, inputs, units, layers } = shape;
  const own = {
    cell: cell as 'lstm',
    activation,
    inputs,
    units,
    layers,
    outputs: 2,
    lookBack: 7,
    shortcut: 'none',
  } as const;
  const fit = (change: object, there: object = {}) =>
    fitOf({ ...own, ...change, parameters: new Float32Array(0) }, { ...place, ...there });

  it('is there, with any look-back where no weight depends on it', () => {
    expect(fit({})).toEqual({ fits: true });
    expect(fit({ lookBack: 24 })).toEqual({ fits: true });
    expect(fit({ lookBack: null })).toEqual({ fits: true });
  });

  it('is said with what differs, and the settings that would do', () => {
    expect(fit({ cell: 'gru', units: 8, layers: 3, activation: 'relu', shortcut: 'last' })).toEqual({
      fits: false,
      misfits: [
        { what: 'cell', found: 'gru', here: 'lstm' },
        { what: 'activation', found: 'relu', here: 'tanh' },
        { what: 'units', found: 8, here: 4 },
        { what: 'layers', found: 3, here: 2 },
        { what: 'shortcut', found: 'last', here: 'none' },
      ],
      settings: { cell: 'gru', activation: 'relu', units: 8, layers: 3, shortcut: 'last' },
      remain: [],
    });
  });

  it('is not to be had by settings where the columns are others', () => {
    expect(fit({ inputs: 5, units: 8 })).toMatchObject({ settings: { units: 8 }, remain: ['inputs'] });
  });

  it.each([
    ['a horizon', { outputs: 6 }, {}, { horizon: 6 }],
    ['a third of it with heads of quantiles', { outputs: 12 }, { quantiles: true }, { horizon: 4 }],
    ['a loss without quantiles', { outputs: 7 }, { quantiles: true }, { horizon: 7, loss: 'mse' }],
    ['a loss with them', { outputs: 72 }, {}, { horizon: 24, loss: 'quantile' }],
  ])('makes of outputs %s', (_, change, there, settings) => {
    expect(fit(change, there)).toMatchObject({ fits: false, settings, remain: [] });
  });

  it('has no horizon for some numbers of outputs', () => {
    expect(fit({ outputs: 100 })).toMatchObject({ settings: {}, remain: ['outputs'] });
  });

  it('has the look-back of a linear shortcut', () => {
    const linear = { shortcut: { kind: 'linear', seen: 15, held: false } };
    expect(fit({ shortcut: 'linear' }, linear)).toEqual({ fits: true });
    expect(fit({ shortcut: 'linear', lookBack: 12 }, linear)).toMatchObject({
      misfits: [{ what: 'lookBack', found: 12, here: 7 }],
      settings: { lookBack: 12 },
    });
    expect(fit({ shortcut: 'linear', lookBack: 12 })).toMatchObject({ settings: { shortcut: 'linear', lookBack: 12 } });
  });
});
