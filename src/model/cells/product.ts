/** The four products of a recurrent cell, in float64: a vector with a matrix, and the gradients of that. */
import type { Numbers } from './cell';

/** z += v · M, with v the `rows` numbers of `from` at `at`, and M [rows, z's length]. */
export function addProduct(z: Float64Array, from: Numbers, at: number, matrix: Numbers, rows: number): void {
  const columns = z.length;
  for (let row = 0; row < rows; row++) {
    const factor = from[at + row]!;
    const line = row * columns;
    for (let column = 0; column < columns; column++) z[column]! += factor * matrix[line + column]!;
  }
}

/** M += vᵀ · dz: the gradient of `addProduct` by its matrix. */
export function addOuterProduct(matrix: Float64Array, from: Numbers, at: number, rows: number, dz: Float64Array): void {
  const columns = dz.length;
  for (let row = 0; row < rows; row++) {
    const factor = from[at + row]!;
    const line = row * columns;
    for (let column = 0; column < columns; column++) matrix[line + column]! += factor * dz[column]!;
  }
}

/** out = dz · Mᵀ: the gradient of `addProduct` by its vector. */
export function productWithRows(out: Float64Array, at: number, matrix: Numbers, rows: number, dz: Float64Array): void {
  const columns = dz.length;
  for (let row = 0; row < rows; row++) {
    const line = row * columns;
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += dz[column]! * matrix[line + column]!;
    out[at + row] = sum;
  }
}

export function addTo(sum: Float64Array, dz: Float64Array): void {
  for (let column = 0; column < dz.length; column++) sum[column]! += dz[column]!;
}
