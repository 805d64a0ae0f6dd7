/** The LSTM of `cells/lstm.ts` as shaders. Blocks and gates i, f, g, o. */
import type { CellShaders } from './timeStep';

const WEIGHTS = `
vec4 weightsAt(int row, int unit) {
  vec4 blocks;
  for (int gate = 0; gate < 4; gate++) {
    int column = gate * units + unit;
    blocks[gate] = row == 0 ? at(bias, biasColumns, column)
      : row <= inputs ? at(kernel, kernelColumns, (row - 1) * 4 * units + column)
      : at(recurrentKernel, recurrentKernelColumns, (row - 1 - inputs) * 4 * units + column);
  }
  return blocks;
}
`;

const forward = (seenByI: string, seenByF: string, seenByO: string): string => `
  vec4 i = sigmoid(z[0]${seenByI}), f = sigmoid(z[1]${seenByF}), g = phi(z[2]);
  c = f * cBefore + i * g;
  vec4 o = sigmoid(z[3]${seenByO});
  h = o * phi(c);
  gate0 = i; gate1 = f; gate2 = g; gate3 = o;`;

const backward = (throughO: string, throughIF: string): string => `
  vec4 i = gate[0], f = gate[1], g = gate[2], o = gate[3], shown = phi(c);
  vec4 dzo = dh * shown * o * (1.0 - o);
  vec4 dc = carried + dh * o * slope(shown)${throughO};
  vec4 dzi = dc * g * i * (1.0 - i), dzf = dc * cBefore * f * (1.0 - f);
  dz0 = dzi; dz1 = dzf; dz2 = dc * i * slope(g); dz3 = dzo;
  carry = dc * f${throughIF};`;

const SHAPE = { blocks: 4, gates: 4, hasCellState: true, carries: true, weights: WEIGHTS } as const;

export const LSTM_SHADERS: CellShaders = { ...SHAPE, forward: forward('', '', ''), backward: backward('', '') };

export const PEEPHOLE_SHADERS: CellShaders = {
  ...SHAPE,
  forward: forward(' + seenBy(0, unit) * cBefore', ' + seenBy(1, unit) * cBefore', ' + seenBy(2, unit) * c'),
  backward: backward(' + dzo * seenBy(2, unit)', ' + dzi * seenBy(0, unit) + dzf * seenBy(1, unit)'),
};
