import { sampled, type Generator } from './generator';

/** x(t) = x(t-1) + ε(t), ε standard normal, from 0 (Pearson 1905, Nature 72): nothing predicts the next step. */
export const randomWalk: Generator = (length, random) => {
  let position = 0;
  return sampled(length, (time) => {
    if (time > 0) position += random.normal();
    return position;
  });
};
