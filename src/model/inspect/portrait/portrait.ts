/**
 * The path of the hidden states at the end of each window in the plane in which it varies most, over the series and fed
 * with its own forecasts (after Sussillo & Barak 2013, who look for the points and rings that such a network runs into).
 */
import { forecastFreely } from '../../forecasting/freeRun';
import { forward } from '../../network/forward';
import type { LayerPortrait, PortraitAnswer } from '../../protocol/inside/portrait';
import { firstTarget } from '../../windows/windows';
import { affordable, endStates } from '../sampling/endStates';
import { endingOf, spreadOf } from './ending';
import { seriesIn, type Inside, type SeriesInside } from '../inspectedNetwork';
import { principalPlane, projected } from './principalPlane';

const MOST_POINTS = 1500;
const LEAST_POINTS = 120;

/** Pauses (yields) after each batch of windows, each forecast of the free run and each slice of the components. */
export function* portrait(inside: Inside): Generator<void, PortraitAnswer> {
  const ofSeries = seriesIn(inside);
  const { windows, shape, source } = ofSeries;
  const most = affordable(inside, LEAST_POINTS, MOST_POINTS);
  const seriesStart = firstTarget(windows);
  const targets = windows.values.length + 1 - seriesStart;
  const stride = strideOf(targets, most, source.season);
  const path = Int32Array.from({ length: Math.ceil(targets / stride) }, (_, at) => seriesStart + at * stride);
  const states = yield* endStates(inside, path);
  const free = yield* freeStates(ofSeries, most);
  const layers: LayerPortrait[] = [];
  for (const [layer, { h }] of states.entries()) {
    const plane = yield* principalPlane(h, shape.units);
    const series = projected(plane, h);
    const freeRun = projected(plane, free[layer]!);
    const ending = endingOf(freeRun, spreadOf(series, 0, series.length / 2));
    layers.push({ explained: plane.explained, series, freeRun, ending });
  }
  const freeRunStart = windows.trainEnd;
  return { name: 'portrait', layers, seriesStart, freeRunStart, stride, freeRunStride: windows.horizon };
}

/** So large that at most `most` windows are looked at, and never whole seasons, as all would stand at one time of it. */
export function strideOf(windows: number, most: number, season: number): number {
  let stride = Math.max(1, Math.ceil(windows / most));
  while (stride > 1 && season > 1 && commonDivisor(stride, season) > 1) stride += 1;
  return stride;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

/** The hidden states [forecasts, units] of each layer at the end of the windows that the free run is fed with. */
function* freeStates(
  { windows, shape, layout, parameters }: SeriesInside,
  most: number,
): Generator<void, readonly Float32Array[]> {
  const { lookBack } = windows;
  const { units } = shape;
  const seen: Float32Array[][] = [];
  const run = forecastFreely(windows, (x, batch) => {
    const { layers, forecast } = forward(x, batch, lookBack, shape, layout, parameters);
    seen.push(layers.map(({ h }) => Float32Array.from(h.subarray((lookBack - 1) * units))));
    return forecast;
  });
  while (seen.length < most && !run.next().done) yield;
  return Array.from({ length: shape.layers }, (_, layer) => {
    const all = new Float32Array(seen.length * units);
    seen.forEach((states, at) => all.set(states[layer]!, at * units));
    return all;
  });
}
