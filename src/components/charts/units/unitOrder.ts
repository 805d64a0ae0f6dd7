/** In which order the units of a layer stand below one another: an order is the unit of each row, [units]. */
export type UnitOrder = Uint16Array;

export const byIndex = (units: number): UnitOrder => Uint16Array.from({ length: units }, (_, unit) => unit);

/** From the largest figure to the smallest; equal ones by index, and what is not a number last. */
export function byFigure(figures: ArrayLike<number>): UnitOrder {
  const of = (unit: number) => (Number.isNaN(figures[unit] ?? Number.NaN) ? Number.NEGATIVE_INFINITY : figures[unit]!);
  return byIndex(figures.length).sort((one, other) => {
    const [a, b] = [of(one), of(other)];
    return a === b ? one - other : b > a ? 1 : -1;
  });
}

/** Time steps that are compared of a long window: all pairs of 256 units within a frame. */
const MOST_STEPS = 64;

/**
 * So that neighbours are alike: from the two units whose traces correlate most, a chain grows at whichever end finds the unit
 * most like it (greedy nearest neighbour). Units that never change are like none and stand last, by index.
 */
export function bySimilarity(
  traces: Float32Array, // [units, time]
  units: number,
): UnitOrder {
  const { scaled, moving, time } = standardized(traces, units);
  const likeness = correlations(scaled, moving, units, time);
  const still = [...byIndex(units)].filter((unit) => !moving.includes(unit));
  return Uint16Array.from([...chain(likeness, moving, units), ...still]);
}

/** Each trace, thinned, less its mean, of length 1; and the units whose traces have one. */
function standardized(traces: Float32Array, units: number) {
  const all = traces.length / Math.max(1, units);
  const stride = Math.ceil(all / MOST_STEPS);
  const time = Math.ceil(all / stride);
  const scaled = new Float32Array(units * time);
  const moving: number[] = [];
  for (let unit = 0; unit < units; unit++) {
    const own = Float32Array.from({ length: time }, (_, at) => traces[unit * all + at * stride]!);
    let mean = 0;
    for (const value of own) mean += value / time;
    let squares = 0;
    let largest = 0;
    for (const value of own) {
      squares += (value - mean) ** 2;
      largest = Math.max(largest, Math.abs(value));
    }
    // Float32 leaves a constant a little apart from its own mean.
    if (!(squares > time * (largest * 1e-6) ** 2)) continue;
    moving.push(unit);
    for (let at = 0; at < time; at++) scaled[unit * time + at] = (own[at]! - mean) / Math.sqrt(squares);
  }
  return { scaled, moving, time };
}

function correlations(scaled: Float32Array, moving: readonly number[], units: number, time: number): Float32Array {
  const likeness = new Float32Array(units * units);
  for (const one of moving) {
    for (const other of moving) {
      if (other <= one) continue;
      let sum = 0;
      for (let at = 0; at < time; at++) sum += scaled[one * time + at]! * scaled[other * time + at]!;
      likeness[one * units + other] = sum;
      likeness[other * units + one] = sum;
    }
  }
  return likeness;
}

/** The chain starts at its end with the lower index. */
function chain(likeness: Float32Array, moving: readonly number[], units: number): readonly number[] {
  if (moving.length < 3) return moving;
  const isTaken = new Uint8Array(units);
  const nearest = (unit: number): Neighbour => {
    let [found, closest] = [-1, Number.NEGATIVE_INFINITY];
    for (let place = 0; place < moving.length; place++) {
      const other = moving[place]!;
      const value = likeness[unit * units + other]!;
      if (value > closest && other !== unit && isTaken[other] === 0) [found, closest] = [other, value];
    }
    return { unit: found, likeness: closest };
  };
  const closest = moving.map((unit) => nearest(unit).likeness);
  const first = moving[closest.indexOf(Math.max(...closest))]!;
  isTaken[first] = 1;
  const grown = [first];
  let ahead = nearest(first);
  let behind = ahead;
  while (grown.length < moving.length) {
    const atHead = ahead.likeness > behind.likeness;
    const { unit } = atHead ? ahead : behind;
    isTaken[unit] = 1;
    if (atHead) grown.unshift(unit);
    else grown.push(unit);
    // An end looks for its neighbour anew where it is a new one, and where the other end took it.
    if (atHead || ahead.unit === unit) ahead = nearest(grown[0]!);
    if (!atHead || behind.unit === unit) behind = nearest(grown.at(-1)!);
  }
  return grown[0]! > grown.at(-1)! ? grown.toReversed() : grown;
}

type Neighbour = { readonly unit: number; readonly likeness: number };
