/** Parallel coordinates (Inselberg 1985): an axis a setting, the last one the validation error, a line a configuration. */
import type { RankedTrial } from '../../../../model/protocol/search';
import type { SearchedName, SettingValue } from '../../../../model/settings/searchable';
import type { SearchState } from '../../../../store/runs/facts';
import { linearScale, shareOf } from '../../../charts/axes/ticks';

/** Places are shares of the height from below. */
export type ParallelAxis = {
  readonly name: SearchedName | null;
  readonly marks: readonly { readonly value: SettingValue; readonly place: number }[];
};
export type ParallelLine = {
  readonly trial: number;
  /** By axis. */
  readonly places: readonly number[];
  /** 0 the best, 1 the worst by rank. */
  readonly share: number;
};
export type Parallel = { readonly axes: readonly ParallelAxis[]; readonly lines: readonly ParallelLine[] };

const MOST_TICKS = 4;
/** Errors that are so many times as large would press all others together: logarithms are drawn. */
const WIDE = 10;

/** `errorOf` gives the error as it is shown. */
export function parallelOf(
  { search, plan }: Pick<SearchState, 'search' | 'plan'>,
  ranking: readonly RankedTrial[],
  errorOf: (trial: RankedTrial) => number,
): Parallel {
  const axes = search.settings.map(({ name, values }): ParallelAxis => ({
    name,
    // Values stand evenly: stops are chosen so that each means about as much as the next.
    marks: values.map((value, at) => ({ value, place: values.length > 1 ? at / (values.length - 1) : 0.5 })),
  }));
  const errors = ranking.map(errorOf);
  const [least, most] = [Math.min(...errors), Math.max(...errors)];
  const isWide = least > 0 && most > WIDE * least;
  const [draw, back] = isWide ? [Math.log10, (exponent: number) => 10 ** exponent] : [same, same];
  const scale = linearScale(draw(least), draw(most), MOST_TICKS);
  const placeOf = (error: number) => shareOf(scale, draw(error), false);
  const errorAxis: ParallelAxis = {
    name: null,
    marks: scale.ticks.map((tick) => ({ value: back(tick), place: shareOf(scale, tick, false) })),
  };
  const lines = ranking.map((ranked, at): ParallelLine => {
    const { change } = plan.trials[ranked.trial - 1]!;
    const places = axes.map(({ name, marks }) => marks.find(({ value }) => value === change[name!])?.place ?? 0);
    const share = ranking.length > 1 ? at / (ranking.length - 1) : 0;
    return { trial: ranked.trial, places: [...places, placeOf(errors[at]!)], share };
  });
  return { axes: [...axes, errorAxis], lines };
}

const same = (value: number): number => value;

/**
 * The line that is nearest to a point, at `along` (0 the first axis, 1 the last) and `height` (0 below, 1 above). Of lines
 * that lie on one another the best.
 */
export function nearestLine(lines: readonly ParallelLine[], along: number, height: number): number | null {
  let [nearest, least]: [number | null, number] = [null, Infinity];
  for (const { trial, places } of lines) {
    const at = Math.min(1, Math.max(0, along)) * (places.length - 1);
    const before = Math.min(places.length - 2, Math.floor(at));
    const there = places[before]! + (at - before) * (places[before + 1]! - places[before]!);
    const distance = Math.abs(there - height);
    if (distance < least) [nearest, least] = [trial, distance];
  }
  return nearest;
}

/** Third of the ranking that a line is in. */
export const thirdOf = (share: number): 'best' | 'middle' | 'worst' =>
  share <= 1 / 3 ? 'best' : share <= 2 / 3 ? 'middle' : 'worst';
