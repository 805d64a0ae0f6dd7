/** What the network reads of one window or sample, and what its cells and its head make of it. */
import type { StartStates } from '../cells/cell';
import { beliefs, NOT_ASKED } from '../network/answers';
import { costOfTimeStep } from '../network/cost';
import { forward, head, type NetworkTrace } from '../network/forward';
import { layerParameters, outputsOf } from '../network/layout';
import type { Part } from '../protocol/parts';
import type { OwnSample, SampleView } from '../protocol/tasks';
import { filledRows, stepsThere } from '../tasks/rows';
import { streamRows } from '../tasks/stream';
import { targetsOf } from '../tasks/targets';
import type { SampleRows } from '../tasks/task';
import type { Inside } from './inspectedNetwork';

export type Reading = {
  readonly x: Float32Array; // [time, inputs]
  readonly y: Float32Array;
  readonly mask: Float32Array | null; // [time]
  /** Time steps that are there: the rest of a shorter sequence is masked, and shown nowhere. */
  readonly steps: number;
  readonly trace: NetworkTrace;
};

/**
 * Pieces of a stream that are read before the one that is looked at, so that its states are those of a reader in the middle: as
 * many as take so many multiply-adds, some milliseconds, and some in any case.
 */
const READ_BEFORE_COST = 5e6;
const LEAST_READ_BEFORE = 2;

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
  for (const name of readBefore(inside)) start = endOf(read(inside, rowsIn(inside, name), start), inside);
  const watched = rowsIn(inside, inside.target);
  return read(inside, inside.own ? ownRows(inside, inside.own, watched) : watched, start);
}

const rowsIn = ({ samples, shape }: Inside, name: number): SampleRows =>
  filledRows(samples, Int32Array.of(name), shape.horizon);

/** Of a sample made by hand: what is right is known only where the task has a rule for it. */
function ownRows({ samples, shape }: Inside, own: OwnSample, watched: SampleRows): SampleRows {
  const { answer, isMasked } = samples;
  const mask = isMasked ? (own.mask ?? watched.mask) : null;
  const unknown = () => new Float32Array(targetsOf(samples, shape.horizon)).fill(answer ? NOT_ASKED : Number.NaN);
  return { x: own.x, y: samples.asked?.(own.x) ?? unknown(), mask };
}

function read(
  { samples: { time }, shape, layout, parameters }: Inside,
  rows: SampleRows,
  start: readonly StartStates[] | null,
): Reading {
  const { x, mask } = rows;
  const steps = stepsThere(mask, time);
  return { ...rows, steps, trace: forward(x, 1, time, shape, layout, parameters, { mask, start }) };
}

/** The states after the last time step, by layer. */
export function endOf({ trace }: Pick<Reading, 'trace'>, { shape: { units } }: Inside): readonly StartStates[] {
  return trace.layers.map(({ h, c }) => ({ h: h.slice(-units), c: c.slice(-units) }));
}

/** The pieces of the same stream that come before: states are carried from each to the next, as in training. */
function readBefore({ samples, target, config, shape }: Inside): Int32Array {
  const at = samples.isStream ? placeOf(target, samples.parts) : null;
  if (!at) return new Int32Array();
  const names = samples.parts[at.part];
  const { each } = streamRows(names.length, config.batchSize);
  const begin = Math.floor(at.place / each) * each;
  const affordable = Math.floor(READ_BEFORE_COST / (costOfTimeStep(shape) * samples.time));
  return names.subarray(Math.max(begin, at.place - Math.max(LEAST_READ_BEFORE, affordable)), at.place);
}

/** What is said of a sample of another task than forecasting. */
export function sampleView({ x, y, steps, trace }: Reading, inside: Inside): SampleView {
  const { samples, target: name, own } = inside;
  const { part, place } = placeOf(name, samples.parts)!;
  const said = saidAfterEach(trace, inside);
  const legal = samples.legal?.(x, y) ?? null;
  return { name, own: own?.id ?? null, part, place, x, time: samples.time, steps, said, y, legal };
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
