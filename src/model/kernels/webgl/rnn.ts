/** The simple recurrent network of `cells/rnn.ts` as shaders. One block; three of the four numbers stay 0. */
import type { CellShaders } from './timeStep';

export const RNN_SHADERS: CellShaders = {
  weights: `
vec4 weightsAt(int row, int unit) {
  float weight = row < inputs ? at(kernel, kernelColumns, row * units + unit)
    : row < inputs + units ? at(recurrentKernel, recurrentKernelColumns, (row - inputs) * units + unit)
    : at(bias, biasColumns, unit);
  return vec4(weight, 0.0, 0.0, 0.0);
}
`,
  forward: `
  gates = vec4(0.0);
  states = vec4(phi(z.x), 0.0, 0.0, 0.0);`,
  backward: `
  dz = vec4(dh * slope(state.r), 0.0, 0.0, 0.0);`,
};
