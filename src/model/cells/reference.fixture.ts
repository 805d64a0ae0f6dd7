/** The reference numbers in float64 that every cell and kernel must reproduce, made from the equations by autograd. */
import cells from '#reference/cells.json';
import training from '#reference/training.json';
import type { ActivationName, CellName, OptimizerName } from '../config/settings';
import { CELLS } from './cells';
import type { ParameterRole } from './cell';

export type ReferenceTensor = { readonly shape: readonly number[]; readonly values: readonly number[] };
type Tensors = Readonly<Record<string, ReferenceTensor>>;

type Sizes = { readonly B: number; readonly T: number; readonly I: number; readonly H: number };
export type CellCase = Sizes & {
  readonly cell: string;
  readonly inputs: Tensors;
  readonly dh: ReferenceTensor;
  readonly outputs: Tensors;
  readonly gradients: Tensors;
};
export type TrainingCase = Sizes & {
  readonly name?: string;
  readonly cell: string;
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  readonly learning_rate: number;
  readonly X: ReferenceTensor;
  readonly Y: ReferenceTensor;
  readonly start: Tensors;
  readonly losses: readonly number[];
  readonly end: Tensors;
};

/** The cell and activation that a case is for, or null where we have not built that cell. */
export function builtCell(name: string): { readonly cell: CellName; readonly activation: ActivationName } | null {
  const cell = name.replace(/_relu$/, '');
  if (!Object.hasOwn(CELLS, cell)) return null;
  return { cell: cell as CellName, activation: name.endsWith('_relu') ? 'relu' : 'tanh' };
}

/** Our names of the parameters in the files. */
export const FILE_NAME: Readonly<Record<ParameterRole, string>> = {
  kernel: 'kernel',
  recurrentKernel: 'recurrent',
  bias: 'bias',
};

export const OPTIMIZERS: Readonly<Record<TrainingCase['optimizer'], { optimizer: OptimizerName; momentum: number }>> = {
  sgd: { optimizer: 'sgd', momentum: 0 },
  momentum: { optimizer: 'sgd', momentum: 0.9 },
  adam: { optimizer: 'adam', momentum: 0 },
};

export const CELL_CASES = cells as unknown as readonly CellCase[];
export const TRAINING_CASES = training as unknown as readonly TrainingCase[];

export const titleOf = ({ cell, B, T, I, H }: Pick<CellCase, 'cell' | 'B' | 'T' | 'I' | 'H'>): string =>
  `${cell}, batch ${B}, time ${T}, inputs ${I}, units ${H}`;

/** Largest difference, relative to the largest value of the tensor. */
export function relativeError(found: ArrayLike<number>, expected: ReferenceTensor): number {
  if (found.length !== expected.values.length) return Infinity;
  let difference = 0;
  let largest = 0;
  expected.values.forEach((value, index) => {
    difference = Math.max(difference, Math.abs(found[index]! - value));
    largest = Math.max(largest, Math.abs(value));
  });
  if (Number.isNaN(difference)) return Infinity;
  return difference === 0 ? 0 : difference / largest;
}
