/**
 * What each unit follows: Pearson's correlation of its states at the end of each window with signals at the window's last
 * input, after Karpathy, Johnson & Fei-Fei (2015), who looked for cells that follow something a reader would name.
 */
import type { LayerMeanings, MeaningsAnswer } from '../../protocol/inside/meanings';
import type { Windows } from '../../windows/windows';
import { layerMeanings, type SignalValues } from './layerMeanings';
import { affordable, endStates, type EndStates } from '../sampling/endStates';
import type { Inside, SeriesInside } from '../inspectedNetwork';
import { signalsOf, type SignalSource } from './signals';
import { strongestLag } from '../sampling/strongestLag';

const MOST_WINDOWS = 400;
const LEAST_WINDOWS = 60;
/** Windows over which a unit is shown beside what it follows. */
const MOST_SHOWN = 160;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Pauses (yields) after each batch of windows and few units. */
export function meanings(inside: Inside): Generator<void, MeaningsAnswer> {
  const { windows, sampleMeanings } = inside;
  return windows ? seriesMeanings({ ...inside, windows }) : sampleMeanings!(inside);
}

/** Of the windows of the training and validation part. */
function* seriesMeanings(inside: SeriesInside): Generator<void, MeaningsAnswer> {
  const { source, windows, shape } = inside;
  const { targets, lag, trainEnd, lookBack } = windows;
  const sources = signalsOf(source, strongestLag(targets.subarray(lag, trainEnd), 2 * lookBack));
  const all = Int32Array.from([...windows.parts.train, ...windows.parts.validation]);
  const sample = scattered(all, affordable(inside, LEAST_WINDOWS, MOST_WINDOWS));
  const shown = all.slice(-MOST_SHOWN);
  const isWhole = sample.length === all.length;
  const states = yield* endStates(inside, sample);
  const recent = isWhole
    ? states.map((layer) => latest(layer, shown.length, shape.units))
    : yield* endStates(inside, shown);
  const inSample = valuesOf(sources, sample);
  const inShown = valuesOf(sources, shown);
  const layers: LayerMeanings[] = [];
  for (const [index, layer] of states.entries()) {
    layers.push(yield* layerMeanings(layer, recent[index]!, shape.units, inSample, inShown));
  }
  return {
    name: 'meanings',
    windows: sample.length,
    signals: sources.map(({ signal }) => signal),
    shown: shown.map((target) => target - 1),
    layers,
  };
}

/**
 * One window out of each of `most` stretches of the same length, at a place that goes through the stretch by the golden
 * ratio: with a fixed distance between them, windows of a season would all stand at the same time of it.
 */
export function scattered(targets: Windows['parts']['train'], most: number): Int32Array {
  if (targets.length <= most) return targets;
  const stretch = targets.length / most;
  return Int32Array.from(
    { length: most },
    (_, index) => targets[Math.floor((index + ((index * GOLDEN) % 1)) * stretch)]!,
  );
}

/** At the last input of each window. */
const valuesOf = (sources: readonly SignalSource[], targets: Int32Array): SignalValues =>
  sources.map(({ at }) => at.map((value) => Float64Array.from(targets, (target) => value(target - 1))));

function latest({ h, c }: EndStates, windows: number, units: number): EndStates {
  const from = Math.max(0, h.length - windows * units);
  return { h: h.subarray(from), c: c.subarray(from) };
}
