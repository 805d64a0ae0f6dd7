/** What each unit follows in a task without a series: its states at every time step of many samples, with what is known there. */
import { forward } from '../../network/forward';
import type { LayerMeanings, MeaningsAnswer } from '../../protocol/inside/meanings';
import { filledRows } from '../../tasks/rows';
import type { KnownSignal, SampleRows, Samples } from '../../tasks/task';
import { evenlySpaced } from '../../windows/evenlySpaced';
import { NOT_ASKED } from '../../network/answers';
import type { Inside } from '../inspectedNetwork';
import { readWatched } from '../reading';
import { affordable, type EndStates } from '../sampling/endStates';
import { layerMeanings, type SignalValues } from './layerMeanings';

const MOST_SAMPLES = 200;
const LEAST_SAMPLES = 8;
/** Time steps in all: a correlation of more says the same. */
const MOST_STEPS = 8000;
/** More inputs or classes than these are not looked for one by one. */
const MOST_NAMED = 12;

/** Over samples of the training part. Pauses (yields) after each of them and few units. */
export function* sampleMeanings(inside: Inside): Generator<void, MeaningsAnswer> {
  const { samples, shape, layout, parameters, target } = inside;
  const { time, inputs, parts } = samples;
  const most = Math.min(affordable(inside, LEAST_SAMPLES, MOST_SAMPLES), Math.ceil(MOST_STEPS / time));
  const names = evenlySpaced(parts.train, most);
  const filled = filledRows(samples, names, shape.horizon);
  const passes: EndStates[][] = [];
  for (const row of names.keys()) {
    const x = filled.x.subarray(row * time * inputs, (row + 1) * time * inputs);
    const mask = filled.mask?.subarray(row * time, (row + 1) * time) ?? null;
    passes.push(forward(x, 1, time, shape, layout, parameters, { mask }).layers.map(statesOf));
    yield;
  }
  const known = knownIn(samples, names, filled);
  const there = (values: Float64Array) => (filled.mask ? values.filter((_, at) => filled.mask![at] === 1) : values);
  const inSample: SignalValues = known.map(({ values }) => [there(values)]);

  const watched = readWatched(inside);
  const { steps } = watched;
  const inShown: SignalValues = knownIn(samples, Int32Array.of(target), watched).map(({ values }) => [
    values.subarray(0, steps),
  ]);
  const shown = watched.trace.layers.map((pass) => firstOf(statesOf(pass), steps * shape.units));
  const layers: LayerMeanings[] = [];
  for (let layer = 0; layer < shape.layers; layer++) {
    const all = joined(passes.map((pass) => pass[layer]!));
    const present = filled.mask ? withoutMasked(all, filled.mask, shape.units) : all;
    layers.push(yield* layerMeanings(present, shown[layer]!, shape.units, inSample, inShown));
  }
  return {
    name: 'meanings',
    windows: names.length,
    signals: known.map(({ signal }) => signal),
    shown: Int32Array.from({ length: steps }, (_, step) => step),
    layers,
  };
}

/** What the task tells, the place, the inputs and the classes that are asked for, as far as they vary. */
function knownIn(samples: Samples, names: Int32Array, { x, y }: Pick<SampleRows, 'x' | 'y'>): readonly KnownSignal[] {
  const { time, inputs, channels, classes, answer } = samples;
  const of = (value: (row: number, t: number) => number) =>
    Float64Array.from({ length: names.length * time }, (_, at) => value(Math.floor(at / time), at % time));
  const known: KnownSignal[] = [...(samples.known?.(names, x) ?? [])];
  known.push({ signal: { kind: 'task', name: 'place' }, values: of((_, t) => t) });
  if (inputs <= MOST_NAMED) {
    channels.forEach((name, channel) => {
      const values = of((row, t) => x[(row * time + t) * inputs + channel]!);
      known.push({ signal: { kind: 'input', name }, values });
    });
  }
  if (answer?.at === 'last' && answer.kind === 'class' && classes.length <= MOST_NAMED) {
    classes.forEach((name, index) => {
      const values = of((row) => (y[row] === NOT_ASKED ? Number.NaN : Number(y[row] === index)));
      known.push({ signal: { kind: 'class', name }, values });
    });
  }
  return known;
}

/** Of one sample [time, units]. */
const statesOf = ({ h, c }: { readonly h: Float64Array; readonly c: Float64Array }): EndStates => ({
  h: Float32Array.from(h),
  c: Float32Array.from(c),
});

const firstOf = ({ h, c }: EndStates, count: number): EndStates => ({ h: h.slice(0, count), c: c.slice(0, count) });

function joined(parts: readonly EndStates[]): EndStates {
  const of = (state: 'h' | 'c') => {
    const size = parts[0]?.[state].length ?? 0;
    const all = new Float32Array(parts.length * size);
    parts.forEach((part, at) => all.set(part[state], at * size));
    return all;
  };
  return { h: of('h'), c: of('c') };
}

/** The rows of time steps that are there. */
function withoutMasked({ h, c }: EndStates, mask: Float32Array, units: number): EndStates {
  const of = (rows: Float32Array) => rows.filter((_, at) => mask[Math.floor(at / units)] === 1);
  return { h: of(h), c: of(c) };
}
