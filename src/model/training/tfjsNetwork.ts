/** The network on tfjs: parameters and optimizer memory as tensors of the backend in use, and one step of training. */
import {
  add,
  concat1d,
  customGrad,
  dispose,
  keep,
  mul,
  reshape,
  tensor,
  tensor2d,
  tensor3d,
  tidy,
  valueAndGrads,
  type Scalar,
  type Tensor,
  type Tensor1D,
} from '@tensorflow/tfjs-core';
import { CELLS } from '../cells/cells';
import type { LossName } from '../settings/settings';
import { forecastLoss } from '../kernels/forecastLoss';
import { optimizerStep, type Learned, type OptimizerStepAttributes } from '../kernels/optimizerStep';
import { recurrentLayer } from '../kernels/recurrentLayer';
import type { NetworkShape, ParameterSlot } from '../network/layout';

/** Parameters w and the optimizer's memory of them, m and v, each one flat array in the order of `parameterLayout`. */
export type FlatLearned = { readonly w: Float32Array; readonly m: Float32Array; readonly v: Float32Array };

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

  /** The loss as a function of the parameters, written with differentiable operations only. */
  function lossOf(
    parameters: readonly Tensor[],
    x: Tensor,
    y: Tensor,
    masks: readonly Tensor[],
    learning: boolean,
  ): Scalar {
    let h = x;
    for (let layer = 0; layer < shape.layers; layer++) {
      const own = parameters.filter((_, index) => layout[index]!.layer === layer);
      const isLast = layer === shape.layers - 1;
      h = recurrentLayer(h, own, null, {
        cell: shape.cell,
        activation: shape.activation,
        sequence: !isLast,
        keepTrace: learning,
        inputGradient: layer > 0,
      });
      const mask = masks[layer];
      if (mask && !isLast) h = dropped(h, mask);
    }
    const [kernel, bias] = parameters.slice(-2) as [Tensor, Tensor];
    return forecastLoss(h, kernel, bias, y, lossName);
  }

  const inputs = (batch: Batch) => tensor3d(batch.x, [batch.size, lookBackOf(batch, shape), shape.inputs]);
  const targets = (batch: Batch) => tensor2d(batch.y, [batch.size, shape.horizon]);
  const states = (batch: Batch, mask: Float32Array) =>
    tensor3d(mask, [batch.size, lookBackOf(batch, shape), shape.units]);

  /** Loss and gradients of the whole batch as the means of its parts', by their rows. */
  function gradientsOf(batch: Batch, masks: readonly Float32Array[]): Sum {
    const ofPart = (part: Batch, own: readonly Float32Array[]) => {
      const [x, y, dropouts] = [inputs(part), targets(part), own.map((mask) => states(part, mask))];
      return valueAndGrads((...parameters) => lossOf(parameters, x, y, dropouts, true))([...learned.w]);
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
        learned = keepAll(optimizerStep(before, grads, attributes));
        return value.dataSync()[0]!;
      });
      disposeAll(before);
      return loss;
    },
    loss: (batch) => tidy(() => lossOf(learned.w, inputs(batch), targets(batch), [], false).dataSync()[0]!),
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

function upload(layout: readonly ParameterSlot[], { w, m, v }: FlatLearned): Learned {
  const tensors = (flat: Float32Array) =>
    layout.map(({ shape, offset, size }) => keep(tensor(flat.slice(offset, offset + size), [...shape], 'float32')));
  return { w: tensors(w), m: tensors(m), v: tensors(v) };
}

/** One read-back for all. */
function download({ w, m, v }: Learned): FlatLearned {
  const all = tidy(() =>
    concat1d([...w, ...m, ...v].map((values) => reshape(values, [values.size]) as Tensor1D)).dataSync(),
  );
  const size = all.length / 3;
  const part = (index: number) => Float32Array.from(all.subarray(index * size, (index + 1) * size));
  return { w: part(0), m: part(1), v: part(2) };
}

const tensorsOf = ({ w, m, v }: Learned) => [...w, ...m, ...v];
const disposeAll = (learned: Learned) => dispose(tensorsOf(learned));
function keepAll(learned: Learned): Learned {
  for (const values of tensorsOf(learned)) keep(values);
  return learned;
}
