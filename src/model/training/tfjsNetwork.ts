/** The network on tfjs: parameters and optimizer memory as tensors of the backend in use, and one step of training. */
import {
  add,
  customGrad,
  dispose,
  mul,
  tensor2d,
  tensor3d,
  tidy,
  valueAndGrads,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { CELLS } from '../cells/cells';
import type { LossName } from '../settings/settings';
import { headLoss, type Line } from '../kernels/headLoss';
import { optimizerStep, type OptimizerStepAttributes } from '../kernels/optimizerStep';
import { recurrentLayer } from '../kernels/recurrentLayer';
import type { NetworkShape, ParameterSlot } from '../network/layout';
import { seenOf } from '../network/shortcut';
import type { FlatLearned } from '../protocol/checkpoint';
import { disposeAll, download, joined, keepAll, parted, upload } from './learned';

/** Windows with their targets, on the network's scale. */
export type Batch = {
  readonly size: number;
  readonly x: Float32Array; // [size, lookBack, inputs]
  readonly y: Float32Array; // [size, horizon]
};

export type TrainingNetwork = {
  /**
   * One optimizer step; answers with the loss before it. `masks` holds, for each layer but the last, what its hidden states
   * are multiplied with [size, lookBack, units]; none without dropout.
   */
  step(batch: Batch, masks: readonly Float32Array[], attributes: OptimizerStepAttributes): number;
  /** The loss without a step and without dropout. */
  loss(batch: Batch): number;
  read(): FlatLearned;
  load(learned: FlatLearned): void;
  /** Gives its tensors back; no other call may follow. */
  dispose(): void;
};

type Sum = { readonly value: Scalar; readonly grads: Tensor[] };

export function createTrainingNetwork(
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  lossName: LossName,
  start: FlatLearned,
): TrainingNetwork {
  let learned = upload(layout, start);
  const slotAt = (layer: 'head' | 'shortcut', role: 'kernel' | 'bias') =>
    layout.findIndex((slot) => slot.layer === layer && slot.role === role);
  const [headKernel, headBias, lineKernel] = [
    slotAt('head', 'kernel'),
    slotAt('head', 'bias'),
    slotAt('shortcut', 'kernel'),
  ] as const;
  /** So many of the parameters, from the first, are trained: a held shortcut, which is the last, is not. */
  const trained = shape.shortcut?.held ? lineKernel : layout.length;

  /** The loss as a function of the parameters, written with differentiable operations only. */
  function lossOf(
    parameters: readonly Tensor[],
    x: Tensor,
    y: Tensor,
    seen: Tensor | null,
    masks: readonly Tensor[],
    learning: boolean,
  ): Scalar {
    let h: Tensor = x;
    for (let layer = 0; layer < shape.layers; layer++) {
      const own = parameters.filter((_, index) => layout[index]!.layer === layer);
      const isLast = layer === shape.layers - 1;
      ({ h } = recurrentLayer(
        h,
        own,
        {},
        {
          cell: shape.cell,
          activation: shape.activation,
          options: null,
          keepStates: false,
          sequence: !isLast,
          keepTrace: learning,
          inputGradient: layer > 0,
        },
      ));
      const mask = masks[layer];
      if (mask && !isLast) h = dropped(h, mask);
    }
    const kernel = parameters[lineKernel] ?? learned.w[lineKernel];
    const line: Line | null = seen && kernel ? { seen, kernel, isLearned: lineKernel < trained } : null;
    return headLoss(h, parameters[headKernel]!, parameters[headBias]!, y, line, lossName);
  }

  const inputs = (batch: Batch) => tensor3d(batch.x, [batch.size, lookBackOf(batch, shape), shape.inputs]);
  const targets = (batch: Batch) => tensor2d(batch.y, [batch.size, shape.horizon]);
  /** What a shortcut sees. */
  const seenIn = ({ x, size }: Batch): Tensor | null => {
    const { shortcut } = shape;
    return shortcut ? tensor2d(seenOf(x, size, shape, shortcut), [size, shortcut.seen]) : null;
  };
  const states = (batch: Batch, mask: Float32Array) =>
    tensor3d(mask, [batch.size, lookBackOf(batch, shape), shape.units]);

  /** Loss and gradients of the whole batch as the means of its parts', by their rows. */
  function gradientsOf(batch: Batch, masks: readonly Float32Array[]): Sum {
    const ofPart = (part: Batch, own: readonly Float32Array[]) => {
      const [x, y, seen] = [inputs(part), targets(part), seenIn(part)];
      const dropouts = own.map((mask) => states(part, mask));
      const learning = learned.w.slice(0, trained);
      return valueAndGrads((...parameters) => lossOf(parameters, x, y, seen, dropouts, true))(learning);
    };
    const rows = rowsAtOnce(shape, lookBackOf(batch, shape));
    if (batch.size <= rows) return ofPart(batch, masks);
    let sum: Sum | null = null;
    for (let from = 0; from < batch.size; from += rows) {
      const size = Math.min(rows, batch.size - from);
      const before: Sum | null = sum;
      sum = tidy((): Sum => {
        const part = ofPart(
          rowsOf(batch, from, size),
          masks.map((mask) => cut(mask, batch.size, from, size)),
        );
        const share = <T extends Tensor>(tensor: T): T => mul(tensor, size / batch.size);
        const [value, grads] = [share(part.value), part.grads.map(share)];
        if (!before) return { value, grads };
        return { value: add(before.value, value), grads: grads.map((each, at) => add(before.grads[at]!, each)) };
      });
      if (before) dispose([before.value, ...before.grads]);
    }
    return sum!;
  }

  return {
    step(batch, masks, attributes) {
      const before = learned;
      const loss = tidy(() => {
        const { value, grads } = gradientsOf(batch, masks);
        const [moving, held] = parted(before, trained);
        learned = joined(keepAll(optimizerStep(moving, grads, attributes)), held);
        return value.dataSync()[0]!;
      });
      disposeAll(parted(before, trained)[0]);
      return loss;
    },
    loss: (batch) =>
      tidy(() => lossOf(learned.w, inputs(batch), targets(batch), seenIn(batch), [], false).dataSync()[0]!),
    read: () => download(learned),
    load(values) {
      disposeAll(learned);
      learned = upload(layout, values);
    },
    dispose: () => disposeAll(learned),
  };
}

const lookBackOf = ({ size, x }: Batch, { inputs }: NetworkShape): number => x.length / (size * inputs);

/** Bytes that what is kept for the way back may take: a module of WebAssembly has 4 GB in all, a GPU often less. */
const MOST_KEPT = 2 ** 29;

/** So many windows can go through the network at once: of each, what every layer sees and does is kept. */
function rowsAtOnce({ cell, inputs, units, layers }: NetworkShape, lookBack: number): number {
  const { gates, states } = CELLS[cell];
  const own = (seen: number) => 1 + seen + units + (Math.max(1, gates.length) + states.length) * units;
  const bytes = 4 * lookBack * (own(inputs) + (layers - 1) * own(units));
  return Math.max(1, Math.floor(MOST_KEPT / bytes));
}

const cut = (values: Float32Array, rows: number, from: number, size: number): Float32Array => {
  const width = values.length / rows;
  return values.subarray(from * width, (from + size) * width);
};
const rowsOf = ({ size: rows, x, y }: Batch, from: number, size: number): Batch => ({
  size,
  x: cut(x, rows, from, size),
  y: cut(y, rows, from, size),
});

/** h ⊙ mask, whose gradient is dh ⊙ mask. */
function dropped(h: Tensor, mask: Tensor): Tensor {
  return customGrad((...inputs) => ({
    value: mul(inputs[0] as Tensor, mask),
    gradFunc: (dh: Tensor) => mul(dh, mask),
  }))(h);
}
