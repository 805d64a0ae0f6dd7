/**
 * Ridge regression (Hoerl & Kennard 1970): W and b that make Σ‖y − Wᵀx − b‖² + penalty·‖W‖² least; b is not penalised. By
 * the normal equations of the centred rows where there are more rows than inputs, else by their dual, both by Cholesky.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

export type Line = {
  readonly weights: Float64Array; // [inputs, outputs]
  readonly bias: Float64Array; // [outputs]
};

export type Rows = {
  readonly count: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Copies a row of inputs and a row of outputs. */
  read(row: number, x: Float64Array, y: Float64Array): void;
};

/** Rows between two pauses, so that others come in. */
const AT_ONCE = 2e6;

/** Null where the equations have no solution. Pauses (yields) now and then. */
export function* fitRidge(rows: Rows, penalty: number): Generator<void, Line | null> {
  const { count, inputs, outputs, read } = rows;
  if (count === 0) return null;
  const x = new Float64Array(inputs);
  const y = new Float64Array(outputs);
  const meanX = new Float64Array(inputs);
  const meanY = new Float64Array(outputs);
  for (let row = 0; row < count; row++) {
    read(row, x, y);
    for (let at = 0; at < inputs; at++) meanX[at]! += x[at]! / count;
    for (let at = 0; at < outputs; at++) meanY[at]! += y[at]! / count;
    if (row % Math.ceil(AT_ONCE / inputs) === 0) yield;
  }
  const centred = (row: number) => {
    read(row, x, y);
    for (let at = 0; at < inputs; at++) x[at]! -= meanX[at]!;
    for (let at = 0; at < outputs; at++) y[at]! -= meanY[at]!;
  };
  const weights =
    count >= inputs ? yield* primal(rows, penalty, x, y, centred) : yield* dual(rows, penalty, x, y, centred);
  if (!weights) return null;
  const bias = meanY.slice();
  for (let at = 0; at < inputs; at++) {
    for (let out = 0; out < outputs; out++) bias[out]! -= meanX[at]! * weights[at * outputs + out]!;
  }
  return { weights, bias };
}

type Read = (row: number) => void;

/** W = (XᵀX + penalty·I)⁻¹ XᵀY. */
function* primal(
  { count, inputs, outputs }: Rows,
  penalty: number,
  x: Float64Array,
  y: Float64Array,
  read: Read,
): Generator<void, Float64Array | null> {
  const gram = new Float64Array(inputs * inputs); // lower half
  const cross = new Float64Array(inputs * outputs);
  const pause = Math.ceil(AT_ONCE / (inputs * inputs));
  for (let row = 0; row < count; row++) {
    read(row);
    for (let i = 0; i < inputs; i++) {
      const value = x[i]!;
      for (let j = 0; j <= i; j++) gram[i * inputs + j]! += value * x[j]!;
      for (let out = 0; out < outputs; out++) cross[i * outputs + out]! += value * y[out]!;
    }
    if (row % pause === 0) yield;
  }
  return solve(gram, inputs, penalty, cross, outputs);
}

/** W = Xᵀ(XXᵀ + penalty·I)⁻¹ Y. */
function* dual(
  { count, inputs, outputs }: Rows,
  penalty: number,
  x: Float64Array,
  y: Float64Array,
  read: Read,
): Generator<void, Float64Array | null> {
  const all = new Float64Array(count * inputs);
  const right = new Float64Array(count * outputs);
  for (let row = 0; row < count; row++) {
    read(row);
    all.set(x, row * inputs);
    right.set(y, row * outputs);
  }
  yield;
  const gram = new Float64Array(count * count);
  const pause = Math.ceil(AT_ONCE / (count * inputs));
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let at = 0; at < inputs; at++) sum += all[i * inputs + at]! * all[j * inputs + at]!;
      gram[i * count + j] = sum;
    }
    if (i % pause === 0) yield;
  }
  const coefficients = solve(gram, count, penalty, right, outputs);
  if (!coefficients) return null;
  const weights = new Float64Array(inputs * outputs);
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < inputs; at++) {
      const value = all[row * inputs + at]!;
      for (let out = 0; out < outputs; out++)
        weights[at * outputs + out]! += value * coefficients[row * outputs + out]!;
    }
  }
  return weights;
}

/** (A + penalty·I)⁻¹ B of a symmetric A, of which the lower half is given. */
function solve(
  lower: Float64Array,
  size: number,
  penalty: number,
  right: Float64Array,
  columns: number,
): Float64Array | null {
  const matrix = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = lower[i * size + j]! + (i === j ? penalty : 0);
      matrix.set(i, j, value);
      matrix.set(j, i, value);
    }
  }
  const cholesky = new CholeskyDecomposition(matrix);
  if (!cholesky.isPositiveDefinite()) return null;
  const solution = cholesky.solve(Matrix.from1DArray(size, columns, right));
  return Float64Array.from(solution.to1DArray());
}
