/** The shaders around the time steps: gathering weights, reading hidden states, and the gradients of the products. */
import { FLAT_INDEX, HEADER, PASS } from './shader';

/** Kernel, recurrent kernel and bias as texels of four gates: see `lstm.ts`. */
export const GATHER_WEIGHTS = `${HEADER}
uniform sampler2D kernel, recurrentKernel, bias;
uniform int kernelColumns, recurrentKernelColumns, biasColumns, inputs, units;
out vec4 weights;

void main() {
  int unit = texel().x, row = texel().y;
  vec4 gates;
  for (int gate = 0; gate < 4; gate++) {
    int column = gate * units + unit;
    gates[gate] = row < inputs ? at(kernel, kernelColumns, row * 4 * units + column)
      : row < inputs + units ? at(recurrentKernel, recurrentKernelColumns, (row - inputs) * 4 * units + column)
      : at(bias, biasColumns, column);
  }
  weights = gates;
}`;

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
          : startStates == 1 ? at(h0, h0Columns, row * units + place.x) : 0.0;
      }
      ivec2 place = here + ivec2(unit, row);
      sum += factor * (even ? texelFetch(evenDz, place, 0) : texelFetch(oddDz, place, 0));
    }
  }
  gradient = sum;
}`;

/** One parameter's gradient [rows, 4·units] out of the gathered ones, from `firstRow` on. */
export const SPREAD_GRADIENT = `${HEADER}${FLAT_INDEX}
uniform sampler2D gathered;
uniform int units, firstRow, size;
out vec4 gradient;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int row = index / (4 * units), column = index % (4 * units);
  gradient = vec4(texelFetch(gathered, ivec2(column % units, firstRow + row), 0)[column / units], 0.0, 0.0, 0.0);
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

/** Gradients of h0 and c0 [batch, units]: dz·Uᵀ and the carry of the first time step. */
export const START_GRADIENTS = `${HEADER}${PASS}${FLAT_INDEX}
uniform sampler2D weights, evenDz, evenCarry;
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
  dh0 = vec4(sum, 0.0, 0.0, 0.0);
  dc0 = vec4(texelFetch(evenCarry, ivec2(unit, row), 0).r, 0.0, 0.0, 0.0);
}`;
