/** The exam of recurrent networks: what was ten steps ago is multiplied with what is now. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/** What comes before is still on its way from zeros. */
const TRANSIENT_STEPS = 100;
/** Above 1 the equation may run away, as it does for some inputs: there it is held. */
const CEILING = 1;

/**
 * y(t+1) = 0.3 y(t) + 0.05 y(t) Σᵢ y(t-i) + 1.5 u(t-n+1) u(t) + 0.1, i from 0 to n-1, the input u uniform from 0 to
 * `input`: the nonlinear autoregressive moving average of order n = 10 (Atiya & Parlos 2000, IEEE Transactions on Neural
 * Networks 11). Without its input only a part of it can be foreseen.
 */
export const narma: Generator<ParametersOf<'narma'>> = ({ length, parameters, random }) => {
  const { order, input } = parameters;
  const outputs = Array.from({ length: order }, () => 0); // the latest first
  const inputs = outputs.map(() => input * random.uniform()); // the latest first
  const next = () => {
    const latest = outputs[0]!;
    const sum = outputs.reduce((total, value) => total + value, 0);
    const value = 0.3 * latest + 0.05 * latest * sum + 1.5 * inputs[order - 1]! * inputs[0]! + 0.1;
    outputs.unshift(Math.min(CEILING, value));
    inputs.unshift(input * random.uniform());
    outputs.pop();
    inputs.pop();
    return outputs[0]!;
  };
  for (let step = 0; step < TRANSIENT_STEPS; step++) next();
  return signal(length, next);
};
