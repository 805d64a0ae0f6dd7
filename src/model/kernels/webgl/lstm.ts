/**
 * The LSTM of `cells/lstm.ts` as shaders, with its options. Blocks and gates i, f, g, o. What an option leaves out is not in the
 * source: the gradient by such a block is a 0 that is written, not computed.
 */
import type { CellOptions } from '../../cells/cell';
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

/** What else each gate sees, and through it c: nothing without peepholes. */
type Peepholes = Readonly<Record<'seenByI' | 'seenByF' | 'seenByO' | 'throughO' | 'throughIF', string>>;
const BLIND: Peepholes = { seenByI: '', seenByF: '', seenByO: '', throughO: '', throughIF: '' };
const SEEING: Peepholes = {
  seenByI: ' + seenBy(0, unit) * cBefore',
  seenByF: ' + seenBy(1, unit) * cBefore',
  seenByO: ' + seenBy(2, unit) * c',
  throughO: ' + dzo * seenBy(2, unit)',
  throughIF: ' + dzi * seenBy(0, unit) + dzf * seenBy(1, unit)',
};

const WHOLE: CellOptions = { open: [], coupled: false, linearCandidate: false, linearOutput: false };

function forward({ seenByI, seenByF, seenByO }: Peepholes, options: CellOptions): string {
  const { open, coupled, linearCandidate, linearOutput } = options;
  const i = open.includes('i') ? 'vec4(1.0)' : `sigmoid(z[0]${seenByI})`;
  const f = open.includes('f') ? 'vec4(1.0)' : coupled ? '1.0 - i' : `sigmoid(z[1]${seenByF})`;
  const o = open.includes('o') ? 'vec4(1.0)' : `sigmoid(z[3]${seenByO})`;
  return `
  vec4 i = ${i}, f = ${f}, g = ${linearCandidate ? 'z[2]' : 'phi(z[2])'};
  c = f * cBefore + i * g;
  vec4 o = ${o};
  h = o * ${linearOutput ? 'c' : 'phi(c)'};
  gate0 = i; gate1 = f; gate2 = g; gate3 = o;`;
}

function backward({ throughO, throughIF }: Peepholes, options: CellOptions): string {
  const { open, coupled, linearCandidate, linearOutput } = options;
  const isOpen = { i: open.includes('i'), f: open.includes('f'), o: open.includes('o') };
  // Coupled, what i writes more it keeps less.
  const byI = coupled && !isOpen.f ? '(g - cBefore)' : 'g';
  const dzo = isOpen.o ? 'vec4(0.0)' : 'dh * shown * o * (1.0 - o)';
  const dzi = isOpen.i ? 'vec4(0.0)' : `dc * ${byI} * i * (1.0 - i)`;
  const dzf = isOpen.f || coupled ? 'vec4(0.0)' : 'dc * cBefore * f * (1.0 - f)';
  return `
  vec4 i = gate[0], f = gate[1], g = gate[2], o = gate[3], shown = ${linearOutput ? 'c' : 'phi(c)'};
  vec4 dzo = ${dzo};
  vec4 dc = carried + dh * o${linearOutput ? '' : ' * slope(shown)'}${throughO};
  vec4 dzi = ${dzi}, dzf = ${dzf};
  dz0 = dzi; dz1 = dzf; dz2 = dc * i${linearCandidate ? '' : ' * slope(g)'}; dz3 = dzo;
  carry = dc * f${throughIF};`;
}

export function lstmShaders(hasPeepholes: boolean, options: CellOptions | null): CellShaders {
  const [peepholes, asked] = [hasPeepholes ? SEEING : BLIND, options ?? WHOLE];
  return {
    blocks: 4,
    gates: 4,
    hasCellState: true,
    carries: true,
    weights: WEIGHTS,
    forward: forward(peepholes, asked),
    backward: backward(peepholes, asked),
  };
}
