/** The reference numbers in float64 that every cell and kernel must reproduce, made from the equations by autograd. */
import cells from '#reference/cells.json';
import sequences from '#reference/sequences.json';
import training from '#reference/training.json';
import variants from '#reference/variants.json';
import type { ActivationName, CellName, OptimizerName } from '../settings/settings';
import { CELLS } from './cells';
import type { CellOptions, ParameterRole } from './cell';

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

/** An LSTM with parts left out. */
export type VariantCase = CellCase & {
  readonly variant: string;
  readonly options: {
    readonly peephole?: boolean;
    readonly coupled?: boolean;
    readonly open?: readonly ('i' | 'f' | 'o')[];
    readonly candidate?: 'linear';
    readonly output?: 'linear';
  };
};
/** A run of a network that answers with a class. */
export type SequenceCase = Sizes & {
  readonly cell: CellName;
  readonly at: 'last' | 'every';
  readonly direction: 'forward' | 'bidirectional';
  readonly learning_rate: number;
  readonly classes: number;
  readonly X: ReferenceTensor;
  readonly Y: ReferenceTensor;
  readonly start: Tensors;
  readonly losses: readonly number[];
  readonly end: Tensors;
};

/** Our cell of a variant, and its options. */
export function builtVariant({ options }: VariantCase): { readonly cell: CellName; readonly options: CellOptions } {
  const { peephole = false, coupled = false, open = [], candidate, output } = options;
  const [linearCandidate, linearOutput] = [candidate === 'linear', output === 'linear'];
  return { cell: peephole ? 'peephole' : 'lstm', options: { open, coupled, linearCandidate, linearOutput } };
}

/** The cell and activation that a case is for, or null where we have not built that cell. */
export function builtCell(name: string): { readonly cell: CellName; readonly activation: ActivationName } | null {
  const cell = name.replace(/_relu$/, '');
  if (!Object.hasOwn(CELLS, cell)) return null;
  return { cell: cell as CellName, activation: name.endsWith('_relu') ? 'relu' : 'tanh' };
}

/** Names in the files of our parameters; a peephole is three vectors there. */
export const FILE_NAMES: Readonly<Record<ParameterRole, readonly string[]>> = {
  kernel: ['kernel'],
  recurrentKernel: ['recurrent'],
  bias: ['bias'],
  peephole: ['peephole_i', 'peephole_f', 'peephole_o'],
};

/** One of our parameters, or its gradient, out of the tensors of a file. */
export function ofRole(tensors: Tensors, role: ParameterRole): ReferenceTensor {
  const parts = FILE_NAMES[role].map((name) => tensors[name]!);
  const shape = parts.length === 1 ? parts[0]!.shape : [parts.length, ...parts[0]!.shape];
  return { shape, values: parts.flatMap(({ values }) => values) };
}

export const OPTIMIZERS: Readonly<Record<TrainingCase['optimizer'], { optimizer: OptimizerName; momentum: number }>> = {
  sgd: { optimizer: 'sgd', momentum: 0 },
  momentum: { optimizer: 'sgd', momentum: 0.9 },
  adam: { optimizer: 'adam', momentum: 0 },
};

export const CELL_CASES = cells as unknown as readonly CellCase[];
export const TRAINING_CASES = training as unknown as readonly TrainingCase[];

export const VARIANT_CASES = variants as unknown as readonly VariantCase[];
export const SEQUENCE_CASES = sequences as unknown as readonly SequenceCase[];

export const titleOf = ({ cell, B, T, I, H }: Pick<CellCase, 'cell' | 'B' | 'T' | 'I' | 'H'>): string =>
  `${cell}, batch ${B}, time ${T}, inputs ${I}, units ${H}`;

/** Largest difference of any two numbers; infinite where shapes or kinds of number differ. */
function largestDifference(found: ArrayLike<number>, { values }: ReferenceTensor): number {
  if (found.length !== values.length) return Infinity;
  const differences = values.map((value, index) => Math.abs(found[index]! - value));
  return differences.every(Number.isFinite) ? Math.max(...differences) : Infinity;
}

/** Largest difference, relative to the largest value of the tensor. */
export function relativeError(found: ArrayLike<number>, expected: ReferenceTensor): number {
  const difference = largestDifference(found, expected);
  return difference === 0 ? 0 : difference / Math.max(...expected.values.map(Math.abs));
}

/** The same, but absolute where the tensor is smaller than 1: the files' own inputs are rounded to ten digits. */
export function plainError(found: ArrayLike<number>, expected: ReferenceTensor): number {
  return largestDifference(found, expected) / Math.max(1, ...expected.values.map(Math.abs));
}
