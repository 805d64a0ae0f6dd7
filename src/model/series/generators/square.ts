import { sampled, type Generator } from './generator';

const PERIOD = 20;

/** x(t) = 1 in the first half of each period and -1 in the second: sgn sin(2πt / 20), without its zeros. */
export const square: Generator = (length) => sampled(length, (time) => (time % PERIOD < PERIOD / 2 ? 1 : -1));
