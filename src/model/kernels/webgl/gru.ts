/** The GRU of `cells/gru.ts` as shaders. Blocks z, r, the input's part of n, and q, the past's part of n; gates z, r, n, q. */
import type { CellShaders } from './timeStep';

export const GRU_SHADERS: CellShaders = {
  blocks: 4,
  gates: 4,
  hasCellState: false,
  carries: true,
  weights: `
float fromKernel(int row, int gate, int unit) {
  return at(kernel, kernelColumns, ((row - 1) * 3 + gate) * units + unit);
}
float fromPast(int row, int gate, int unit) {
  return at(recurrentKernel, recurrentKernelColumns, ((row - 1 - inputs) * 3 + gate) * units + unit);
}
float fromBias(int row, int gate, int unit) { return at(bias, biasColumns, (row * 3 + gate) * units + unit); }

vec4 weightsAt(int row, int unit) {
  if (row == 0) return vec4(
    fromBias(0, 0, unit) + fromBias(1, 0, unit), fromBias(0, 1, unit) + fromBias(1, 1, unit),
    fromBias(0, 2, unit), fromBias(1, 2, unit));
  if (row <= inputs) return vec4(fromKernel(row, 0, unit), fromKernel(row, 1, unit), fromKernel(row, 2, unit), 0.0);
  return vec4(fromPast(row, 0, unit), fromPast(row, 1, unit), 0.0, fromPast(row, 2, unit));
}
`,
  forward: `
  vec4 update = sigmoid(z[0]), reset = sigmoid(z[1]), q = z[3];
  vec4 n = phi(z[2] + reset * q);
  h = update * hBefore + (1.0 - update) * n;
  gate0 = update; gate1 = reset; gate2 = n; gate3 = q;`,
  backward: `
  vec4 update = gate[0], reset = gate[1], n = gate[2], q = gate[3];
  dh += carried;
  vec4 dn = dh * (1.0 - update) * slope(n);
  dz0 = dh * (hBefore - n) * update * (1.0 - update); dz1 = dn * q * reset * (1.0 - reset); dz2 = dn; dz3 = dn * reset;
  carry = dh * update;`,
};
