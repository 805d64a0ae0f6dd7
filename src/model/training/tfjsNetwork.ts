/** The network on tfjs: parameters and optimizer memory as tensors of the backend in use, and one step of training. */
import {
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

export function createTrainingNetwork(
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  lookBack: number,
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

  const inputs = (batch: Batch) => tensor3d(batch.x, [batch.size, lookBack, shape.inputs]);
  const targets = (batch: Batch) => tensor2d(batch.y, [batch.size, shape.horizon]);
  const states = (batch: Batch, mask: Float32Array) => tensor3d(mask, [batch.size, lookBack, shape.units]);

  return {
    step(batch, masks, attributes) {
      const before = learned;
      const loss = tidy(() => {
        const [x, y, dropouts] = [inputs(batch), targets(batch), masks.map((mask) => states(batch, mask))];
        const gradientOf = valueAndGrads((...parameters) => lossOf(parameters, x, y, dropouts, true));
        const { value, grads } = gradientOf([...before.w]);
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
