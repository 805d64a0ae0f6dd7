/** The start values, made from a seed in plain code, so that every engine starts from the same numbers. */
import { CELLS } from '../cells/cells';
import type { Config } from '../settings/settings';
import { seededRandom, type Random } from '../random';
import { parameterCount, parameterLayout, type NetworkShape } from './layout';

/**
 * Kernels Glorot uniform (Glorot & Bengio 2010), recurrent kernels orthogonal (Saxe, McClelland & Ganguli 2014), biases 0
 * but the forget gate's, which is 1 if nothing else is asked for (Gers, Schmidhuber & Cummins 2000; Jozefowicz, Zaremba & Sutskever 2015). As in Keras. With a
 * shortcut the head's kernel is 0. `line` is the start of a linear one [seen, horizon], the same for each quantile; null: zeros.
 */
export function initialParameters(
  shape: NetworkShape,
  { seed, forgetBias }: Pick<Config, 'seed' | 'forgetBias'>,
  line: Float64Array | null = null,
): Float32Array {
  const { horizon } = shape;
  const random = seededRandom(seed, 0);
  const layout = parameterLayout(shape);
  const parameters = new Float32Array(parameterCount(layout));
  const forget = CELLS[shape.cell].gates.indexOf('f');
  for (const { layer, role, shape: dimensions, offset, size } of layout) {
    const values = parameters.subarray(offset, offset + size);
    const [rows = 1, columns = 1] = dimensions;
    if (layer === 'shortcut') {
      if (shape.shortcut?.kind === 'last') values.fill(1);
      else if (line) values.set(values.map((_, at) => line[Math.floor(at / columns) * horizon + (at % horizon)]!));
    } else if (layer === 'head' && shape.shortcut) continue;
    else if (role === 'kernel') fillGlorotUniform(values, rows, columns, random);
    else if (role === 'recurrentKernel') fillOrthogonal(values, rows, columns, random);
    else if (role === 'bias' && layer !== 'head' && forget >= 0)
      values.fill(forgetBias, forget * shape.units, (forget + 1) * shape.units);
  }
  return parameters;
}

/** Uniform in ±√(6 / (rows + columns)). */
function fillGlorotUniform(values: Float32Array, rows: number, columns: number, random: Random): void {
  const limit = Math.sqrt(6 / (rows + columns));
  for (let index = 0; index < values.length; index++) values[index] = limit * (2 * random.uniform() - 1);
}

/**
 * A random matrix with orthonormal rows (rows ≤ columns): normal numbers, then the modified Gram-Schmidt process, done
 * twice over each row, which keeps the rows orthogonal to the last digit ("twice is enough", Kahan in Parlett 1980).
 */
function fillOrthogonal(values: Float32Array, rows: number, columns: number, random: Random): void {
  const matrix = Float64Array.from({ length: rows * columns }, () => random.normal());
  for (let row = 0; row < rows; row++) {
    const own = matrix.subarray(row * columns, (row + 1) * columns);
    for (let round = 0; round < 2; round++) {
      for (let other = 0; other < row; other++) {
        const before = matrix.subarray(other * columns, (other + 1) * columns);
        const share = dot(own, before);
        for (let column = 0; column < columns; column++) own[column]! -= share * before[column]!;
      }
    }
    const norm = Math.sqrt(dot(own, own));
    for (let column = 0; column < columns; column++) own[column]! /= norm;
  }
  values.set(matrix);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
