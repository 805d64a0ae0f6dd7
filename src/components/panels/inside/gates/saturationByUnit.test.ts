import { expect, it } from 'vitest';
import { saturationByUnit } from './saturationByUnit';

const of = (...values: number[]) => Float32Array.from(values);

it('the saturation of a unit is a mean over its gates, and of h only what is large', () => {
  const rest = { keeps: of(1, 1), halfLives: of(1, 1) };
  const gates = [
    { name: 'z' as const, low: of(0.5, 0), high: of(0.5, 0) },
    { name: 'r' as const, low: of(0, 0.25), high: of(0, 0.25) },
  ];
  expect([...saturationByUnit({ ...rest, gates })]).toEqual([0.5, 0.25]);
  const size = [{ name: 'h' as const, low: of(1, 0), high: of(0, 0.75) }];
  expect([...saturationByUnit({ ...rest, gates: size })]).toEqual([0, 0.75]);
});
