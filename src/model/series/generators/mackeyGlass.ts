/** A chaotic series from one line of biology. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

const BETA = 0.2;
const GAMMA = 0.1;
const START = 1.2;
const STEPS_PER_UNIT = 10;
/** What comes before is still on its way from the start value to the attractor. */
const TRANSIENT_UNITS = 500;

/** By products, which every machine rounds alike: chaos makes of one last digit another series. */
function tenthPower(x: number): number {
  const square = x * x;
  const fourth = square * square;
  return fourth * fourth * square;
}

/** dx/dt, given x now and x one delay ago. */
const rate = (now: number, delayed: number) => (BETA * delayed) / (1 + tenthPower(delayed)) - GAMMA * now;

/** One step of the classical Runge-Kutta method; the delayed x is known at its start, and so at its end. */
function step(now: number, delayedStart: number, delayedEnd: number): number {
  const size = 1 / STEPS_PER_UNIT;
  const delayedMiddle = (delayedStart + delayedEnd) / 2;
  const k1 = rate(now, delayedStart);
  const k2 = rate(now + (size / 2) * k1, delayedMiddle);
  const k3 = rate(now + (size / 2) * k2, delayedMiddle);
  const k4 = rate(now + size * k3, delayedEnd);
  return now + (size / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
}

/**
 * dx/dt = βx(t-τ) / (1 + x(t-τ)¹⁰) - γx(t): how many blood cells there are where new ones take the time τ to be made
 * (Mackey & Glass 1977, Science 197). A limit cycle from a delay of 4.5 on, chaotic above 16.8. A value every three time
 * units shows some eight oscillations in a hundred values.
 */
export const mackeyGlass: Generator<ParametersOf<'mackey-glass'>> = ({ length, parameters }) => {
  const delay = parameters.delay * STEPS_PER_UNIT;
  const stride = parameters.every * STEPS_PER_UNIT;
  const transient = TRANSIENT_UNITS * STEPS_PER_UNIT;
  const steps = transient + length * stride;
  const path = new Float64Array(delay + steps + 1).fill(START, 0, delay + 1); // x from -τ on
  for (let at = delay; at < delay + steps; at++) {
    path[at + 1] = step(path[at]!, path[at - delay]!, path[at - delay + 1]!);
  }
  return signal(length, (time) => path[delay + transient + time * stride]!);
};
