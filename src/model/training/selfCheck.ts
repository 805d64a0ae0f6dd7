/**
 * A known training run of three steps: an engine that computes it wrongly (textures of half floats, an error of a driver) is
 * not offered. The right losses were computed by the engine `reference`, which the reference numbers prove.
 */
import type { CellName } from '../settings/settings';
import { initialParameters } from '../network/initialize';
import { parameterLayout, type NetworkShape } from '../network/layout';
import { seededRandom } from '../random';
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
const SEEN = 1 + TIME * SIZES.inputs;
const LINE = Float64Array.from({ length: SEEN * SIZES.horizon }, (_, at) => 0.3 * Math.sin(at + 1));

/** Runs the known steps on the engine in use. */
function knownLosses(cell: CellName, hasLine: boolean): readonly number[] {
  const plain: NetworkShape = { ...SIZES, cell, activation: 'tanh' };
  const shape: NetworkShape = hasLine ? { ...plain, shortcut: { kind: 'linear', seen: SEEN, held: false } } : plain;
  const w = initialParameters(shape, { seed: 1, forgetBias: 1 }, LINE);
  const zeros = () => new Float32Array(w.length);
  const network = createTrainingNetwork(shape, parameterLayout(shape), 'mse', { w, m: zeros(), v: zeros() });
  const random = seededRandom(1, 3);
  const numbers = (size: number) => Float32Array.from({ length: size }, random.normal);
  const batch = { size: BATCH, x: numbers(BATCH * TIME), y: numbers(BATCH * SIZES.horizon) };
  const losses = Array.from({ length: STEPS }, (_, index) =>
    network.step(batch, [], { optimizer: 'sgd', learningRate: 0.5, momentum: 0.5, clipNorm: 1, step: index + 1 }),
  );
  network.dispose();
  return losses;
}

/** Whether the engine in use gets the known steps right, those with a shortcut or those without. */
export function computesRight(cell: CellName, hasLine = false): boolean {
  const all = hasLine ? RIGHT_WITH_LINE : RIGHT_LOSSES;
  return knownLosses(cell, hasLine).every((loss, index) => {
    const right = all[cell][index]!;
    return Math.abs(loss - right) <= TOLERANCE * right;
  });
}
