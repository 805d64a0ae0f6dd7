/** The GRU of `cells/gru.ts` as shaders. Blocks z, r, the input's part of n, and q, the past's part of n; gates z, r, n, q. */
import type { CellShaders } from './timeStep';

export const GRU_SHADERS: CellShaders = {
  weights: `
float fromKernel(int row, int gate, int unit) { return at(kernel, kernelColumns, (row * 3 + gate) * units + unit); }
float fromPast(int row, int gate, int unit) {
  return at(recurrentKernel, recurrentKernelColumns, ((row - inputs) * 3 + gate) * units + unit);
}
float fromBias(int row, int gate, int unit) { return at(bias, biasColumns, (row * 3 + gate) * units + unit); }

vec4 weightsAt(int row, int unit) {
  if (row < inputs) return vec4(fromKernel(row, 0, unit), fromKernel(row, 1, unit), fromKernel(row, 2, unit), 0.0);
  if (row < inputs + units) return vec4(fromPast(row, 0, unit), fromPast(row, 1, unit), 0.0, fromPast(row, 2, unit));
  return vec4(
    fromBias(0, 0, unit) + fromBias(1, 0, unit), fromBias(0, 1, unit) + fromBias(1, 1, unit),
    fromBias(0, 2, unit), fromBias(1, 2, unit));
}
`,
  forward: `
  float update = sigmoid(z.x), reset = sigmoid(z.y), q = z.w;
  float n = phi(z.z + reset * q);
  gates = vec4(update, reset, n, q);
  states = vec4(update * hBefore + (1.0 - update) * n, 0.0, 0.0, 0.0);`,
  backward: `
  float update = gate.x, reset = gate.y, n = gate.z, q = gate.w;
  dh += carried;
  float dn = dh * (1.0 - update) * slope(n);
  dz = vec4(dh * (hBefore - n) * update * (1.0 - update), dn * q * reset * (1.0 - reset), dn, dn * reset);
  carry.r = dh * update;`,
};
