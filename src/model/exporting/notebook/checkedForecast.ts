/** What the page says of a part of the series: the numbers that a notebook has to find again. */
import { finished } from '../../evaluation/pausing';
import { networkTable } from '../../evaluation/table';
import { predictorOf } from '../../forecasting/predictor';
import { createErrorSum } from '../../forecasting/errors';
import { costOfTimeStep } from '../../network/cost';
import type { ErrorMeasures } from '../../protocol/inspection';
import type { Part } from '../../protocol/parts';
import { evenlySpaced } from '../../windows/evenlySpaced';
import { SAMPLE_WINDOWS, type TrainedNetwork } from '../trained';

export type CheckedForecast = {
  readonly part: Part;
  /** First targets: all of the part, or as many evenly spread ones as can be afforded. */
  readonly origins: Int32Array;
  readonly forecasts: Float64Array; // [origin, horizon], in the unit of the data
  /** NaN where no truth is known. */
  readonly errors: ErrorMeasures;
};

const MOST_WINDOWS = 1000;
/** Multiply-adds: some tenths of a second. */
const MOST_COST = 1e8;

/** Of the test part, or of the training part where that has no windows. */
export function checkedForecast({ windows, shape, layout, parameters }: TrainedNetwork): CheckedForecast {
  const { lookBack, horizon, parts, values, missing } = windows;
  const part: Part = parts.test.length > 0 ? 'test' : 'train';
  const affordable = Math.floor(MOST_COST / (costOfTimeStep(shape) * lookBack));
  const origins = evenlySpaced(parts[part], Math.max(SAMPLE_WINDOWS, Math.min(MOST_WINDOWS, affordable)));
  const predict = predictorOf(shape, layout, parameters, lookBack);
  const { forecasts } = finished(networkTable(windows, predict, origins));
  const sum = createErrorSum();
  forecasts.forEach((said, place) => {
    const at = origins[Math.floor(place / horizon)]! + (place % horizon);
    if (!missing[at]) sum.add(said - values[at]!);
  });
  return { part, origins, forecasts, errors: sum.measures() };
}
