/**
 * Monte-Carlo dropout (Gal & Ghahramani 2016, Dropout as a Bayesian approximation): forecasts of networks of which units have
 * been dropped as in training, and the spread of what they say. That is what the network doubts: the noise of the series is
 * not in it.
 *
 * One mask [time, units] for each layer but the last makes one network, which forecasts all windows: a sample of the networks
 * that dropout trains. As in training a mask is drawn anew at each time step, and what stays is enlarged.
 */
import type { Predictor } from '../../forecasting/predictor';
import type { Numbers } from '../../cells/cell';
import type { Drop } from '../../network/forward';
import type { NetworkShape } from '../../network/layout';
import { seededRandom } from '../../random';
import { DROPOUT_NETWORKS } from '../../protocol/evaluation';
import type { Config } from '../../settings/settings';
import { quantileOf } from '../../windows/quantile';
import type { Windows } from '../../windows/windows';
import { networkTable } from '../table';
import type { Edges, JudgedOrigins } from './edges';

/** Of the seed: those below are start values, order and dropout of the training, and the engines' check. */
const STREAM = 4;
/** Shares of the forecasts that lie below the edges. */
const [LOW, HIGH] = [0.1, 0.9];
/** Cells of the table that are sorted between two pauses. */
const SORTED = 2000;

/** `predictWith` forecasts with units dropped. The same seed gives the same numbers. Pauses (yields) now and then. */
export function* dropoutEdges(
  windows: Windows,
  shape: Pick<NetworkShape, 'layers' | 'units'>,
  { dropout, seed }: Pick<Config, 'dropout' | 'seed'>,
  predictWith: (drop: Drop) => Predictor,
  origins: JudgedOrigins,
  atOnce?: number,
): Generator<void, Edges> {
  const { horizon, lookBack } = windows;
  const random = seededRandom(seed, STREAM);
  const cells = origins.all.length * horizon;
  const said = new Float64Array(cells * DROPOUT_NETWORKS); // [origin, horizon, network]
  for (let network = 0; network < DROPOUT_NETWORKS; network++) {
    const masks = Array.from({ length: shape.layers - 1 }, () =>
      Float64Array.from({ length: lookBack * shape.units }, () => (random.uniform() < dropout ? 0 : 1 / (1 - dropout))),
    );
    const predict = predictWith((h, layer) => multiply(h, masks[layer]!));
    const { forecasts } = yield* networkTable(windows, predict, origins.all, atOnce);
    forecasts.forEach((value, cell) => (said[cell * DROPOUT_NETWORKS + network] = value));
  }
  const [low, high] = [new Float64Array(cells), new Float64Array(cells)];
  for (let cell = 0; cell < cells; cell++) {
    const sorted = said.subarray(cell * DROPOUT_NETWORKS, (cell + 1) * DROPOUT_NETWORKS).sort();
    low[cell] = quantileOf(sorted, LOW);
    high[cell] = quantileOf(sorted, HIGH);
    if (cell % SORTED === SORTED - 1) yield;
  }
  return { kind: 'dropout', origins, horizon, low, high };
}

function multiply(h: Numbers, mask: Float64Array): void {
  for (let at = 0; at < h.length; at++) h[at]! *= mask[at % mask.length]!;
}
