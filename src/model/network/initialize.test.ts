import { describe, expect, it } from 'vitest';
import { initialParameters } from './initialize';
import { layerParameters, parameterCount, parameterLayout, type NetworkShape } from './layout';

const shape: NetworkShape = { cell: 'lstm', activation: 'tanh', inputs: 1, units: 16, layers: 2, horizon: 3 };
const layout = parameterLayout(shape);

describe('start values', () => {
  const parameters = initialParameters(shape, { seed: 7, forgetBias: 1 });

  it('fill the whole layout, and only it', () => {
    expect(parameterCount(layout)).toBe(4 * 16 * (1 + 16 + 1) + 4 * 16 * (16 + 16 + 1) + 16 * 3 + 3);
    expect(parameters).toHaveLength(parameterCount(layout));
  });

  it('are the same for the same seed, and others for another', () => {
    expect(initialParameters(shape, { seed: 7, forgetBias: 1 })).toEqual(parameters);
    expect(initialParameters(shape, { seed: 8, forgetBias: 1 })).not.toEqual(parameters);
  });

  it('have orthonormal rows in the recurrent kernels', () => {
    const { recurrentKernel } = layerParameters(parameters, layout, 1);
    for (let a = 0; a < 16; a++) {
      for (let b = 0; b <= a; b++) {
        let product = 0;
        for (let column = 0; column < 64; column++) {
          product += recurrentKernel[a * 64 + column]! * recurrentKernel[b * 64 + column]!;
        }
        expect(product).toBeCloseTo(a === b ? 1 : 0, 6);
      }
    }
  });

  it('have a bias of 1 at the forget gate and 0 elsewhere', () => {
    const { bias } = layerParameters(parameters, layout, 0);
    expect([...bias]).toEqual([...Array(16).fill(0), ...Array(16).fill(1), ...Array(32).fill(0)]);
    expect([...layerParameters(parameters, layout, 'head').bias]).toEqual([0, 0, 0]);
  });

  it('have peepholes of 0: at the start, gates see no cell state', () => {
    const peephole = { ...shape, cell: 'peephole' } as const;
    const own = layerParameters(initialParameters(peephole, { seed: 7, forgetBias: 1 }), parameterLayout(peephole), 1);
    expect([...own.peephole!]).toEqual(Array(48).fill(0));
    expect([...own.bias.subarray(16, 32)]).toEqual(Array(16).fill(1));
  });

  it('leave the head at 0 beside a shortcut, which begins at the last value, or at a given line', () => {
    const last = { ...shape, shortcut: { kind: 'last', seen: 1, held: false } } as const;
    const own = initialParameters(last, { seed: 7, forgetBias: 1 });
    const slots = parameterLayout(last);
    expect([...layerParameters(own, slots, 'head').kernel]).toEqual(Array(48).fill(0));
    expect([...layerParameters(own, slots, 'shortcut').kernel]).toEqual([1, 1, 1]);
    expect(own.subarray(0, 4 * 16 * 18)).toEqual(parameters.subarray(0, 4 * 16 * 18));
    const linear = { ...shape, shortcut: { kind: 'linear', seen: 2, held: false } } as const;
    const line = (given: Float64Array | null) => [
      ...layerParameters(
        initialParameters(linear, { seed: 7, forgetBias: 1 }, given),
        parameterLayout(linear),
        'shortcut',
      ).kernel,
    ];
    expect(line(Float64Array.of(1, 2, 3, 4, 5, 6))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(line(null)).toEqual(Array(6).fill(0));
  });

  it('give every quantile the same line', () => {
    const heads = { ...shape, horizon: 2, quantiles: true } as const;
    const linear = { ...heads, shortcut: { kind: 'linear', seen: 2, held: false } } as const;
    const start = initialParameters(linear, { seed: 7, forgetBias: 1 }, Float64Array.of(1, 2, 3, 4));
    const own = layerParameters(start, parameterLayout(linear), 'shortcut').kernel;
    expect([...own]).toEqual([1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4]);
  });

  it('keep kernels within the bounds of Glorot and Bengio', () => {
    const { kernel } = layerParameters(parameters, layout, 0);
    const limit = Math.sqrt(6 / (1 + 64));
    expect(Math.max(...kernel.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(Math.max(...kernel.map(Math.abs))).toBeGreaterThan(0.8 * limit);
  });
});
