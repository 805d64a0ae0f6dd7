/** Which five series a seed stands for, and where each of them is cut: the same for all who play it. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { configFor } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import type { TimeAxis, Series, WindowSource } from '../../model/protocol/series';
import { CANDIDATES, type Candidate, type Kind } from './candidates';

/** So many of each kind: five in all, and who plays does not know which is which. */
const HAND: Readonly<Record<Kind, number>> = { seasonal: 2, cyclic: 1, made: 1, chance: 1 };

export type Round = Candidate & {
  /** Where among the places that can be an origin it lies, from 0 to 1. */
  readonly share: number;
  readonly config: Config;
};

/** The generator's seeds: whole numbers below it. */
export const SEED_LIMIT = 1_000_000;

export function roundsOf(seed: number): readonly Round[] {
  const generator = xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1));
  const shuffled = <T>(all: readonly T[]): readonly T[] => {
    const order = [...all];
    for (let last = order.length - 1; last > 0; last--) {
      const other = uniformInt(generator, 0, last);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  };
  const kinds = Object.keys(HAND) as readonly Kind[];
  const hand = kinds.flatMap((kind) => shuffled(CANDIDATES.filter((each) => each.kind === kind)).slice(0, HAND[kind]));
  return shuffled(hand).map((each) => {
    const share = uniformFloat64(generator);
    const dataSeed = uniformInt(generator, 1, SEED_LIMIT - 1);
    return { ...each, share, config: configOf(each, dataSeed) };
  });
}

/** The network says all steps of the horizon at once. What is left of the series at the origin is all training part. */
function configOf({ source, settings, horizon }: Candidate, dataSeed: number): Config {
  return { ...configFor(source), ...settings, horizon, dataSeed, patience: 0 };
}

/** Of a series, what a round is about; `origin` is the first time step that is to be drawn. */
export type Cut = {
  /** The values that are shown, up to the origin. */
  readonly shown: Float64Array;
  readonly truth: Float64Array; // [horizon]
  /** All that was before the origin. */
  readonly before: Float64Array;
  readonly season: number;
  readonly origin: number;
  /** What the network is given: the steps that it is trained on, and behind them those that it is asked for. */
  readonly source: WindowSource;
  readonly fitUntil: number;
};

/** Origins lie in the second half of a series, where there is enough before them and all of the horizon behind. */
export function cutAt({ share, horizon, shown, trainedOn }: Round, series: Series): Cut {
  const { values, season, time } = series;
  const latest = values.length - horizon;
  const earliest = Math.min(latest, Math.max(Math.floor(values.length / 2), shown));
  // Nothing that is missing may have to be drawn, or be the last value that is known.
  const isWhole = (origin: number) => !values.subarray(origin - 1, origin + horizon).some(Number.isNaN);
  const wished = earliest + Math.floor(share * (latest - earliest + 1));
  const span = latest - earliest + 1;
  const places = Array.from({ length: span }, (_, step) => earliest + ((wished - earliest + step) % span));
  const origin = places.find(isWhole) ?? wished;
  const start = Math.max(0, origin - trainedOn);
  const end = origin + horizon;
  return {
    shown: values.slice(origin - shown, origin),
    truth: values.slice(origin, end),
    before: values.slice(0, origin),
    season,
    origin,
    source: { values: values.slice(start, end), time: timesOf(time, start, end), season, features: [] },
    fitUntil: origin - start,
  };
}

function timesOf(time: TimeAxis, start: number, end: number): TimeAxis {
  return time.kind === 'index' ? time : { ...time, values: time.values.slice(start, end) };
}
