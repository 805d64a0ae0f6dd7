/** What our fragment shaders begin with. */
import type { ActivationName } from '../../settings/settings';

export const HEADER = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;

// Number index of a tensor whose texture is columns wide.
float at(sampler2D tensor, int columns, int index) {
  return texelFetch(tensor, ivec2(index % columns, index / columns), 0).r;
}
ivec2 texel() { return ivec2(gl_FragCoord.xy); }
`;

/** Which number of the tensor that is drawn into the texel is; the driver sets `outputColumns`. */
export const FLAT_INDEX = `
uniform int outputColumns;
int flatIndex() { return texel().y * outputColumns + texel().x; }
`;

/** The activation and its slope in its own value. Beyond ±15 tanh is ±1 to the last digit; some drivers overflow there. */
export const PHI: Readonly<Record<ActivationName, string>> = {
  tanh: `
vec4 phi(vec4 x) { return tanh(clamp(x, -15.0, 15.0)); }
vec4 slope(vec4 y) { return 1.0 - y * y; }
`,
  relu: `
vec4 phi(vec4 x) { return max(x, 0.0); }
vec4 slope(vec4 y) { return vec4(greaterThan(y, vec4(0.0))); }
`,
};

export const SIGMOID = `
vec4 sigmoid(vec4 x) { return 1.0 / (1.0 + exp(-x)); }
`;

/**
 * Sizes of a pass, and where time step t lies in a pair of textures with so many columns a step: see `pass.ts`. `groups`
 * are the fours of rows of a batch.
 */
export const PASS = `
uniform int batch, time, inputs, units, groups, across;
ivec2 origin(int t, int columns) { int s = t >> 1; return ivec2((s % across) * columns, (s / across) * groups); }
`;

/**
 * Statements that sum `term`, a GLSL expression in `k`, over k < count into `sum`. Four terms a turn: where a shader runs
 * on the processor, a turn costs about as much as a term.
 */
export const summed = (sum: string, count: string, term: (k: string) => string): string => `
  for (int first = 0; first + 3 < ${count}; first += 4) {
    ${sum} += ${['first', 'first + 1', 'first + 2', 'first + 3'].map(term).join(' + ')};
  }
  for (int k = ${count} & ~3; k < ${count}; k++) ${sum} += ${term('k')};`;
