/**
 * A known training run of three steps: an engine that computes it wrongly (textures of half floats, an error of a driver) is
 * not offered. The right losses were computed by the engine `reference`, which the reference numbers prove.
 */
import type { CellName, Config } from '../../settings/settings';
import { initialParameters } from '../../network/initialize';
import { parameterLayout, type NetworkShape } from '../../network/layout';
import { seededRandom } from '../../random';
import { NOT_ASKED } from '../../network/answers';
import type { Batch } from '../batches/batch';
import { createTrainingNetwork } from './tfjsNetwork';

const SIZES = { inputs: 1, units: 5, layers: 2, horizon: 2 } as const;
const BATCH = 3;
const TIME = 6;
const STEPS = 3;

/** Half floats are wrong in the fourth digit; float32 on any engine agrees to the sixth. */
const TOLERANCE = 2e-5;

/** Losses before each of three SGD steps, which show the gradients as well. */
const RIGHT_LOSSES: Readonly<Record<CellName, readonly number[]>> = {
  lstm: [0.5007201, 0.3550759, 0.3831369],
  peephole: [0.5007201, 0.3550728, 0.3831443],
  gru: [0.4408179, 0.3589154, 0.3380829],
  rnn: [1.5651125, 0.5426709, 0.2901768],
};

/** The same with a linear shortcut, whose start is `LINE`; the head begins at 0, so that the first loss is the line's. */
const RIGHT_WITH_LINE: Readonly<Record<CellName, readonly number[]>> = {
  lstm: [0.5287864, 0.0969254, 0.0269676],
  peephole: [0.5287864, 0.0969254, 0.0269676],
  gru: [0.5287864, 0.0965585, 0.0270905],
  rnn: [0.5287864, 0.0696935, 0.0634344],
};
/** What is asked of samples: a class at every time step, some of which are not there, read from both ends. */
const RIGHT_ANSWERS: Readonly<Record<CellName, readonly number[]>> = {
  lstm: [1.1044219, 1.0908399, 1.0774015],
  peephole: [1.1044219, 1.0908394, 1.0774006],
  gru: [1.1272622, 1.106612, 1.0946167],
  rnn: [1.7211999, 1.174432, 0.8675668],
};
const CLASSES = 3;
/** Time steps that are there, by row. */
const THERE = [TIME, TIME - 2, 1] as const;

const SEEN = 1 + TIME * SIZES.inputs;
const LINE = Float64Array.from({ length: SEEN * SIZES.horizon }, (_, at) => 0.3 * Math.sin(at + 1));

/** What a known run is of: plain windows, windows with a linear shortcut, or samples of a task with their answers. */
export type KnownRun = 'windows' | 'line' | 'answers';

/** The known run that has what a configuration needs. */
export function knownRunFor({ task, shortcut }: Pick<Config, 'task' | 'shortcut'>): KnownRun {
  if (task !== 'forecasting') return 'answers';
  return shortcut === 'none' ? 'windows' : 'line';
}

function shapeOf(cell: CellName, known: KnownRun): NetworkShape {
  const plain: NetworkShape = { ...SIZES, cell, activation: 'tanh' };
  switch (known) {
    case 'windows':
      return plain;
    case 'line':
      return { ...plain, shortcut: { kind: 'linear', seen: SEEN, held: false } };
    case 'answers':
      return { ...plain, horizon: 1, answer: { kind: 'class', count: CLASSES, at: 'every' }, bidirectional: true };
  }
}

function batchOf(known: KnownRun): Batch {
  const random = seededRandom(1, 3);
  const numbers = (size: number) => Float32Array.from({ length: size }, random.normal);
  const x = numbers(BATCH * TIME);
  if (known !== 'answers') return { size: BATCH, x, y: numbers(BATCH * SIZES.horizon) };
  const isThere = (at: number) => at % TIME < THERE[Math.floor(at / TIME)]!;
  const mask = Float32Array.from(x, (_, at) => Number(isThere(at)));
  const y = Float32Array.from(x, (_, at) => (isThere(at) ? at % CLASSES : NOT_ASKED));
  return { size: BATCH, x, y, mask };
}

/** Runs the known steps on the engine in use. */
export function knownLosses(cell: CellName, known: KnownRun): readonly number[] {
  const shape = shapeOf(cell, known);
  const w = initialParameters(shape, { seed: 1, forgetBias: 1 }, LINE);
  const zeros = () => new Float32Array(w.length);
  const network = createTrainingNetwork(shape, parameterLayout(shape), 'mse', { w, m: zeros(), v: zeros() });
  const batch = batchOf(known);
  const losses = Array.from({ length: STEPS }, (_, index) =>
    network.step(batch, [], { optimizer: 'sgd', learningRate: 0.5, momentum: 0.5, clipNorm: 1, step: index + 1 }),
  );
  network.dispose();
  return losses;
}

const RIGHT = { windows: RIGHT_LOSSES, line: RIGHT_WITH_LINE, answers: RIGHT_ANSWERS } as const;

/** Whether the engine in use gets the known steps right. */
export function computesRight(cell: CellName, known: KnownRun = 'windows'): boolean {
  return knownLosses(cell, known).every((loss, index) => {
    const right = RIGHT[known][cell][index]!;
    return Math.abs(loss - right) <= TOLERANCE * right;
  });
}
