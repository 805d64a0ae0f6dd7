/** The shortest formula that makes chaos. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/** What comes before is still on its way to the attractor. */
const TRANSIENT_STEPS = 200;

/**
 * x(t) = r x(t-1) (1 - x(t-1)): animals in a year, as a share of the most there can be (May 1976, Nature 261). A cycle
 * of 4 at r = 3.5, chaotic from 3.57 on, with a window of period 3 at 3.83. The seed says where it starts.
 */
export const logistic: Generator<ParametersOf<'logistic'>> = ({ length, parameters, random }) => {
  let x = 0.2 + 0.6 * random.uniform();
  const next = () => {
    x = parameters.growth * x * (1 - x);
    return x;
  };
  for (let step = 0; step < TRANSIENT_STEPS; step++) next();
  return signal(length, next);
};
