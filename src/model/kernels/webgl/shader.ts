/** What all our fragment shaders begin with. */
import type { ActivationName } from '../../config/settings';

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
float phi(float x) { return tanh(clamp(x, -15.0, 15.0)); }
float slope(float y) { return 1.0 - y * y; }
`,
  relu: `
float phi(float x) { return max(x, 0.0); }
float slope(float y) { return y > 0.0 ? 1.0 : 0.0; }
`,
};

export const SIGMOID = `
float sigmoid(float x) { return 1.0 / (1.0 + exp(-x)); }
`;

/**
 * Sizes of a pass and where a time step lies. States of even and of odd steps lie in two textures, since a draw may not
 * read the texture that it writes; in each the steps stand above one another, and in several columns where they are many.
 */
export const PASS = `
uniform int batch, time, inputs, units, across;
ivec2 origin(int t) { int s = t >> 1; return ivec2((s % across) * units, (s / across) * batch); }
`;
