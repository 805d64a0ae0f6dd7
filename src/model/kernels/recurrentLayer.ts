/**
 * One recurrent layer over a whole sequence: a single operation with a gradient, implemented once for each backend. This
 * file is the contract; `cpu/` and `webgl/` register what does the work.
 *
 * Inputs, in this order: x [batch, time, inputs], the cell's parameters in the order of `Cell.parameters()`, and, with
 * `startStates`, the cell's states before the first step: h0, and c0 where it has one [batch, units]; with `masked` last a mask
 * [batch, time] of ones and zeros: where it is 0, every state stays as it was (see `PassOptions`).
 *
 * Outputs: h, all hidden states [batch, time, units] with `sequence`, else the last [batch, units]; with `keepTrace`,
 * further the trace that the gradient needs; with `keepStates`, last, the cell's states after the last step [batch, units]
 * each, through which no gradient goes: there backpropagation through time is truncated. A trace tensor is a handle: its shape
 * is [0] and only the backend knows what lies behind its data id. So the tape makes no zero gradient of a trace's size and frees
 * it with the rest.
 */
import {
  engine,
  registerGradient,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type NamedTensorMap,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { CellOptions } from '../cells/cell';
import { CELLS } from '../cells/cells';
import type { ActivationName, CellName } from '../settings/settings';

export const RECURRENT_LAYER = 'RecurrentLayer';
/**
 * Inputs: dh (shaped as h), those of the layer, then all outputs but h, the trace first. Outputs: the gradients of the parameters
 * in their order; with `inputGradient` that of x; then those of the start states that were given.
 */
export const RECURRENT_LAYER_GRADIENT = 'RecurrentLayerGradient';

export type RecurrentLayerAttributes = {
  readonly cell: CellName;
  readonly activation: ActivationName;
  /** Parts of an LSTM that are left out. */
  readonly options: CellOptions | null;
  readonly sequence: boolean;
  /** How many start states are given: all that the cell has, or none. */
  readonly startStates: number;
  /** Whether a gradient will be asked for. */
  readonly keepTrace: boolean;
  /** Whether x needs a gradient: not in the first layer. */
  readonly inputGradient: boolean;
  /** Whether a mask is given. */
  readonly masked: boolean;
  /** Whether the states after the last step are wanted. */
  readonly keepStates: boolean;
};

/** Inputs of a kernel may be an array; tfjs types them as a map, with the keys 0, 1, … */
export const asList = (inputs: NamedTensorInfoMap): readonly TensorInfo[] =>
  Object.values(inputs).filter((input) => input !== undefined);
export const asMap = (tensors: readonly Tensor[]): NamedTensorMap => tensors as unknown as NamedTensorMap;

/** What a layer answers: its hidden states, and, with `keepStates`, the states after the last step. */
export type LayerOutputs = { readonly h: Tensor; readonly ends: readonly Tensor[] };

/** Differentiable by x, the parameters and the start states. */
export function recurrentLayer(
  x: Tensor,
  parameters: readonly Tensor[],
  { start = null, mask = null }: { readonly start?: readonly Tensor[] | null; readonly mask?: Tensor | null },
  attributes: Omit<RecurrentLayerAttributes, 'startStates' | 'masked'>,
): LayerOutputs {
  const inputs = [x, ...parameters, ...(start ?? []), ...(mask ? [mask] : [])];
  const told: RecurrentLayerAttributes = { ...attributes, startStates: start?.length ?? 0, masked: mask !== null };
  const outputs = engine().runKernel(
    RECURRENT_LAYER,
    asMap(inputs),
    told as unknown as NamedAttrMap,
  ) as unknown as readonly [Tensor, ...Tensor[]];
  const ends = attributes.keepStates ? outputs.slice(-CELLS[attributes.cell].states.length) : [];
  return { h: outputs[0], ends };
}

/** Beside h: the trace of any engine, which may be in many textures, and the end states. */
const MOST_OUTPUTS = 32;

/** Registers the one gradient for all backends. Call it once before the first training step. */
export function registerRecurrentLayerGradient(): void {
  registerGradient({
    kernelName: RECURRENT_LAYER,
    saveAllInputs: true,
    outputsToSave: [false, ...Array<boolean>(MOST_OUTPUTS).fill(true)],
    gradFunc: (dys, saved, attributes) => {
      const { startStates, inputGradient } = attributes as unknown as RecurrentLayerAttributes;
      const dh = (dys as Tensor[])[0]!;
      // saved: the inputs, then the outputs but h; how many of each, the gradient kernel knows from the cell.
      const gradients = engine().runKernel(
        RECURRENT_LAYER_GRADIENT,
        asMap([dh, ...saved]),
        attributes,
      ) as unknown as Tensor[];
      const parameters = gradients.length - (inputGradient ? 1 : 0) - startStates;
      const inOrder = [
        inputGradient ? gradients[parameters]! : null,
        ...gradients.slice(0, parameters),
        ...gradients.slice(gradients.length - startStates),
      ];
      return Object.fromEntries(inOrder.map((gradient, index) => [index, () => present(gradient)]));
    },
  });
}

function present(gradient: Tensor | null): Tensor {
  if (!gradient) throw new Error('RecurrentLayer: the gradient of x was asked for without `inputGradient`');
  return gradient;
}
