/** Gradients of what is no parameter: of x, for the layer below, and of the start states. */
import type { NumberTexture, QuadTexture } from './driver';
import { pair, stepToTensor, toTensor, type Pair } from './fourRows';
import { matrixOf, named, numbered, outputs } from './textureNames';
import type { Pass, Trace } from './pass';
import { HEADER, PASS, summed } from './shader';
import type { CellShaders } from './timeStep';

/** dz·Wᵀ of all steps. */
const inputGradients = ({ blocks }: CellShaders): string => `${HEADER}${PASS}
uniform sampler2D weights;
${matrixOf('evenDz', numbered('evenDz', blocks))}
${matrixOf('oddDz', numbered('oddDz', blocks))}
${outputs(['even', 'odd'])}

void main() {
  int step = texel().y / groups * across + texel().x / inputs, row = 1 + texel().x % inputs;
  ivec2 place = origin(2 * step, units) + ivec2(0, texel().y % groups);
  even = odd = vec4(0.0);
  ${summed('even', 'units', (k) => dataProduct('evenDz', 'place', k, 'row'))}
  ${summed('odd', 'units', (k) => dataProduct('oddDz', 'place', k, 'row'))}
}`;

/** dz·Uᵀ of the first step, and what it hands on of h besides. */
const stateGradients = ({ blocks }: CellShaders, handsOn: boolean): string => `${HEADER}${PASS}
uniform sampler2D weights, carry;
${matrixOf('evenDz', numbered('evenDz', blocks))}
out vec4 dh0;

void main() {
  ivec2 place = ivec2(0, texel().y);
  int row = 1 + inputs + texel().x;
  dh0 = ${handsOn ? 'texelFetch(carry, texel(), 0)' : 'vec4(0.0)'};
  ${summed('dh0', 'units', (k) => dataProduct('evenDz', 'place', k, 'row'))}
}`;

/** Four rows' gradients by the blocks times the blocks of a weight. */
const dataProduct = (dz: string, place: string, k: string, row: string) =>
  `${dz}(${place} + ivec2(${k}, 0)) * texelFetch(weights, ivec2(${k}, ${row}), 0)`;

const blocksOf = (dz: readonly Pair[], parity: 0 | 1): readonly QuadTexture[] => dz.map((both) => both[parity]);

/** [batch, time, inputs] */
export function inputGradient(
  { driver, shaders, sizes }: Pass,
  { weights }: Trace,
  dz: readonly Pair[],
): NumberTexture {
  const targets = pair(driver, sizes, sizes.inputs);
  const textures = { weights, ...named('evenDz', blocksOf(dz, 0)), ...named('oddDz', blocksOf(dz, 1)) };
  driver.draw(inputGradients(shaders), { textures, integers: sizes, targets });
  const dx = toTensor(driver, sizes, targets, sizes.inputs);
  for (const target of targets) driver.free(target);
  return dx;
}

/** Of the start states that were given [batch, units]. */
export function startGradients(
  { driver, shaders, sizes, start }: Pass,
  { weights }: Trace,
  dz: readonly Pair[],
  carry: Pair | null,
  held: Pair | null,
): readonly NumberTexture[] {
  if (start.length === 0) return [];
  const target = driver.quads(sizes.units, sizes.groups);
  const ofH = held ?? (shaders.hasCellState ? null : carry);
  driver.draw(stateGradients(shaders, ofH !== null), {
    textures: { weights, ...(ofH ? { carry: ofH[0] } : {}), ...named('evenDz', blocksOf(dz, 0)) },
    integers: sizes,
    targets: [target],
  });
  const dh0 = stepToTensor(driver, sizes, [target, target], 0);
  driver.free(target);
  return shaders.hasCellState ? [dh0, stepToTensor(driver, sizes, carry!, 0)] : [dh0];
}
