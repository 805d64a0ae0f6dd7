/** The LSTM of `cells/lstm.ts` as shaders. Blocks and gates i, f, g, o; states h, c, φ(c). */
import type { CellShaders } from './timeStep';

const WEIGHTS = `
vec4 weightsAt(int row, int unit) {
  vec4 blocks;
  for (int gate = 0; gate < 4; gate++) {
    int column = gate * units + unit;
    blocks[gate] = row < inputs ? at(kernel, kernelColumns, row * 4 * units + column)
      : row < inputs + units ? at(recurrentKernel, recurrentKernelColumns, (row - inputs) * 4 * units + column)
      : at(bias, biasColumns, column);
  }
  return blocks;
}
`;

const forward = (seenByI: string, seenByF: string, seenByO: string): string => `
  float i = sigmoid(z.x${seenByI}), f = sigmoid(z.y${seenByF}), g = phi(z.z);
  float c = f * cBefore + i * g;
  float o = sigmoid(z.w${seenByO});
  gates = vec4(i, f, g, o);
  states = vec4(o * phi(c), c, phi(c), 0.0);`;

const backward = (throughO: string, throughIF: string): string => `
  float i = gate.x, f = gate.y, g = gate.z, o = gate.w, shown = state.b;
  float dzo = dh * shown * o * (1.0 - o);
  float dc = carried + dh * o * slope(shown)${throughO};
  float dzi = dc * g * i * (1.0 - i), dzf = dc * cBefore * f * (1.0 - f);
  dz = vec4(dzi, dzf, dc * i * slope(g), dzo);
  carry.r = dc * f${throughIF};`;

export const LSTM_SHADERS: CellShaders = { weights: WEIGHTS, forward: forward('', '', ''), backward: backward('', '') };

export const PEEPHOLE_SHADERS: CellShaders = {
  weights: WEIGHTS,
  forward: forward(' + seenBy(0, unit) * cBefore', ' + seenBy(1, unit) * cBefore', ' + seenBy(2, unit) * c'),
  backward: backward(' + dzo * seenBy(2, unit)', ' + dzi * seenBy(0, unit) + dzf * seenBy(1, unit)'),
};
