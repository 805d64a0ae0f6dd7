/**
 * The plane in which points vary most: their first two principal components (Pearson 1901; Hotelling 1933), by orthogonal
 * iteration on the covariance (Golub & Van Loan, Matrix Computations, §8.2.4). The libraries that were looked at (ml-pca,
 * ml-matrix) take 18 kB for all components at once, in one go that would hold up everything else for a large layer; two of
 * them, in slices, are a few lines.
 */
export type Plane = {
  /** What is taken from a point before it is projected. */
  readonly mean: Float64Array; // [dimensions]
  readonly axes: readonly [Float64Array, Float64Array]; // of length 1, at right angles; [dimensions]
  /** Shares of the variance along the two. */
  readonly explained: readonly [number, number];
};

const MOST_ROUNDS = 400;
/** The plane has settled where no axis turns by more in a round. */
const SETTLED = 1e-13;
/** Multiplications between two pauses. */
const SLICE = 2e6;

/** Each axis points to where its largest loading is positive, so that the picture does not turn over by chance. */
export function* principalPlane(points: Float32Array, dimensions: number): Generator<void, Plane> {
  const mean = meanOf(points, dimensions);
  const covariance = yield* covarianceOf(points, mean);
  let axes = orthonormal(startAxis(dimensions, 0), startAxis(dimensions, 1));
  const rounds = Math.max(1, Math.floor(SLICE / (2 * dimensions * dimensions)));
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const [first, second] = [times(covariance, axes[0]), times(covariance, axes[1])];
    const turned = orthonormal(first, second);
    const isSettled = turn(axes, turned) < SETTLED;
    axes = turned;
    if (isSettled) break;
    if (round % rounds === 0) yield;
  }
  const { turned, variances } = alongVariance(covariance, axes);
  const all = Array.from({ length: dimensions }, (_, at) => covariance[at * dimensions + at]!);
  const total = all.reduce((sum, variance) => sum + variance, 0);
  const share = (variance: number) => (total > 0 ? Math.max(0, variance) / total : 0);
  return {
    mean,
    axes: [upright(turned[0]), upright(turned[1])],
    explained: [share(variances[0]), dimensions > 1 ? share(variances[1]) : 0],
  };
}

/** Points [n, dimensions] as places in the plane [n, 2]. */
export function projected({ mean, axes }: Plane, points: Float32Array): Float32Array {
  const dimensions = mean.length;
  const places = new Float32Array((points.length / dimensions) * 2);
  for (let at = 0; at < places.length; at++) {
    const axis = axes[at % 2 === 0 ? 0 : 1];
    const from = (at >> 1) * dimensions;
    let sum = 0;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      sum += (points[from + dimension]! - mean[dimension]!) * axis[dimension]!;
    }
    places[at] = sum;
  }
  return places;
}

function meanOf(points: Float32Array, dimensions: number): Float64Array {
  const sum = new Float64Array(dimensions);
  for (let at = 0; at < points.length; at++) sum[at % dimensions]! += points[at]!;
  const count = points.length / dimensions;
  return sum.map((total) => (count > 0 ? total / count : 0));
}

function* covarianceOf(points: Float32Array, mean: Float64Array): Generator<void, Float64Array> {
  const dimensions = mean.length;
  const covariance = new Float64Array(dimensions * dimensions);
  const rows = Math.max(1, Math.floor(SLICE / (dimensions * dimensions)));
  const count = points.length / dimensions;
  for (let point = 0; point < count; point++) {
    const away = mean.map((centre, at) => points[point * dimensions + at]! - centre);
    for (let one = 0; one < dimensions; one++) {
      for (let other = 0; other < dimensions; other++) {
        covariance[one * dimensions + other]! += (away[one]! * away[other]!) / count;
      }
    }
    if (point % rows === rows - 1) yield;
  }
  return covariance;
}

/** Two waves that no symmetry of the units makes blind to a component. */
const startAxis = (dimensions: number, which: number): Float64Array =>
  Float64Array.from({ length: dimensions }, (_, at) => Math.cos((at + 1) * (which + 1) * 1.3) + 0.1 / (at + 1));

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += matrix[row * size + column]! * vector[column]!;
    return sum;
  });
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

type Axes = readonly [Float64Array, Float64Array];

/** Of length 1 and at right angles (Gram & Schmidt); zeros where there is no direction left. */
function orthonormal(first: Float64Array, second: Float64Array): Axes {
  const unit = (vector: Float64Array, size: number): Float64Array => {
    const length = Math.sqrt(dot(vector, vector));
    return length > 1e-12 * size ? vector.map((value) => value / length) : vector.map(() => 0);
  };
  const one = unit(first, 0);
  const along = dot(second, one);
  const other = unit(
    second.map((value, at) => value - along * one[at]!),
    Math.sqrt(dot(second, second)),
  );
  return [one, other];
}

/** How far the plane has turned: what of the new axes lies outside of the old. */
function turn(before: Axes, after: Axes): number {
  const outside = after.map((axis) => dot(axis, axis) - before.reduce((sum, old) => sum + dot(axis, old) ** 2, 0));
  return Math.max(...outside);
}

/** The axes turned within their plane so that the covariance between them is 0, the larger variance first. */
function alongVariance(
  covariance: Float64Array,
  [one, other]: Axes,
): { turned: Axes; variances: readonly [number, number] } {
  const [ofOne, ofOther] = [times(covariance, one), times(covariance, other)];
  const [a, b, c] = [dot(one, ofOne), dot(one, ofOther), dot(other, ofOther)];
  const angle = 0.5 * Math.atan2(2 * b, a - c);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = Math.sqrt(((a - c) / 2) ** 2 + b * b);
  return {
    turned: [
      one.map((value, at) => cos * value + sin * other[at]!),
      one.map((value, at) => cos * other[at]! - sin * value),
    ],
    variances: [(a + c) / 2 + half, (a + c) / 2 - half],
  };
}

function upright(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? axis.map((value) => -value) : axis;
}
