import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import type { CellParameters, PassShape } from './cell';
import { LSTM } from './lstm';

/** Central differences of the loss Σ h ⊙ dh by each number of an array, against the gradient. */
describe.each(['tanh', 'relu'] as const)('LSTM with %s', (activation) => {
  const shape: PassShape = { batch: 2, time: 4, inputs: 2, units: 3 };
  const random = seededRandom(11);
  const numbers = (size: number) => Float64Array.from({ length: size }, () => random.normal() * 0.6);
  const x = numbers(2 * 4 * 2);
  const parameters: CellParameters = { kernel: numbers(2 * 12), recurrentKernel: numbers(3 * 12), bias: numbers(12) };
  const start = { h: numbers(6), c: numbers(6) };
  const dh = numbers(2 * 4 * 3);
  const loss = () => {
    const { h } = LSTM.forward(x, parameters, shape, activation, start);
    return h.reduce((sum, value, index) => sum + value * dh[index]!, 0);
  };
  const trace = LSTM.forward(x, parameters, shape, activation, start);
  const gradients = LSTM.backward(x, parameters, shape, activation, start, trace, dh);

  it.each([
    ['kernel', parameters.kernel, gradients.parameters.kernel],
    ['recurrent kernel', parameters.recurrentKernel, gradients.parameters.recurrentKernel],
    ['bias', parameters.bias, gradients.parameters.bias],
    ['x', x, gradients.x],
    ['h0', start.h, gradients.h0],
    ['c0', start.c, gradients.c0],
  ])('has the gradient of %s that finite differences find', (_, values, gradient) => {
    const nudge = 1e-6;
    values.forEach((value, index) => {
      values[index] = value + nudge;
      const above = loss();
      values[index] = value - nudge;
      const below = loss();
      values[index] = value;
      expect((above - below) / (2 * nudge)).toBeCloseTo(gradient[index]!, 6);
    });
  });

  it('starts from zeros where no start states are given', () => {
    const zeros = { h: new Float64Array(6), c: new Float64Array(6) };
    const without = LSTM.forward(x, parameters, shape, activation, null);
    expect(without).toEqual(LSTM.forward(x, parameters, shape, activation, zeros));
  });
});
