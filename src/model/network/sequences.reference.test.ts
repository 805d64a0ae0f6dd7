import { describe, expect, it } from 'vitest';
import { relativeError } from '../cells/reference.fixture';
import { backward } from './backward';
import { forward } from './forward';
import { networkOfSequence, TITLED_SEQUENCES } from './sequences.fixture';

/** The files' numbers have ten digits. */
const TOLERANCE = 1e-8;
const [DECAY, SQUARED_DECAY, EPSILON] = [0.9, 0.999, 1e-7];

describe('plain networks that answer with a class', () => {
  it.each(TITLED_SEQUENCES)('go through the reference run: $title', ({ one }) => {
    const { shape, layout, flat } = networkOfSequence(one);
    const w = flat(one.start);
    const [m, v] = [new Float64Array(w.length), new Float64Array(w.length)];
    const windows = {
      batch: one.B,
      time: one.T,
      x: Float64Array.from(one.X.values),
      y: Float64Array.from(one.Y.values),
    };
    one.losses.forEach((expected, index) => {
      const trace = forward(windows.x, one.B, one.T, shape, layout, w);
      const { loss, parameters } = backward(trace, windows, shape, layout, w, 'mse');
      expect(Math.abs(loss - expected)).toBeLessThan(TOLERANCE);
      // Adam (Kingma & Ba 2015).
      const step = index + 1;
      const rate = (one.learning_rate * Math.sqrt(1 - SQUARED_DECAY ** step)) / (1 - DECAY ** step);
      const epsilon = EPSILON * Math.sqrt(1 - SQUARED_DECAY ** step);
      for (let at = 0; at < w.length; at++) {
        const gradient = parameters[at]!;
        m[at] = DECAY * m[at]! + (1 - DECAY) * gradient;
        v[at] = SQUARED_DECAY * v[at]! + (1 - SQUARED_DECAY) * gradient ** 2;
        w[at]! -= (rate * m[at]!) / (Math.sqrt(v[at]!) + epsilon);
      }
    });
    expect(relativeError(w, { shape: [], values: Array.from(flat(one.end)) })).toBeLessThan(TOLERANCE);
  });
});
