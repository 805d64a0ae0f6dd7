/**
 * One time step of any cell as a shader, forward and back. A texel is one unit of one row of the batch. What differs between
 * cells is the body of each: see `lstm.ts`, `gru.ts` and `rnn.ts`.
 *
 * `weights` has a row for each row of the kernel, then of the recurrent kernel, then the bias, and a texel for each unit: its
 * four blocks. Gates and states are the cell's own four numbers; `states.r` is h, `states.g` is c where there is one.
 */
import type { ActivationName, CellName } from '../../config/settings';
import { HEADER, PASS, PHI, SIGMOID } from './shader';

/** The part of a cell that is its own. */
export type CellShaders = {
  /** GLSL function `vec4 weightsAt(int row, int unit)`: the blocks, out of the parameters `kernel`, `recurrentKernel`, `bias`. */
  readonly weights: string;
  /** Statements from `z` (weighted sum), `hBefore`, `cBefore`, `unit` to `gates` and `states`. */
  readonly forward: string;
  /**
   * Statements from `gate`, `state` (both of this step), `hBefore`, `cBefore`, `dh` and `carried` to `dz` and `carry.r`: the
   * gradient that reaches the step before past the product, by c, or by h where the cell has no c.
   */
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

export const forwardStep = (cell: CellName, shaders: CellShaders, activation: ActivationName): string =>
  `${HEADER}${PASS}${PHI[activation]}${SIGMOID}${cell === 'peephole' ? PEEPHOLES : ''}
uniform sampler2D x;       // [batch, time, inputs]
uniform sampler2D weights; // (inputs + units + 1) rows, units columns
uniform sampler2D before;  // states of the steps of the other parity
uniform sampler2D h0, c0;  // [batch, units]
uniform int xColumns, h0Columns, c0Columns, t, startStates;
layout(location = 0) out vec4 gates;
layout(location = 1) out vec4 states;

void main() {
  ivec2 place = texel() - origin(t);
  int unit = place.x, row = place.y;
  vec4 z = texelFetch(weights, ivec2(unit, inputs + units), 0);
  int first = (row * time + t) * inputs;
  for (int k = 0; k < inputs; k++) {
    z += at(x, xColumns, first + k) * texelFetch(weights, ivec2(unit, k), 0);
  }
  float hBefore = 0.0, cBefore = 0.0;
  if (t > 0) {
    ivec2 last = origin(t - 1);
    for (int k = 0; k < units; k++) {
      z += texelFetch(before, last + ivec2(k, row), 0).r * texelFetch(weights, ivec2(unit, inputs + k), 0);
    }
    vec4 state = texelFetch(before, last + place, 0);
    hBefore = state.r;
    cBefore = state.g;
  } else if (startStates > 0) {
    for (int k = 0; k < units; k++) {
      z += at(h0, h0Columns, row * units + k) * texelFetch(weights, ivec2(unit, inputs + k), 0);
    }
    hBefore = at(h0, h0Columns, row * units + unit);
    cBefore = at(c0, c0Columns, row * units + unit);
  }
  ${shaders.forward}
}`;

export const backwardStep = (cell: CellName, shaders: CellShaders, activation: ActivationName): string =>
  `${HEADER}${PASS}${PHI[activation]}${cell === 'peephole' ? PEEPHOLES : ''}
uniform sampler2D given;      // dh: [batch, time, units], or [batch, units] of the last step
uniform sampler2D weights;
uniform sampler2D gates;      // of the parity of t
uniform sampler2D states;     // of the parity of t
uniform sampler2D before;     // states of the other parity: step t - 1
uniform sampler2D later;      // gradients by the blocks, of the other parity: step t + 1
uniform sampler2D laterCarry; // what step t + 1 carries past the product
uniform sampler2D h0, c0;
uniform int givenColumns, h0Columns, c0Columns, t, startStates, sequence;
layout(location = 0) out vec4 dz;
layout(location = 1) out vec4 carry;

void main() {
  ivec2 here = origin(t);
  ivec2 place = texel() - here;
  int unit = place.x, row = place.y;
  float dh = sequence == 1 ? at(given, givenColumns, (row * time + t) * units + unit)
    : t == time - 1 ? at(given, givenColumns, row * units + unit) : 0.0;
  float carried = 0.0;
  if (t < time - 1) {
    ivec2 next = origin(t + 1);
    for (int k = 0; k < units; k++) {
      dh += dot(texelFetch(later, next + ivec2(k, row), 0), texelFetch(weights, ivec2(k, inputs + unit), 0));
    }
    carried = texelFetch(laterCarry, next + place, 0).r;
  }
  vec4 gate = texelFetch(gates, here + place, 0);
  vec4 state = texelFetch(states, here + place, 0);
  float hBefore = 0.0, cBefore = 0.0;
  if (t > 0) {
    vec4 past = texelFetch(before, origin(t - 1) + place, 0);
    hBefore = past.r;
    cBefore = past.g;
  } else if (startStates > 0) {
    hBefore = at(h0, h0Columns, row * units + unit);
    cBefore = at(c0, c0Columns, row * units + unit);
  }
  carry = vec4(0.0);
  ${shaders.backward}
}`;
