/** The shaders around the time steps: gathering weights, reading hidden states, and the gradients of the products. */
import { FLAT_INDEX, HEADER, PASS } from './shader';

/** All hidden states [batch, time, units], or those of the last time step [batch, units]. */
export const HIDDEN_STATES = `${HEADER}${PASS}${FLAT_INDEX}
uniform sampler2D even, odd;
uniform int sequence;
out vec4 h;

void main() {
  int index = flatIndex();
  int unit = index % units;
  int t = sequence == 1 ? (index / units) % time : time - 1;
  int row = sequence == 1 ? index / (units * time) : index / units;
  if (row >= batch) return;
  ivec2 place = origin(t) + ivec2(unit, row);
  h = vec4((t & 1) == 0 ? texelFetch(even, place, 0).r : texelFetch(odd, place, 0).r, 0.0, 0.0, 0.0);
}`;

/** Gradients of kernel, recurrent kernel and bias, laid out as `weights`: the sum over batch and time. */
export const WEIGHT_GRADIENTS = `${HEADER}${PASS}
uniform sampler2D x, h0;
uniform sampler2D evenStates, oddStates, evenDz, oddDz;
uniform int xColumns, h0Columns, startStates;
out vec4 gradient;

void main() {
  int unit = texel().x, line = texel().y;
  vec4 sum = vec4(0.0);
  for (int t = 0; t < time; t++) {
    ivec2 here = origin(t);
    ivec2 last = origin(t - 1);
    bool even = (t & 1) == 0;
    for (int row = 0; row < batch; row++) {
      float factor = 1.0; // the bias
      if (line < inputs) {
        factor = at(x, xColumns, (row * time + t) * inputs + line);
      } else if (line < inputs + units) {
        ivec2 place = ivec2(line - inputs, row);
        factor = t > 0 ? (even ? texelFetch(oddStates, last + place, 0).r : texelFetch(evenStates, last + place, 0).r)
          : startStates > 0 ? at(h0, h0Columns, row * units + place.x) : 0.0;
      }
      ivec2 place = here + ivec2(unit, row);
      sum += factor * (even ? texelFetch(evenDz, place, 0) : texelFetch(oddDz, place, 0));
    }
  }
  gradient = sum;
}`;

/**
 * One parameter's gradient [rows, columns] out of the gathered ones. Column c belongs to gate c / units, which is the block
 * of the same number; but the third gate has a block of its own for the past, the fourth, where `splitsPast` says so (GRU).
 * A bias of several rows is for the input, then for the past; all lie in one gathered row.
 */
export const SPREAD_GRADIENT = `${HEADER}${FLAT_INDEX}
uniform sampler2D gathered;
uniform int units, columns, firstRow, size, isPast, isBias, splitsPast;
out vec4 gradient;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int row = index / columns, column = index % columns, gate = column / units;
  bool past = isBias == 1 ? row == 1 : isPast == 1;
  int block = splitsPast == 1 && past && gate == 2 ? 3 : gate;
  ivec2 place = ivec2(column % units, firstRow + (isBias == 1 ? 0 : row));
  gradient = vec4(texelFetch(gathered, place, 0)[block], 0.0, 0.0, 0.0);
}`;

/** Gradient of the peepholes [3, units]: i and f saw the cell state of the step before, o that of the step. */
export const PEEPHOLE_GRADIENT = `${HEADER}${PASS}${FLAT_INDEX}
uniform sampler2D evenStates, oddStates, evenDz, oddDz, c0;
uniform int c0Columns, startStates;
out vec4 gradient;

void main() {
  int index = flatIndex();
  if (index >= 3 * units) return;
  int gate = index / units, unit = index % units;
  float sum = 0.0;
  for (int t = 0; t < time; t++) {
    bool even = (t & 1) == 0;
    for (int row = 0; row < batch; row++) {
      ivec2 here = origin(t) + ivec2(unit, row);
      ivec2 last = origin(t - 1) + ivec2(unit, row);
      vec4 dz = even ? texelFetch(evenDz, here, 0) : texelFetch(oddDz, here, 0);
      float c = even ? texelFetch(evenStates, here, 0).g : texelFetch(oddStates, here, 0).g;
      float cBefore = 0.0;
      if (t > 0) cBefore = even ? texelFetch(oddStates, last, 0).g : texelFetch(evenStates, last, 0).g;
      else if (startStates > 0) cBefore = at(c0, c0Columns, row * units + unit);
      sum += gate == 0 ? dz.x * cBefore : gate == 1 ? dz.y * cBefore : dz.w * c;
    }
  }
  gradient = vec4(sum, 0.0, 0.0, 0.0);
}`;

/** Gradient of x [batch, time, inputs]: dz·Wᵀ. */
export const INPUT_GRADIENT = `${HEADER}${PASS}${FLAT_INDEX}
uniform sampler2D weights, evenDz, oddDz;
out vec4 dx;

void main() {
  int index = flatIndex();
  int k = index % inputs, t = (index / inputs) % time, row = index / (inputs * time);
  if (row >= batch) return;
  ivec2 here = origin(t);
  bool even = (t & 1) == 0;
  float sum = 0.0;
  for (int unit = 0; unit < units; unit++) {
    ivec2 place = here + ivec2(unit, row);
    sum += dot(even ? texelFetch(evenDz, place, 0) : texelFetch(oddDz, place, 0), texelFetch(weights, ivec2(unit, k), 0));
  }
  dx = vec4(sum, 0.0, 0.0, 0.0);
}`;

/**
 * Gradients of the start states [batch, units]: dz·Uᵀ of the first time step for h0, and its carry, which belongs to c0, or
 * to h0 as well where there is no c (`carriesH`).
 */
export const START_GRADIENTS = `${HEADER}${PASS}${FLAT_INDEX}
uniform sampler2D weights, evenDz, evenCarry;
uniform int carriesH;
layout(location = 0) out vec4 dh0;
layout(location = 1) out vec4 dc0;

void main() {
  int index = flatIndex();
  int unit = index % units, row = index / units;
  if (row >= batch) return;
  float sum = 0.0;
  for (int k = 0; k < units; k++) {
    sum += dot(texelFetch(evenDz, ivec2(k, row), 0), texelFetch(weights, ivec2(k, inputs + unit), 0));
  }
  float carry = texelFetch(evenCarry, ivec2(unit, row), 0).r;
  dh0 = vec4(carriesH == 1 ? sum + carry : sum, 0.0, 0.0, 0.0);
  dc0 = vec4(carry, 0.0, 0.0, 0.0);
}`;
