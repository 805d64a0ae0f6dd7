/** The simple recurrent network of `cells/rnn.ts` as shaders. One block and no gates. */
import type { CellShaders } from './timeStep';

export const RNN_SHADERS: CellShaders = {
  blocks: 1,
  gates: 0,
  hasCellState: false,
  carries: false,
  weights: `
vec4 weightsAt(int row, int unit) {
  float weight = row == 0 ? at(bias, biasColumns, unit)
    : row <= inputs ? at(kernel, kernelColumns, (row - 1) * units + unit)
    : at(recurrentKernel, recurrentKernelColumns, (row - 1 - inputs) * units + unit);
  return vec4(weight, 0.0, 0.0, 0.0);
}
`,
  forward: `
  h = phi(z[0]);`,
  backward: `
  dz0 = dh * slope(h);`,
};
