import { expect, it } from 'vitest';
import { meanOff } from './meanOff';

it('is the mean over the steps at which truth, forecast and run are known', () => {
  const none = Number.NaN;
  const truth = Float64Array.of(1, 2, none, 4, 5);
  const run = Float64Array.of(none, 3, 3, 3, none);
  expect(meanOff(truth, run, run)).toEqual({ mae: 1, steps: 2 });
  expect(meanOff(truth, Float64Array.of(9, 2, 3, 1, 9), run)).toEqual({ mae: 1.5, steps: 2 });
  expect(meanOff(truth, run, new Float64Array(5).fill(none)).steps).toBe(0);
});
