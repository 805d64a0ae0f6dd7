/** Steps of chance, as a share price nearly takes them. */
import type { ParametersOf } from '../../settings/sources/generators';
import { sampled, type Generator } from './generator';

/**
 * x(t) = x(t-1) + d + ε(t), ε standard normal, from 0 (Pearson 1905, Nature 72): but for the drift d, nothing predicts
 * the next step. Its parts are the line of the drift, and the walk without it.
 */
export const randomWalk: Generator<ParametersOf<'random-walk'>> = ({ length, parameters, random }) => {
  let position = 0;
  const walk = sampled(length, (time) => {
    if (time > 0) position += random.normal();
    return position;
  });
  return [
    { name: 'trend', values: sampled(length, (time) => parameters.drift * time) },
    { name: 'signal', values: walk },
  ];
};
