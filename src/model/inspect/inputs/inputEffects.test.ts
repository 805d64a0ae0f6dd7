import { describe, expect, it } from 'vitest';
import { configFor } from '../../settings/config';
import type { Predictor } from '../../forecasting/predictor';
import type { WindowSource } from '../../protocol/series';
import { cutWindows } from '../../windows/windows';
import { inputEffects } from './inputEffects';

const LENGTH = 100;
const cause = Float64Array.from({ length: LENGTH }, (_, time) => Math.cos(time));
const source: WindowSource = {
  // Each value is what the cause was the step before.
  values: Float64Array.from({ length: LENGTH }, (_, time) => cause[time - 1] ?? 0),
  time: { kind: 'index' },
  season: 0,
  features: [
    { kind: 'number', name: 'cause', values: cause },
    { kind: 'category', name: 'label', labels: ['a', 'b'], values: cause.map((value) => (value > 0 ? 0 : 1)) },
  ],
};

function effectsOf(inputs: string, predict: Predictor) {
  const cut = cutWindows(source, { ...configFor('sines'), lookBack: 2, scaling: 'none', inputs });
  if (!cut.ok) throw new Error(cut.problem.code);
  const computation = inputEffects(cut.windows, predict);
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

describe('what an input is worth', () => {
  it('is the error where it is held at its mean: all for a network that says it, nothing for one that does not look', () => {
    // Channels: target, cause, label a, label b.
    const says: Predictor = (x, batch) => Float64Array.from({ length: batch }, (_, row) => x[row * 8 + 5]!);
    const effects = effectsOf('cause,label', says);
    expect(effects.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['column cause', 'column label']);
    const [ofCause, ofLabel] = effects;
    expect(ofCause!.maeWith).toBeCloseTo(0, 6);
    expect(ofCause!.mae).toBeGreaterThan(0.5);
    expect(ofLabel!.mae).toBe(ofLabel!.maeWith);
  });
  it('is not asked for where there is no further input', () => {
    expect(effectsOf('', () => new Float64Array(32))).toEqual([]);
  });
});
