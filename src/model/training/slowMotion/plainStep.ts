/** A training step by the plain specification, in float64, a window at a time: beside the engine's, from the same moment. */
import { CELLS } from '../../cells/cells';
import type { Numbers, StartStates } from '../../cells/cell';
import { backward, type NetworkGradients } from '../../network/backward';
import { forward, type NetworkTrace } from '../../network/forward';
import { parameterCount, type NetworkShape, type ParameterSlot } from '../../network/layout';
import { clipFactor, commonNorm, UPDATES } from '../../network/optimizers';
import type { FlatLearned } from '../../protocol/checkpoint';
import type { LossName } from '../../settings/settings';
import { askedIn, cut, rowsOf, timeOf, type Batch } from '../batches/batch';
import type { TakenStep } from '../session';

/** A network at the moment before a step. */
export type PlainNetwork = {
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  readonly loss: LossName;
  readonly before: FlatLearned;
};

export type PlainStep = {
  readonly loss: number;
  /** Of each window by itself; NaN where nothing is asked. */
  readonly losses: Float64Array;
  /** The norm of each window's part of the gradient. */
  readonly norms: Float64Array;
  readonly gradient: Float64Array;
  readonly norm: number;
  /** What the gradient is multiplied with by clipping. */
  readonly factor: number;
  readonly after: { readonly w: Float64Array; readonly m: Float64Array; readonly v: Float64Array };
};

/** Pauses after each window. */
export function* plainStep(network: PlainNetwork, taken: TakenStep): Generator<void, PlainStep> {
  const { batch, attributes } = taken;
  const { before, layout } = network;
  const gradient = new Float64Array(parameterCount(layout));
  const losses = new Float64Array(batch.size).fill(Number.NaN);
  const norms = new Float64Array(batch.size);
  let loss = 0;
  for (let row = 0; row < batch.size; row++) {
    const share = shareOf(batch, network.shape, row);
    if (share > 0) {
      const { back } = passOfRow(network, taken, row);
      back.parameters.forEach((value, at) => (gradient[at]! += share * value));
      norms[row] = share * commonNorm([back.parameters]);
      losses[row] = back.loss;
      loss += share * back.loss;
    }
    yield;
  }
  const norm = commonNorm([gradient]);
  const factor = clipFactor(norm, attributes.clipNorm);
  const after = {
    w: Float64Array.from(before.w),
    m: Float64Array.from(before.m),
    v: Float64Array.from(before.v),
  };
  const clipped = factor === 1 ? gradient : gradient.map((value) => value * factor);
  UPDATES[attributes.optimizer](attributes)(after.w, clipped, after.m, after.v);
  return { loss, losses, norms, gradient, norm, factor, after };
}

/** What a window's loss counts in the mean over the batch; 0 where nothing is asked of it. */
export function shareOf(batch: Batch, shape: NetworkShape, row: number): number {
  const own = askedIn(rowsOf(batch, row, 1), shape);
  return own === 0 ? 0 : own / askedIn(batch, shape);
}

export type RowPass = { readonly row: Batch; readonly trace: NetworkTrace; readonly back: NetworkGradients };

/** One window of the batch forward and back, by the loss of it alone. */
export function passOfRow({ shape, layout, loss, before }: PlainNetwork, taken: TakenStep, at: number): RowPass {
  const row = rowsOf(taken.batch, at, 1);
  const time = timeOf(row, shape);
  const passing = {
    dropouts: taken.dropouts.map((dropout) => cut(dropout, taken.batch.size, at, 1)),
    mask: row.mask ?? null,
    start: startOf(taken.batch, before, shape, at),
  };
  const trace = forward(row.x, 1, time, shape, layout, before.w, passing);
  const { x, y } = row;
  return { row, trace, back: backward(trace, { batch: 1, time, x, y }, shape, layout, before.w, loss, passing) };
}

/** The states that a window goes on from, by layer; null where they are zero. */
function startOf(
  { size, carries }: Batch,
  { carried }: FlatLearned, // [layer, state, row, units]
  { cell, layers, units }: NetworkShape,
  row: number,
): readonly StartStates[] | null {
  const { states } = CELLS[cell];
  // As many rows as the batch before had, or they begin anew.
  if (carries !== 'on' || carried?.length !== layers * states.length * size * units) return null;
  const of = (layer: number, state: number): Numbers => {
    const from = ((layer * states.length + state) * size + row) * units;
    return carried.subarray(from, from + units);
  };
  return Array.from({ length: layers }, (_, layer) => ({ h: of(layer, 0), c: of(layer, states.length - 1) }));
}
