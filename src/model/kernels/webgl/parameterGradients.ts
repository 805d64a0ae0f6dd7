/** Gradients of the parameters: sums over batch and time, once the gradients of all steps are there. */
import type { ParameterRole } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import type { NumberTexture, QuadTexture } from './driver';
import type { Pair } from './fourRows';
import { named, numbered, outputs } from './textureNames';
import { FACTORS, overSteps } from './sumOverSteps';
import type { Pass, Trace } from './pass';
import { FLAT_INDEX, HEADER, PASS } from './shader';
import type { CellShaders } from './timeStep';

/** Four rows of the gradient of `weights`, a target each: a texel is a unit, its numbers the blocks. */
const weightGradients = (shaders: CellShaders): string => `${HEADER}${PASS}${FACTORS(shaders)}
${outputs(numbered('gradient', 4))}

void main() {
  int unit = texel().x, line = 4 * texel().y;
  gradient0 = gradient1 = gradient2 = gradient3 = vec4(0.0);
  ${overSteps(
    'unit',
    'line',
    (dz, factor) => `
      mat4 dz = ${dz};
      gradient0 += ${factor(0)} * dz;
      gradient1 += ${factor(1)} * dz;
      gradient2 += ${factor(2)} * dz;
      gradient3 += ${factor(3)} * dz;`,
  )}
}`;

/** The same, of what each unit sees of its own past alone. */
const ownGradients = (shaders: CellShaders): string => `${HEADER}${PASS}${FACTORS(shaders)}
out vec4 gradient;

void main() {
  int unit = texel().x;
  gradient = vec4(0.0);
  ${overSteps('unit', 'unit', (dz, factor) => `gradient += ${factor(0)} * ${dz};`)}
}`;

/** What the gradients are summed over: a factor of four rows a texel, of the same time step or of the step before. */
type Factors = {
  readonly factors: Pair;
  readonly columns: number;
  readonly lag: 0 | 1;
  /** Of the step before the first. */
  readonly start: QuadTexture | undefined;
};

function sumOverSteps(
  { driver, sizes }: Pass,
  source: string,
  { factors: [even, odd], columns, lag, start }: Factors,
  dz: readonly Pair[],
  targets: readonly QuadTexture[],
): readonly QuadTexture[] {
  const [ofEven, ofOdd] = lag === 1 ? [odd, even] : [even, odd];
  const blocks = (parity: 0 | 1) => dz.map((both) => both[parity]);
  driver.draw(source, {
    textures: {
      ofEven,
      ofOdd,
      startFactors: start ?? even,
      ...named('evenDz', blocks(0)),
      ...named('oddDz', blocks(1)),
    },
    integers: { ...sizes, columns, lag, isStarted: Number(start !== undefined) },
    targets,
  });
  return targets;
}

/**
 * One parameter's gradient [rows, columns] out of the gathered ones. Column c belongs to gate c / units, which is the block
 * of the same number; but the third gate has a block of its own for the past, the fourth, where `splitsPast` says so (GRU).
 * A bias of several rows is for the input, then for the past; all lie in one gathered row.
 */
const SPREAD = `${HEADER}${FLAT_INDEX}
uniform sampler2D gradient0, gradient1, gradient2, gradient3;
uniform int units, columns, firstRow, size, isPast, isBias, splitsPast;
out vec4 number;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int row = index / columns, column = index % columns, gate = column / units;
  bool past = isBias == 1 ? row == 1 : isPast == 1;
  int block = splitsPast == 1 && past && gate == 2 ? 3 : gate;
  int line = firstRow + (isBias == 1 ? 0 : row);
  ivec2 place = ivec2(column % units, line >> 2);
  mat4 lines = mat4(
    texelFetch(gradient0, place, 0), texelFetch(gradient1, place, 0),
    texelFetch(gradient2, place, 0), texelFetch(gradient3, place, 0));
  number = vec4(lines[line & 3][block], 0.0, 0.0, 0.0);
}`;

/** The same of the peepholes [3, units]: i and f saw the cell state of the step before, o that of the step. */
const SPREAD_PEEPHOLES = `${HEADER}${FLAT_INDEX}
uniform sampler2D before, same;
uniform int units;
out vec4 number;

void main() {
  int gate = flatIndex() / units;
  if (gate > 2) return;
  ivec2 place = ivec2(flatIndex() % units, 0);
  vec4 sums = texelFetch(before, place, 0);
  number = vec4(gate == 0 ? sums.x : gate == 1 ? sums.y : texelFetch(same, place, 0).w, 0.0, 0.0, 0.0);
}`;

/** In the order of the cell's parameters. */
export function parameterGradients(
  pass: Pass,
  { rows, states: [h, c] }: Trace,
  dz: readonly Pair[],
  [h0, c0]: readonly QuadTexture[],
): readonly NumberTexture[] {
  const { driver, attributes, shaders, sizes } = pass;
  const { inputs, units } = sizes;
  const lines = (count: number) => Array.from({ length: 4 }, () => driver.quads(units, Math.ceil(count / 4)));
  const source = weightGradients(shaders);
  const seen: Factors = { factors: rows, columns: 1 + inputs, lag: 0, start: undefined };
  const known: Factors = { factors: h!, columns: units, lag: 1, start: h0 };
  const ofInputs = sumOverSteps(pass, source, seen, dz, lines(1 + inputs));
  const ofPast = sumOverSteps(pass, source, known, dz, lines(units));
  const firstRows: Readonly<Record<ParameterRole, number>> = { bias: 0, kernel: 1, recurrentKernel: 0, peephole: 0 };
  const gradients = CELLS[attributes.cell].parameters(inputs, units).map(({ role, shape }) => {
    if (role === 'peephole') return peepholeGradient(pass, c!, dz, c0);
    const gradient = driver.output(shape);
    const isPast = role === 'recurrentKernel';
    driver.draw(SPREAD, {
      textures: named('gradient', isPast ? ofPast : ofInputs),
      integers: {
        units,
        columns: shape.at(-1)!,
        firstRow: firstRows[role],
        size: shape.reduce((product, dimension) => product * dimension, 1),
        isPast: Number(isPast),
        isBias: Number(role === 'bias'),
        splitsPast: Number(attributes.cell === 'gru'),
      },
      targets: [gradient],
    });
    return gradient;
  });
  for (const texture of [...ofInputs, ...ofPast]) driver.free(texture);
  return gradients;
}

function peepholeGradient(pass: Pass, c: Pair, dz: readonly Pair[], c0: QuadTexture | undefined): NumberTexture {
  const { driver, shaders, sizes } = pass;
  const { units } = sizes;
  const [before, same] = ([1, 0] as const).map((lag) => {
    const factors: Factors = { factors: c, columns: units, lag, start: lag === 1 ? c0 : undefined };
    return sumOverSteps(pass, ownGradients(shaders), factors, dz, [driver.quads(units, 1)])[0]!;
  }) as [QuadTexture, QuadTexture];
  const gradient = driver.output([3, units]);
  driver.draw(SPREAD_PEEPHOLES, { textures: { before, same }, integers: { units }, targets: [gradient] });
  driver.free(before);
  driver.free(same);
  return gradient;
}
