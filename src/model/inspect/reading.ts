/** What the network reads of one window or sample, and what its cells and its head make of it. */
import type { StartStates } from '../cells/cell';
import { beliefs } from '../network/answers';
import { forward, head, type NetworkTrace } from '../network/forward';
import { layerParameters, outputsOf } from '../network/layout';
import type { Part } from '../protocol/parts';
import type { SampleView } from '../protocol/tasks';
import { streamRows } from '../tasks/stream';
import { targetsOf } from '../tasks/targets';
import type { Inside } from './inspectedNetwork';

export type Reading = {
  readonly x: Float32Array; // [time, inputs]
  readonly y: Float32Array;
  readonly mask: Float32Array | null; // [time]
  /** Time steps that are there: the rest of a shorter sequence is masked, and shown nowhere. */
  readonly steps: number;
  readonly trace: NetworkTrace;
};

/** Pieces of a stream that are read before the one that is looked at, so that its states are those of a reader in the middle. */
const READ_BEFORE = 2;

/** The part of a sample, and its place there; null where there is no such sample. */
export function placeOf(
  name: number,
  parts: Readonly<Record<Part, Int32Array>>,
): { readonly part: Part; readonly place: number } | null {
  for (const part of Object.keys(parts) as Part[]) {
    const place = parts[part].indexOf(name);
    if (place >= 0) return { part, place };
  }
  return null;
}

/** The pass over the window or sample that is watched. */
export function readWatched(inside: Inside): Reading {
  let start: readonly StartStates[] | null = null;
  for (const name of readBefore(inside)) start = endOf(read(inside, name, start), inside);
  return read(inside, inside.target, start);
}

function read(
  { samples, shape, layout, parameters }: Inside,
  name: number,
  start: readonly StartStates[] | null,
): Reading {
  const { time, inputs, isMasked } = samples;
  const x = new Float32Array(time * inputs);
  const y = new Float32Array(targetsOf(samples, shape.horizon));
  const mask = isMasked ? new Float32Array(time) : null;
  samples.fill(Int32Array.of(name), { x, y, mask });
  const steps = mask ? mask.lastIndexOf(1) + 1 : time;
  return { x, y, mask, steps, trace: forward(x, 1, time, shape, layout, parameters, { mask, start }) };
}

/** The states after the last time step, by layer. */
function endOf({ trace }: Reading, { shape: { units } }: Inside): readonly StartStates[] {
  return trace.layers.map(({ h, c }) => ({ h: h.slice(-units), c: c.slice(-units) }));
}

/** The pieces of the same stream that come before: states are carried from each to the next, as in training. */
function readBefore({ samples, target, config }: Inside): Int32Array {
  const at = samples.isStream ? placeOf(target, samples.parts) : null;
  if (!at) return new Int32Array();
  const names = samples.parts[at.part];
  const { each } = streamRows(names.length, config.batchSize);
  const begin = Math.floor(at.place / each) * each;
  return names.subarray(Math.max(begin, at.place - READ_BEFORE), at.place);
}

/** What is said of a sample of another task than forecasting. */
export function sampleView({ x, y, steps, trace }: Reading, inside: Inside): SampleView {
  const { samples, target: name } = inside;
  const { part, place } = placeOf(name, samples.parts)!;
  return { name, part, place, x, time: samples.time, steps, said: saidAfterEach(trace, inside), y };
}

/** The head asked after each time step [time, outputs]. */
function saidAfterEach(
  { layers, outputs }: NetworkTrace,
  { samples, shape, layout, parameters }: Inside,
): Float64Array {
  const { answer = null } = shape;
  const width = outputsOf(shape);
  let said: Float64Array = new Float64Array(samples.time * width).fill(Number.NaN);
  if (answer?.at === 'every') said = outputs;
  else if (shape.bidirectional) said.set(outputs, said.length - width);
  else said = head(layers.at(-1)!.h, shape, layerParameters(parameters, layout, 'head'));
  return answer ? beliefs(answer, said) : said;
}
