import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTransform, restored, transformed } from './transform';

const training = fc
  .array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 60 })
  .filter((values) => Math.max(...values) - Math.min(...values) > 1e-3)
  .map((values) => Float64Array.from(values));

describe('a transform', () => {
  it.each(['none', 'log', 'boxcox'] as const)('%s is undone, wherever a value lies, and never falls', (name) => {
    fc.assert(
      fc.property(training, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (values, value) => {
        const transform = fitTransform(name, values);
        for (const each of [...values, value]) {
          const back = restored(transform, transformed(transform, each));
          expect(Math.abs(back - each)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(each)));
        }
        expect(transformed(transform, value + 1)).toBeGreaterThanOrEqual(transformed(transform, value));
      }),
    );
  });

  it('log is the logarithm where values are positive, with an offset where they are not', () => {
    const log = fitTransform('log', Float64Array.of(1, 10, 100));
    expect(transformed(log, 10) - transformed(log, 1)).toBeCloseTo(Math.log(10), 12);
    const shifted = fitTransform('log', Float64Array.of(-1, 0, 9));
    expect(transformed(shifted, 0) - transformed(shifted, -1)).toBeCloseTo(Math.log(1.1 / 0.1), 12);
  });

  it('Box–Cox finds the power that makes values normal', () => {
    const normal = Float64Array.from({ length: 99 }, (_, index) => {
      const share = (index + 1) / 100;
      return 5 + Math.log(share / (1 - share)); // the quantiles of a logistic distribution, nearly normal
    });
    const lambda = (values: Float64Array) => {
      const fit = fitTransform('boxcox', values);
      return fit.kind === 'power' ? fit.lambda : Number.NaN;
    };
    expect(lambda(normal.map((value) => value ** 2))).toBeCloseTo(0.5, 1);
    expect(lambda(normal.map((value) => Math.exp(value)))).toBeCloseTo(0, 1);
  });

  it('keeps a forecast far beyond the data finite', () => {
    const log = fitTransform('log', Float64Array.of(1, 2, 3));
    expect(restored(log, 1e3)).toBeLessThan(1e6);
    expect(restored(log, -1e3)).toBeGreaterThan(-1e3);
  });
});
