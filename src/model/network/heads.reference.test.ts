/** Against NumPy: `reference/shortcut.py` and `quantile.py` made the numbers. */
import { describe, expect, it } from 'vitest';
import { backward } from './backward';
import { forward } from './forward';
import { HEAD_CASES, networkOf } from './heads.fixture';

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>) {
  const all = Array.from(expected);
  const size = Math.max(...all.map(Math.abs));
  expect(found.length).toBe(all.length);
  all.forEach((value, at) => expect(Math.abs(found[at]! - value)).toBeLessThan(1e-9 * size));
}

describe('a network with a shortcut, or of quantiles, in plain code', () => {
  it.each(HEAD_CASES)('has the outputs and gradients of the reference: $title', ({ one }) => {
    const { shape, layout, flat } = networkOf(one);
    const [x, y] = [Float64Array.from(one.x), Float64Array.from(one.y)];
    const parameters = flat(one.start);
    const trace = forward(x, one.B, one.T, shape, layout, parameters);
    expectNear(trace.outputs, one.outputs);
    const back = backward(trace, { batch: one.B, time: one.T, x, y }, shape, layout, parameters, one.loss);
    expect(back.loss).toBeCloseTo(one.losses[0]!, 12);
    expectNear(back.parameters, flat(one.gradients));
  });
});
