/**
 * One time step of any cell as a shader, forward and back. A texel is one unit of four rows of the batch: where it is
 * summed over the units, each weight that is fetched serves four rows, and fetches are what these shaders spend their time
 * on. What differs between cells is the body of each: see `lstm.ts`, `gru.ts` and `rnn.ts`.
 *
 * `weights` has a row for the bias, for each row of the kernel, then of the recurrent kernel, and a texel for each unit: its
 * blocks. The product with the rows (1, x, h of the step before) is a matrix z with a column a block and a row a row of the
 * batch; gates, states and gradients have a texture each.
 *
 * Of a pass with a **mask**, `rows` are 0 where a time step is not there, their ones as well, which is what tells. There each
 * state stays as it was: h and c are those of the step before, dz is 0, and dh and dc go on to the step before as they are. The
 * source of a pass without a mask has nothing of this.
 */
import type { ActivationName, CellName } from '../../settings/settings';
import { matrixOf, numbered, outputs } from './textureNames';
import { HEADER, PASS, PHI, SIGMOID, summed } from './shader';

/** What a pass is besides its cell. */
export type StepKind = { readonly cell: CellName; readonly activation: ActivationName; readonly masked: boolean };

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
  /** Statements from `gate`, `h` (with a mask only where there is no c), `c` (of this step), `hBefore`, `cBefore`, `dh` and `carried` to `dz0`, … and `carry`. */
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
const LAST = `
  ivec2 last = lastOrigin();`;
const H_BEFORE = `
  vec4 hBefore = past > 0 ? texelFetch(hPast, last + place, 0) : vec4(0.0);`;
const C_BEFORE = `
  vec4 cBefore = past > 0 ? texelFetch(cPast, last + place, 0) : vec4(0.0);`;
const STATES_BEFORE = `${LAST}${H_BEFORE}${C_BEFORE}`;

/** Which of the four rows have the step. */
const THERE = 'bvec4 there = notEqual(texelFetch(rows, origin(t, 1 + inputs) + ivec2(0, group), 0), vec4(0.0));';

export const forwardStep = ({ cell, activation, masked }: StepKind, shaders: CellShaders): string =>
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
  ${shaders.forward}${masked ? holdStates(shaders) : ''}
}`;

const holdStates = ({ hasCellState }: CellShaders): string => `
  ${THERE}
  h = mix(hBefore, h, there);
  ${hasCellState ? 'c = mix(cBefore, c, there);' : ''}`;

/** Four rows of one factor times the four blocks of its weight. */
const outer = (factors: string, place: string, row: string) =>
  `outerProduct(texelFetch(${factors}, ${place}, 0), texelFetch(weights, ivec2(unit, ${row}), 0))`;

/**
 * Whether dh of a step that is not there has a texture of its own on its way to the step before: not where `carry` is of h
 * already.
 */
export const holdsGradient = ({ masked }: Pick<StepKind, 'masked'>, { carries, hasCellState }: CellShaders): boolean =>
  masked && (!carries || hasCellState);

const LATER_HELD = `
  if (reached > 0) dh += texelFetch(laterHeld, next + place, 0);`;
const gradientNames = (kind: StepKind, shaders: CellShaders): readonly string[] => [
  ...numbered('dz', shaders.blocks),
  ...(shaders.carries ? ['carry'] : []),
  ...(holdsGradient(kind, shaders) ? ['held'] : []),
];

/** With a mask a cell with c reads two textures more. So those that it never needs are left out: WebGL 2 promises only 16. */
const readsH = ({ masked }: StepKind, { hasCellState }: CellShaders): boolean => !(masked && hasCellState);

export const backwardStep = (kind: StepKind, shaders: CellShaders): string =>
  `${HEADER}${PASS}${PHI[kind.activation]}${kind.cell === 'peephole' ? PEEPHOLES : ''}${PAST}
uniform sampler2D given;      // dh of time step givenStep, if it is given
uniform sampler2D weights;
uniform sampler2D hs, cs;     // states of this step
uniform sampler2D laterCarry; // what step t + 1 carries past the product
uniform int givenStep, isGiven;
${shaders.gates > 0 ? matrixOf('gatesAt', numbered('gates', shaders.gates)) : ''}
${matrixOf('laterAt', numbered('later', shaders.blocks))} // gradients by the blocks of step t + 1
${outputs(gradientNames(kind, shaders))}
${kind.masked ? 'uniform sampler2D rows, laterHeld;' : ''}
void main() {
  ivec2 here = origin(t, units);
  ivec2 place = texel() - here;
  int unit = place.x, group = place.y;
  vec4 dh = isGiven == 1 ? texelFetch(given, origin(givenStep, units) + place, 0) : vec4(0.0);
  ivec2 next = origin(t + 1, units);
  int reached = t + 1 < time ? units : 0;
  ${summed('dh', 'reached', (k) => `laterAt(next + ivec2(${k}, group)) * texelFetch(weights, ivec2(${k}, 1 + inputs + unit), 0)`)}${holdsGradient(kind, shaders) ? LATER_HELD : ''}
  ${shaders.carries ? 'vec4 carried = reached > 0 ? texelFetch(laterCarry, next + place, 0) : vec4(0.0);' : ''}
  ${shaders.gates > 0 ? 'mat4 gate = gatesAt(here + place);' : ''}
  ${readsH(kind, shaders) ? 'vec4 h = texelFetch(hs, here + place, 0);' : ''}
  ${shaders.hasCellState ? 'vec4 c = texelFetch(cs, here + place, 0);' : ''}
  ${readsH(kind, shaders) ? STATES_BEFORE : `${LAST}${C_BEFORE}`}
  ${shaders.backward}${kind.masked ? passOn(kind, shaders) : ''}
}`;

/**
 * Where the step is not there: nothing is learned of it, and the gradients by its states are those by the states before. A cell
 * that carries h has added what was carried to `dh`.
 */
const passOn = (kind: StepKind, shaders: CellShaders): string => `
  ${THERE}
  ${numbered('dz', shaders.blocks)
    .map((dz) => `${dz} = mix(vec4(0.0), ${dz}, there);`)
    .join(' ')}
  ${shaders.carries ? `carry = mix(${shaders.hasCellState ? 'carried' : 'dh'}, carry, there);` : ''}
  ${holdsGradient(kind, shaders) ? 'held = mix(dh, vec4(0.0), there);' : ''}`;
