/**
 * Between tensors, one number a texel, and pairs of textures with four rows of the batch a texel: one for time steps of even
 * number, one for those of odd number, since a draw may not read the texture that it writes. In each the steps stand above
 * one another, and in several columns where they are many. Rows past the end of the batch are 0.
 */
import type { Driver, NumberTexture, QuadTexture, Region } from './driver';
import { FLAT_INDEX, HEADER, PASS } from './shader';

export type Pair = readonly [even: QuadTexture, odd: QuadTexture];

/** Numbers that the shaders need of a pass. */
export type Sizes = {
  readonly batch: number;
  readonly time: number;
  readonly inputs: number;
  readonly units: number;
  /** Fours of rows of the batch; the last may be short. */
  readonly groups: number;
  /** Time steps side by side in the textures, where above one another they would be too high. */
  readonly across: number;
};

const stepsOf = (time: number): number => Math.ceil(time / 2);

export function sizesOf(batch: number, time: number, inputs: number, units: number, highest: number): Sizes {
  const groups = Math.ceil(batch / 4);
  return { batch, time, inputs, units, groups, across: Math.ceil((stepsOf(time) * groups) / highest) };
}

/** Textures with so many columns a time step. */
export function pair(driver: Driver, { time, groups, across }: Sizes, columns: number): Pair {
  const rows = Math.ceil(stepsOf(time) / across) * groups;
  return [driver.quads(across * columns, rows), driver.quads(across * columns, rows)];
}

/** Where the texels of a time step lie: `origin` of the shaders. */
export function regionOf(t: number, { groups, across }: Sizes, columns: number): Region {
  const step = t >> 1;
  return { x: (step % across) * columns, y: Math.floor(step / across) * groups, width: columns, height: groups };
}

/** Of a tensor [batch, time, columns - ones]; `ones` columns before it are 1. Where a mask [batch, time] is 0, all are 0. */
const intoFourRows = (masked: boolean): string => `${HEADER}${PASS}
uniform sampler2D tensor;
uniform int tensorColumns, columns, ones;${masked ? '\nuniform sampler2D mask;\nuniform int maskColumns;' : ''}
layout(location = 0) out vec4 even;
layout(location = 1) out vec4 odd;

vec4 rowsAt(int group, int t, int column) {
  vec4 rows = vec4(0.0);
  for (int lane = 0; lane < 4; lane++) {
    int row = 4 * group + lane;
    if (row >= batch || t >= time) continue;${masked ? '\n    if (at(mask, maskColumns, row * time + t) == 0.0) continue;' : ''}
    rows[lane] = column < ones ? 1.0 : at(tensor, tensorColumns, (row * time + t) * (columns - ones) + column - ones);
  }
  return rows;
}

void main() {
  ivec2 place = texel();
  int t = 2 * (place.y / groups * across + place.x / columns);
  even = rowsAt(place.y % groups, t, place.x % columns);
  odd = rowsAt(place.y % groups, t + 1, place.x % columns);
}`;

const INTO_FOURS = intoFourRows(false);
const INTO_FOURS_MASKED = intoFourRows(true);

/** All time steps of a tensor [batch, time, inputs], after a column of ones: what the bias is multiplied with. */
export function withOnes(driver: Driver, sizes: Sizes, tensor: NumberTexture, mask: NumberTexture | null): Pair {
  return intoFours(driver, sizes, tensor, 1 + sizes.inputs, 1, mask);
}

/** All time steps of a tensor [batch, time, units]. */
export function ofUnits(driver: Driver, sizes: Sizes, tensor: NumberTexture): Pair {
  return intoFours(driver, sizes, tensor, sizes.units, 0, null);
}

function intoFours(
  driver: Driver,
  sizes: Sizes,
  tensor: NumberTexture,
  columns: number,
  ones: 0 | 1,
  mask: NumberTexture | null,
): Pair {
  const targets = pair(driver, sizes, columns);
  const textures = mask ? { tensor, mask } : { tensor };
  driver.draw(mask ? INTO_FOURS_MASKED : INTO_FOURS, { textures, integers: { ...sizes, columns, ones }, targets });
  return targets;
}

/** A tensor [batch, units], which belongs to one time step. */
export function ofOneStep(driver: Driver, sizes: Sizes, tensor: NumberTexture): QuadTexture {
  const { units, groups } = sizes;
  const target = driver.quads(units, groups);
  const integers = { ...sizes, time: 1, across: 1, columns: units, ones: 0 };
  driver.draw(INTO_FOURS, { textures: { tensor }, integers, targets: [target] });
  return target;
}

/** A tensor [batch, count, columns] of the steps from `first` on. */
const FROM_FOURS = `${HEADER}${PASS}${FLAT_INDEX}
uniform sampler2D even, odd;
uniform int columns, first, count;
out vec4 number;

void main() {
  int index = flatIndex();
  int column = index % columns, t = first + (index / columns) % count, row = index / (columns * count);
  if (row >= batch) return;
  ivec2 place = origin(t, columns) + ivec2(column, row >> 2);
  vec4 rows = (t & 1) == 0 ? texelFetch(even, place, 0) : texelFetch(odd, place, 0);
  number = vec4(rows[row & 3], 0.0, 0.0, 0.0);
}`;

/** All time steps as a tensor [batch, time, columns]. */
export function toTensor(driver: Driver, sizes: Sizes, [even, odd]: Pair, columns: number): NumberTexture {
  const target = driver.output([sizes.batch, sizes.time, columns]);
  const integers = { ...sizes, columns, first: 0, count: sizes.time };
  driver.draw(FROM_FOURS, { textures: { even, odd }, integers, targets: [target] });
  return target;
}

/** One time step as a tensor [batch, units]. */
export function stepToTensor(driver: Driver, sizes: Sizes, [even, odd]: Pair, first: number): NumberTexture {
  const target = driver.output([sizes.batch, sizes.units]);
  const integers = { ...sizes, columns: sizes.units, first, count: 1 };
  driver.draw(FROM_FOURS, { textures: { even, odd }, integers, targets: [target] });
  return target;
}
