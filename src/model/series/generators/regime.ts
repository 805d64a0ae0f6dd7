/** Two ways to behave, and a hidden coin that switches between them. */
import type { ParametersOf } from '../../settings/sources/generators';
import { sampled, type Generator } from './generator';

/**
 * x(t) = μ(s) + y(t), y(t) = φ y(t-1) + σ(s) ε(t), ε standard normal, where the regime s, 0 or 1, is a Markov chain that
 * stays `duration` time steps on average (Hamilton 1989, Econometrica 57). Regime 1 lies `gap` higher and is `unrest`
 * times as restless. Its parts: the level μ(s), the cycle y around it, and s itself.
 */
export const regime: Generator<ParametersOf<'regime'>> = ({ length, parameters, random }) => {
  const { duration, gap, memory, unrest } = parameters;
  let state = 0;
  let distance = 0;
  const states = sampled(length, () => 0);
  const cycle = sampled(length, (time) => {
    if (time > 0 && random.uniform() < 1 / duration) state = 1 - state;
    states[time] = state;
    distance = memory * distance + (state === 1 ? unrest : 1) * random.normal();
    return distance;
  });
  return [
    { name: 'level', values: states.map((s) => gap * s) },
    { name: 'cycle', values: cycle },
    { name: 'regime', values: states },
  ];
};
