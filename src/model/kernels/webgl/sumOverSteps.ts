/** Shaders that sum over all time steps and rows of the batch what a factor and the gradients by the blocks have in common. */
import type { CellShaders } from './timeStep';
import { matrixOf, numbered } from './textureNames';

/**
 * Gradients of the blocks, as `evenDz(place)` and `oddDz(place)`, and the factors that belong to them: those of the same
 * time step, or with `lag` 1 those of the step before, the first of which is in `startFactors` if `isStarted`.
 */
export const FACTORS = ({ blocks }: CellShaders): string => `
uniform sampler2D ofEven, ofOdd, startFactors;
uniform int columns, lag, isStarted;
${matrixOf('evenDz', numbered('evenDz', blocks))}
${matrixOf('oddDz', numbered('oddDz', blocks))}
`;

/**
 * Statements over `dz` and `factor(column)`. One loop for each texture, with nothing to decide in it: where shaders run on
 * the processor, both sides of a branch take their time.
 */
export const overSteps = (
  unit: string,
  line: string,
  body: (dz: string, factor: (column: number) => string) => string,
): string => {
  const loop = (from: string, to: string, dz: string, factors: string, origin: string) => `
  for (int t = ${from}; t < ${to}; t += 2) {
    ivec2 from = ${origin} + ivec2(${line}, 0), to = origin(t, units) + ivec2(${unit}, 0);
    for (int group = 0; group < groups; group++, from.y++, to.y++) {
      ${body(`${dz}(to)`, (column) => `texelFetch(${factors}, from + ivec2(${column}, 0), 0)`)}
    }
  }`;
  return [
    loop('0', 'isStarted', 'evenDz', 'startFactors', 'ivec2(0)'),
    loop('2 * lag', 'time', 'evenDz', 'ofEven', 'origin(t - lag, columns)'),
    loop('1', 'time', 'oddDz', 'ofOdd', 'origin(t - lag, columns)'),
  ].join('');
};
