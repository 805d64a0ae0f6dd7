/** Bands that differ from window to window: their edges, how wide they are, and what they held. */
import { EDGE_LEVEL, type Band, type EdgesAhead } from '../../protocol/evaluation';
import type { BandKind } from '../../settings/bandKinds';
import { evenlySpaced } from '../../windows/evenlySpaced';
import type { Origins, Truth } from '../table';

/** Windows of the validation part, then of the test part: bands are counted on these. */
export type JudgedOrigins = {
  readonly all: Int32Array; // first targets
  /** So many of them, from the first, are of the validation part. */
  readonly validation: number;
};

/** In the unit of the data, low ≤ high. */
export type Edges = {
  readonly kind: Exclude<BandKind, 'conformal'>;
  readonly origins: JudgedOrigins;
  readonly horizon: number;
  readonly low: Float64Array; // [origin, horizon]
  readonly high: Float64Array; // [origin, horizon]
};

/** Of each part at most so many, evenly spread. */
export function judgedOrigins({ all, rows }: Origins, most = Infinity): JudgedOrigins {
  const [validation, test] = [rows.validation, rows.test].map(({ start, end }) =>
    evenlySpaced(all.subarray(start, end), Math.min(most, end - start)),
  ) as [Int32Array, Int32Array];
  return { all: Int32Array.of(...validation, ...test), validation: validation.length };
}

/** Its width by step is half the distance of the edges, in the mean over the windows of the test part. */
export function bandBetween(edges: Edges, truth: Truth): Band {
  const { kind, horizon, low, high } = edges;
  const { all, validation } = edges.origins;
  const tested = all.length - validation;
  const byHorizon = Array.from({ length: horizon }, (_, ahead) => {
    let sum = 0;
    for (let row = validation; row < all.length; row++) {
      sum += (high[row * horizon + ahead]! - low[row * horizon + ahead]!) / 2;
    }
    return sum / tested;
  });
  return {
    kind,
    level: EDGE_LEVEL,
    byHorizon,
    coverage: { validation: held(edges, truth, 0, validation), test: held(edges, truth, validation, all.length) },
  };
}

/** Share of the truths within the edges, 0 to 1, over all steps of rows from `start` to before `end`; NaN without any. */
function held({ origins, horizon, low, high }: Edges, { values, missing }: Truth, start: number, end: number): number {
  let [inside, all] = [0, 0];
  for (let at = start * horizon; at < end * horizon; at++) {
    const time = origins.all[Math.floor(at / horizon)]! + (at % horizon);
    if (missing[time]) continue;
    all += 1;
    if (values[time]! >= low[at]! && values[time]! <= high[at]!) inside += 1;
  }
  return inside / all;
}

/** What a picture of them needs. */
export function oneStepAhead({ kind, origins: { all }, horizon, low, high }: Edges): EdgesAhead {
  const first = (edge: Float64Array) => Float64Array.from(all, (_, row) => edge[row * horizon]!);
  return { kind, origins: all, low: first(low), high: first(high) };
}
