/**
 * What of a long series is forecast while its network changes: the forecast of all of it would never be done before the next
 * network is there. Once training rests, all of it is.
 */
import { costOfTimeStep } from '../network/cost';
import type { NetworkShape } from '../network/layout';
import type { Part } from '../protocol/parts';
import { evenlySpaced } from '../windows/evenlySpaced';
import { firstTarget, type Windows } from '../windows/windows';

/** Windows, and multiply-adds, that a forecast may take: some tenths of a second. */
const MOST_WINDOWS = 20_000;
const MOST_COST = 6e9;
/** A chart has pixels for fewer. */
const SAMPLED = 4000;
/** Fewer would say nothing. */
const LEAST = 32;
/** Windows of the validation part that its loss is the mean of. */
const VALIDATED = 8192;
const LEAST_VALIDATED = 64;
/** Multiply-adds of it: an epoch, which it ends, has many times as many. */
const MOST_VALIDATION = 6e10;

const costOf = (windows: Pick<Windows, 'lookBack'>, shape: NetworkShape): number =>
  costOfTimeStep(shape) * windows.lookBack;

export type Sample = {
  /** First targets of the windows that are forecast, evenly spread over the series. */
  readonly targets: Int32Array;
  /** Forecasts that the free run makes, each from those before it. */
  readonly freeForecasts: number;
};

/** Null where all can be forecast again and again. */
export function sampleOf(windows: Windows, shape: NetworkShape): Sample | null {
  const first = firstTarget(windows);
  const all = windows.values.length - first;
  const affordable = Math.floor(MOST_COST / costOf(windows, shape));
  if (all <= Math.min(MOST_WINDOWS, affordable)) return null;
  const size = Math.max(LEAST, Math.min(SAMPLED, affordable, all));
  const targets = evenlySpaced(
    Int32Array.from({ length: all }, (_, at) => first + at),
    size,
  );
  return { targets, freeForecasts: size };
}

/** Windows that the loss of a part is taken on: all, or as many evenly spread ones as do not hold up the training. */
export function validated(
  { parts, lookBack }: Pick<Windows, 'parts' | 'lookBack'>,
  shape: NetworkShape,
  part: Part = 'validation',
): Int32Array {
  const affordable = Math.floor(MOST_VALIDATION / costOf({ lookBack }, shape));
  return evenlySpaced(parts[part], Math.max(LEAST_VALIDATED, Math.min(VALIDATED, affordable)));
}

/** Multiply-adds between two pauses, and the windows that are that many. */
const PIECE = 3e7;
const LARGEST_PIECE = 32;
export const windowsAtOnce = (windows: Windows, shape: NetworkShape): number =>
  Math.max(1, Math.min(LARGEST_PIECE, Math.floor(PIECE / costOf(windows, shape))));
