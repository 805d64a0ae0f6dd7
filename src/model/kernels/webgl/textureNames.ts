/** Several textures of one kind in a shader: `name0`, `name1`, … */

export const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

/** Textures by such names, for a draw. */
export const named = <T>(name: string, textures: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(numbered(name, textures.length).map((key, index) => [key, textures[index]!]));

/** Declares the targets of a shader. */
export const outputs = (names: readonly string[]): string =>
  names.map((name, location) => `layout(location = ${location}) out vec4 ${name};`).join('\n');

/** GLSL function `name(place)`: the texels of several textures at one place as the columns of a matrix; the rest is 0. */
export const matrixOf = (name: string, textures: readonly string[]): string => {
  const columns = [0, 1, 2, 3].map((index) =>
    textures[index] ? `texelFetch(${textures[index]}, place, 0)` : 'vec4(0.0)',
  );
  return `
uniform sampler2D ${textures.join(', ')};
mat4 ${name}(ivec2 place) { return mat4(${columns.join(', ')}); }
`;
};
