/**
 * Textures of a head that answers: four outputs of one row a texel, so that each number of h that is fetched serves four
 * products. Texel n lies at (n mod 256, n div 256), found without a division.
 */
import type { Driver, NumberTexture, QuadTexture } from '../driver';
import { HEADER } from '../shader';

const BITS = 8;

/** `four(quads, n)`, and which of them is drawn; how many fours of outputs there are. */
export const FOURS = `
uniform int fours, size;
int drawn() { return (texel().y << ${BITS}) | texel().x; }
vec4 four(sampler2D quads, int index) {
  return texelFetch(quads, ivec2(index & ${(1 << BITS) - 1}, index >> ${BITS}), 0);
}
`;

export const foursOf = (outputs: number): number => Math.ceil(outputs / 4);

/** Draws a new texture of `size` texels. */
export function drawFours(
  driver: Driver,
  source: string,
  size: number,
  textures: Readonly<Record<string, NumberTexture>>,
  integers: Readonly<Record<string, number>>,
): QuadTexture {
  const target = driver.quads(Math.min(size, 1 << BITS), Math.ceil(size / (1 << BITS)));
  driver.draw(source, { textures, integers: { ...integers, size }, targets: [target] });
  return target;
}

/** Draws a new tensor of one number a texel. */
export function drawTensor(
  driver: Driver,
  source: string,
  shape: readonly number[],
  textures: Readonly<Record<string, NumberTexture>>,
  integers: Readonly<Record<string, number>>,
): NumberTexture {
  const target = driver.output(shape);
  const size = shape.reduce((product, dimension) => product * dimension, 1);
  driver.draw(source, { textures, integers: { ...integers, size }, targets: [target] });
  return target;
}

/** As the logit of an output that only fills up the last four: so low that the softmax gives it nothing. */
const NO_OUTPUT = '-1e30';

/** A kernel [units, outputs], and below it the bias. */
const GATHER = `${HEADER}${FOURS}
uniform sampler2D kernel, bias;
uniform int kernelColumns, biasColumns, units, outputs;
out vec4 weights;

void main() {
  int index = drawn();
  if (index >= size) return;
  int unit = index / fours, first = 4 * (index % fours);
  vec4 row;
  for (int lane = 0; lane < 4; lane++) {
    int column = first + lane;
    row[lane] = column >= outputs ? (unit == units ? ${NO_OUTPUT} : 0.0)
      : unit == units ? at(bias, biasColumns, column)
      : at(kernel, kernelColumns, unit * outputs + column);
  }
  weights = row;
}`;

/** The weights [units or one more, fours]; without a bias there is no row for one. */
export function gatherHead(
  driver: Driver,
  kernel: NumberTexture,
  bias: NumberTexture | null,
  units: number,
  outputs: number,
): QuadTexture {
  const fours = foursOf(outputs);
  const size = (units + Number(bias !== null)) * fours;
  return drawFours(driver, GATHER, size, { kernel, bias: bias ?? kernel }, { units, outputs, fours });
}
