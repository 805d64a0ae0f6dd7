/**
 * One time step of any cell as a shader, forward and back. A texel is one unit of four rows of the batch: where it is
 * summed over the units, each weight that is fetched serves four rows, and fetches are what these shaders spend their time
 * on. What differs between cells is the body of each: see `lstm.ts`, `gru.ts` and `rnn.ts`.
 *
 * `weights` has a row for the bias, for each row of the kernel, then of the recurrent kernel, and a texel for each unit: its
 * blocks. The product with the rows (1, x, h of the step before) is a matrix z with a column a block and a row a row of the
 * batch; gates, states and gradients have a texture each.
 */
import type { ActivationName, CellName } from '../../settings/settings';
import { matrixOf, numbered, outputs } from './textureNames';
import { HEADER, PASS, PHI, SIGMOID, summed } from './shader';

/** The part of a cell that is its own. */
export type CellShaders = {
  /** Of the product: each has a gradient. */
  readonly blocks: 1 | 4;
  /** That are kept for the way back. */
  readonly gates: 0 | 4;
  readonly hasCellState: boolean;
  /** Whether a gradient reaches the step before past the product: by c, or by h where the cell has no c. */
  readonly carries: boolean;
  /** GLSL function `vec4 weightsAt(int row, int unit)`: the blocks, out of the parameters `kernel`, `recurrentKernel`, `bias`. */
  readonly weights: string;
  /** Statements from `z`, `hBefore`, `cBefore`, `unit` to `gate0`, …, `h` and `c`. */
  readonly forward: string;
  /** Statements from `gate`, `h`, `c` (of this step), `hBefore`, `cBefore`, `dh` and `carried` to `dz0`, … and `carry`. */
  readonly backward: string;
};

const PEEPHOLES = `
uniform sampler2D peephole; // [3, units]
uniform int peepholeColumns;
float seenBy(int gate, int unit) { return at(peephole, peepholeColumns, gate * units + unit); }
`;

export const gatherWeights = ({ weights }: CellShaders): string => `${HEADER}
uniform sampler2D kernel, recurrentKernel, bias;
uniform int kernelColumns, recurrentKernelColumns, biasColumns, inputs, units;
out vec4 gathered;
${weights}
void main() { gathered = weightsAt(texel().y, texel().x); }`;

/** States of the step before: the given ones for the first step, and none where none are given (`past` is 0). */
const PAST = `
uniform sampler2D hPast, cPast;
uniform int t, past;
ivec2 lastOrigin() { return t > 0 ? origin(t - 1, units) : ivec2(0); }
`;
const STATES_BEFORE = `
  ivec2 last = lastOrigin();
  vec4 hBefore = past > 0 ? texelFetch(hPast, last + place, 0) : vec4(0.0);
  vec4 cBefore = past > 0 ? texelFetch(cPast, last + place, 0) : vec4(0.0);`;

export const forwardStep = (cell: CellName, shaders: CellShaders, activation: ActivationName): string =>
  `${HEADER}${PASS}${PHI[activation]}${SIGMOID}${cell === 'peephole' ? PEEPHOLES : ''}${PAST}
uniform sampler2D rows; // (1, x) of the parity of t
uniform sampler2D weights;
${outputs([...numbered('gate', shaders.gates), 'h', ...(shaders.hasCellState ? ['c'] : [])])}

void main() {
  ivec2 place = texel() - origin(t, units);
  int unit = place.x, group = place.y;
  ${STATES_BEFORE}
  ivec2 seen = origin(t, 1 + inputs) + ivec2(0, group);
  ivec2 known = last + ivec2(0, group);
  mat4 z = mat4(0.0);
  ${summed('z', '(1 + inputs)', (k) => outer('rows', `seen + ivec2(${k}, 0)`, k))}
  int reached = past * units;
  ${summed('z', 'reached', (k) => outer('hPast', `known + ivec2(${k}, 0)`, `1 + inputs + ${k}`))}
  ${shaders.forward}
}`;

/** Four rows of one factor times the four blocks of its weight. */
const outer = (factors: string, place: string, row: string) =>
  `outerProduct(texelFetch(${factors}, ${place}, 0), texelFetch(weights, ivec2(unit, ${row}), 0))`;

export const backwardStep = (cell: CellName, shaders: CellShaders, activation: ActivationName): string =>
  `${HEADER}${PASS}${PHI[activation]}${cell === 'peephole' ? PEEPHOLES : ''}${PAST}
uniform sampler2D given;      // dh of time step givenStep, if it is given
uniform sampler2D weights;
uniform sampler2D hs, cs;     // states of this step
uniform sampler2D laterCarry; // what step t + 1 carries past the product
uniform int givenStep, isGiven;
${shaders.gates > 0 ? matrixOf('gatesAt', numbered('gates', shaders.gates)) : ''}
${matrixOf('laterAt', numbered('later', shaders.blocks))} // gradients by the blocks of step t + 1
${outputs([...numbered('dz', shaders.blocks), ...(shaders.carries ? ['carry'] : [])])}

void main() {
  ivec2 here = origin(t, units);
  ivec2 place = texel() - here;
  int unit = place.x, group = place.y;
  vec4 dh = isGiven == 1 ? texelFetch(given, origin(givenStep, units) + place, 0) : vec4(0.0);
  ivec2 next = origin(t + 1, units);
  int reached = t + 1 < time ? units : 0;
  ${summed('dh', 'reached', (k) => `laterAt(next + ivec2(${k}, group)) * texelFetch(weights, ivec2(${k}, 1 + inputs + unit), 0)`)}
  ${shaders.carries ? 'vec4 carried = reached > 0 ? texelFetch(laterCarry, next + place, 0) : vec4(0.0);' : ''}
  ${shaders.gates > 0 ? 'mat4 gate = gatesAt(here + place);' : ''}
  vec4 h = texelFetch(hs, here + place, 0);
  ${shaders.hasCellState ? 'vec4 c = texelFetch(cs, here + place, 0);' : ''}
  ${STATES_BEFORE}
  ${shaders.backward}
}`;
