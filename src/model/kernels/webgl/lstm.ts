/**
 * The LSTM of `cells/lstm.ts` as shaders: one draw a time step, forward and back. A texel is one unit of one row of the
 * batch. Gates (i, f, g, o); states (h, c, φ(c), ·); `weights` has a texel (i, f, g, o) for each row of the kernel, then of
 * the recurrent kernel, then the bias, and a column for each unit.
 */
import type { ActivationName } from '../../config/settings';
import { HEADER, PASS, PHI, SIGMOID } from './shader';

/** z = x·W + h₋₁·U + b, the gates, c = f·c₋₁ + i·g, h = o·φ(c), for time step t. */
export const lstmForward = (activation: ActivationName): string => `${HEADER}${PASS}${PHI[activation]}${SIGMOID}
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
  float cBefore = 0.0;
  if (t > 0) {
    ivec2 last = origin(t - 1);
    for (int k = 0; k < units; k++) {
      z += texelFetch(before, last + ivec2(k, row), 0).r * texelFetch(weights, ivec2(unit, inputs + k), 0);
    }
    cBefore = texelFetch(before, last + place, 0).g;
  } else if (startStates == 1) {
    for (int k = 0; k < units; k++) {
      z += at(h0, h0Columns, row * units + k) * texelFetch(weights, ivec2(unit, inputs + k), 0);
    }
    cBefore = at(c0, c0Columns, row * units + unit);
  }
  float i = sigmoid(z.x), f = sigmoid(z.y), g = phi(z.z), o = sigmoid(z.w);
  float c = f * cBefore + i * g;
  gates = vec4(i, f, g, o);
  states = vec4(o * phi(c), c, phi(c), 0.0);
}`;

/** The gradient by the gates before their activation, and of c₋₁ through f, for time step t. */
export const lstmBackward = (activation: ActivationName): string => `${HEADER}${PASS}${PHI[activation]}
uniform sampler2D dh;         // [batch, time, units], or [batch, units] of the last step
uniform sampler2D weights;
uniform sampler2D gates;      // of the parity of t
uniform sampler2D states;     // of the parity of t
uniform sampler2D before;     // states of the other parity: step t - 1
uniform sampler2D later;      // gradients by the gates, of the other parity: step t + 1
uniform sampler2D laterCarry; // (gradient of c₋₁, ·, ·, ·) of step t + 1
uniform sampler2D c0;
uniform int dhColumns, c0Columns, t, startStates, sequence;
layout(location = 0) out vec4 dz;
layout(location = 1) out vec4 carry;

void main() {
  ivec2 here = origin(t);
  ivec2 place = texel() - here;
  int unit = place.x, row = place.y;
  float dhNow = sequence == 1 ? at(dh, dhColumns, (row * time + t) * units + unit)
    : t == time - 1 ? at(dh, dhColumns, row * units + unit) : 0.0;
  float dc = 0.0;
  if (t < time - 1) {
    ivec2 next = origin(t + 1);
    for (int k = 0; k < units; k++) {
      dhNow += dot(texelFetch(later, next + ivec2(k, row), 0), texelFetch(weights, ivec2(k, inputs + unit), 0));
    }
    dc = texelFetch(laterCarry, next + place, 0).r;
  }
  vec4 gate = texelFetch(gates, here + place, 0);
  float i = gate.x, f = gate.y, g = gate.z, o = gate.w;
  float shown = texelFetch(states, here + place, 0).b;
  float cBefore = t > 0 ? texelFetch(before, origin(t - 1) + place, 0).g
    : startStates == 1 ? at(c0, c0Columns, row * units + unit) : 0.0;
  dc += dhNow * o * slope(shown);
  dz = vec4(dc * g * i * (1.0 - i), dc * cBefore * f * (1.0 - f), dc * i * slope(g), dhNow * shown * o * (1.0 - o));
  carry = vec4(dc * f, 0.0, 0.0, 0.0);
}`;
