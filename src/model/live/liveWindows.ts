/** Windows of a stream: differenced, and scaled by what has come until now, however old the points in them are. */
import type { Random } from '../random';
import type { Config } from '../settings/settings';
import type { Batch } from '../training/batches/batch';
import { createOnlineScale, UNSCALED } from './onlineScale';
import type { Remembered } from './remembered';

/** Points after which the scale has half forgotten: long enough for a season, short enough for a new level. */
const SCALE_MEMORY = 300;
/** How often a window is drawn anew where the network went on by itself within it. */
const TRIES = 8;

export type LiveWindows = {
  /** A point has been remembered. */
  follow(): void;
  /** Whether there is a window before the next point. */
  canForecast(): boolean;
  /** Windows with their targets that can be learned from. */
  count(): number;
  /** The window before the next point, after further values that are not remembered. */
  next(further: readonly number[]): Float32Array; // [lookBack]
  /** What a number of the network says in the unit of the stream, for the point after those values. */
  value(output: number, further: readonly number[]): number;
  /** Windows at random, more of them of late: ages are distributed as u³, u uniform (replay; Lin 1992). Null: none is whole. */
  batch(size: number, random: Random): Batch | null;
};

type Settings = Pick<Config, 'lookBack' | 'horizon' | 'difference' | 'scaling'>;

export function createLiveWindows(points: Remembered, settings: Settings, replayed: number): LiveWindows {
  const { lookBack, horizon, difference } = settings;
  const scale = settings.scaling === 'none' ? UNSCALED : createOnlineScale(SCALE_MEMORY);
  const span = lookBack + horizon + difference;

  /** The point with a number, or one of those that are thought on from the last. */
  const at = (index: number, further: readonly number[]): number =>
    index < points.total() ? points.at(index) : further[index - points.total()]!;
  const differenced = (index: number, further: readonly number[] = []): number =>
    difference === 0 ? at(index, further) : at(index, further) - at(index - difference, further);

  function isWhole(first: number): boolean {
    for (let index = first; index < first + span; index++) if (points.isOwn(index)) return false;
    return true;
  }

  const count = () => Math.max(0, Math.min(points.size(), replayed) - span + 1);
  /** The number of the first point that a window needs; negative where none was whole. */
  function draw(windows: number, random: Random): number {
    const last = points.total() - span;
    for (let tried = 0; tried < TRIES; tried++) {
      const first = last - Math.floor(windows * random.uniform() ** 3);
      if (isWhole(first)) return first;
    }
    return -1;
  }

  const oldest = () => points.total() - points.size();
  const take = (index: number) => {
    if (index >= oldest() + difference) scale.take(differenced(index));
  };
  for (let index = oldest(); index < points.total(); index++) take(index);

  return {
    follow: () => take(points.total() - 1),
    canForecast: () => points.size() >= lookBack + difference,
    count,
    next(further) {
      const end = points.total() + further.length;
      return Float32Array.from({ length: lookBack }, (_, step) =>
        scale.scaled(differenced(end - lookBack + step, further)),
      );
    },
    value(output, further) {
      const said = scale.unscaled(output);
      return difference === 0 ? said : said + at(points.total() + further.length - difference, further);
    },
    batch(size, random) {
      const windows = count();
      if (windows === 0) return null;
      const firsts: number[] = [];
      for (let row = 0; row < size; row++) {
        const first = draw(windows, random);
        if (first >= 0) firsts.push(first + difference);
      }
      if (firsts.length === 0) return null;
      const x = new Float32Array(firsts.length * lookBack); // [size, lookBack, 1]
      const y = new Float32Array(firsts.length * horizon); // [size, horizon]
      for (const [row, first] of firsts.entries()) {
        for (let step = 0; step < lookBack; step++) x[row * lookBack + step] = scale.scaled(differenced(first + step));
        for (let step = 0; step < horizon; step++)
          y[row * horizon + step] = scale.scaled(differenced(first + lookBack + step));
      }
      return { size: firsts.length, x, y };
    },
  };
}
