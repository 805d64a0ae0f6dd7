/** A step of training as it is shown: the plain step's numbers, of one window and one layer where they are many. */
import { beliefs } from '../../network/answers';
import { gateBlocks, type GateBlock } from '../../network/gateBlocks';
import { outputsOf, type ParameterSlot } from '../../network/layout';
import { layerGradients, layerTraces } from '../../network/traces';
import type { Checkpoint } from '../../protocol/checkpoint';
import type { Moved, SlowBlock, SlowParameter, SlowStep, Watched } from '../../protocol/slowStep';
import type { EngineName } from '../../settings/settings';
import { stepsThere } from '../../tasks/rows';
import { timeOf } from '../batches/batch';
import type { TakenStep } from '../session';
import { passOfRow, shareOf, type PlainNetwork, type PlainStep } from './plainStep';

/** Windows that are drawn, and numbers that they may have in all. */
const MOST_DRAWN = 64;
const MOST_INPUTS = 65_536;
/** Parameters of a block whose moves are drawn. */
const MOST_MOVES = 32;

/** A step that was taken and worked out. */
export type KnownStep = {
  readonly network: PlainNetwork;
  readonly taken: TakenStep;
  readonly plain: PlainStep;
  readonly engine: EngineName;
  readonly before: Checkpoint;
  readonly after: Checkpoint;
  readonly stepsPerEpoch: number;
  readonly dropout: number;
};

export function slowStepOf(known: KnownStep, asked: Watched): SlowStep {
  const { network, taken, plain, before, after } = known;
  const { batch, attributes } = taken;
  const { shape, layout } = network;
  const watched = { row: Math.min(asked.row, batch.size - 1), layer: Math.min(asked.layer, shape.layers - 1) };
  const { optimizer: name, learningRate, momentum, clipNorm: limit } = attributes;
  return {
    step: attributes.step,
    epoch: before.epoch + 1,
    inEpoch: before.used === 0 ? 1 : attributes.step - before.epoch * known.stepsPerEpoch,
    stepsPerEpoch: known.stepsPerEpoch,
    engine: known.engine,
    watched,
    batch: batchOf(known),
    window: windowOf(known, watched),
    loss: { plain: plain.loss, engine: taken.loss },
    norm: { before: plain.norm, limit, after: plain.norm * plain.factor },
    optimizer: { name, learningRate, momentum },
    blocks: layout.flatMap((slot) => gateBlocks(slot, shape).map((block) => blockOf(known, slot, block, watched))),
    parameters: plain.gradient.length,
    difference: {
      largest: largest(plain.after.w, after.learned.w),
      move: largest(network.before.w, after.learned.w),
    },
  };
}

function batchOf({ network: { shape }, taken: { batch }, plain }: KnownStep): SlowStep['batch'] {
  const { size, names = Int32Array.from({ length: size }, (_, row) => row) } = batch;
  const time = timeOf(batch, shape);
  const each = time * shape.inputs;
  const drawn = Math.max(1, Math.min(size, MOST_DRAWN, Math.floor(MOST_INPUTS / each)));
  const { losses, norms } = plain;
  return {
    size,
    names,
    losses,
    norms,
    x: batch.x.slice(0, drawn * each),
    time,
    inputs: shape.inputs,
    isInTurn: batch.carries !== undefined,
  };
}

function windowOf({ network, taken, dropout }: KnownStep, { row, layer }: Watched): SlowStep['window'] {
  const { shape } = network;
  const { row: window, trace, back } = passOfRow(network, taken, row);
  const time = timeOf(window, shape);
  const steps = stepsThere(window.mask ?? null, time);
  return {
    x: window.x.slice(0, steps * shape.inputs),
    steps,
    y: window.y.slice(),
    said: shape.answer ? beliefs(shape.answer, trace.outputs) : trace.outputs,
    slopes: back.slopes,
    outputs: outputsOf(shape),
    traces: layerTraces(trace.layers[layer]!, shape, steps),
    gradients: layerGradients(back.states[layer]!, back.gates[layer]!, shape, steps),
    share: shareOf(taken.batch, shape, row),
    dropout: taken.dropouts.length > 0 ? dropout : 0,
    isBothWays: shape.bidirectional ?? false,
  };
}

function blockOf(known: KnownStep, slot: ParameterSlot, { gate, places }: GateBlock, { layer }: Watched): SlowBlock {
  const { network, plain } = known;
  const [before, { after, gradient, factor }] = [network.before, plain];
  const isShown = typeof slot.layer !== 'number' || slot.layer === layer;
  const normOf = (values: ArrayLike<number>) => Math.sqrt(sum(places, (at) => values[at]! ** 2));
  const moved = (of: 'w' | 'm' | 'v'): Moved => ({ before: normOf(before[of]), after: normOf(after[of]) });
  const move = (at: number) => after.w[at]! - before.w[at]!;
  const shown = isShown ? spaced(places, MOST_MOVES) : new Int32Array();
  const most = places.reduce((best, at) => (Math.abs(move(at)) > Math.abs(move(best)) ? at : best), places[0]!);
  const own = places.indexOf(most);
  const columns = gate === null ? slot.shape.at(-1)! : network.shape.units;
  const one = (of: 'w' | 'm' | 'v'): Moved => ({ before: before[of][most]!, after: after[of][most]! });
  const parameter: SlowParameter = {
    row: Math.floor(own / columns),
    column: own % columns,
    gradient: gradient[most]!,
    clipped: gradient[most]! * factor,
    m: one('m'),
    v: one('v'),
    w: one('w'),
  };
  return {
    layer: slot.layer,
    isBackward: slot.direction === 'backward',
    role: slot.role,
    gate,
    count: places.length,
    gradient: normOf(gradient),
    m: moved('m'),
    v: moved('v'),
    w: moved('w'),
    move: Math.sqrt(sum(places, (at) => move(at) ** 2)),
    up: sum(places, (at) => Number(move(at) > 0)),
    down: sum(places, (at) => Number(move(at) < 0)),
    shown: {
      before: Float32Array.from(shown, (at) => before.w[at]!),
      after: Float32Array.from(shown, (at) => after.w[at]!),
    },
    most: parameter,
  };
}

/** At most so many of them, evenly. */
function spaced(places: Int32Array, most: number): Int32Array {
  const count = Math.min(most, places.length);
  return Int32Array.from({ length: count }, (_, at) => places[Math.floor((at * places.length) / count)]!);
}

function sum(places: Int32Array, of: (at: number) => number): number {
  let all = 0;
  for (const at of places) all += of(at);
  return all;
}

function largest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < one.length; at++) most = Math.max(most, Math.abs(one[at]! - other[at]!));
  return most;
}
