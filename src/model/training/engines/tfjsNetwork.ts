/** The network on tfjs: parameters and optimizer memory as tensors of the backend in use, and one step of training. */
import {
  add,
  dispose,
  mul,
  tensor2d,
  tensor3d,
  tidy,
  valueAndGrads,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { LossName } from '../../settings/settings';
import { headLoss, type Line } from '../../kernels/headLoss';
import { optimizerStep } from '../../kernels/optimizerStep';
import { recurrentLayer } from '../../kernels/recurrentLayer';
import { toldBy, type Direction, type NetworkShape, type ParameterSlot } from '../../network/layout';
import type { OptimizerStepAttributes } from '../../network/optimizers';
import { seenOf } from '../../network/shortcut';
import type { FlatLearned } from '../../protocol/checkpoint';
import { askedIn, cut, rowsAtOnce, rowsOf, timeOf, type Batch } from '../batches/batch';
import { createCarriedStates, type Carrying } from '../batches/carried';
import { disposeAll, download, joined, keepAll, parted, upload } from './learned';
import { dropped, reversedInTime, sideBySide } from './sequences';

export type TrainingNetwork = {
  /**
   * One optimizer step; answers with the loss before it. `dropouts` holds, for each layer but the last, what its hidden
   * states are multiplied with [size, time, toldBy]; none without dropout.
   */
  step(batch: Batch, dropouts: readonly Float32Array[], attributes: OptimizerStepAttributes): number;
  /** The loss without a step and without dropout. States that it carries on are not those of training. */
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
  const [carried, judged] = [createCarriedStates(shape), createCarriedStates(shape)];
  carried.take(start.carried ?? null);
  /** So many of the parameters, from the first, are trained: a held shortcut, which is the last, is not. */
  const trained = shape.shortcut?.held ? lineKernel : layout.length;

  /** The loss as a function of the parameters, written with differentiable operations only. */
  function lossOf(
    parameters: readonly Tensor[],
    { x, y, seen, mask, dropouts, carrying }: Given,
    learning: boolean,
  ): Scalar {
    let h: Tensor = x;
    for (let layer = 0; layer < shape.layers; layer++) {
      const isLast = layer === shape.layers - 1;
      const attributes = {
        cell: shape.cell,
        activation: shape.activation,
        options: shape.options ?? null,
        sequence: !isLast || shape.answer?.at === 'every',
        keepTrace: learning,
        inputGradient: layer > 0,
        keepStates: carrying !== null,
      };
      const read = (from: Tensor, direction: Direction, steps: Tensor | null) => {
        const own = parameters.filter((_, at) => isOf(layout[at]!, layer, direction));
        const said = recurrentLayer(from, own, { start: carrying?.start(layer) ?? null, mask: steps }, attributes);
        carrying?.end(layer, said.ends);
        return said.h;
      };
      const onward = read(h, 'onward', mask);
      if (shape.bidirectional) {
        const back = read(reversedInTime(h), 'backward', mask && reversedInTime(mask));
        h = sideBySide(onward, attributes.sequence ? reversedInTime(back) : back);
      } else h = onward;
      const dropout = dropouts[layer];
      if (dropout && !isLast) h = dropped(h, dropout);
    }
    const kernel = parameters[lineKernel] ?? learned.w[lineKernel];
    const line: Line | null = seen && kernel ? { seen, kernel, isLearned: lineKernel < trained } : null;
    return headLoss(h, parameters[headKernel]!, parameters[headBias]!, y, line, shape.answer?.kind ?? lossName);
  }

  /** What a shortcut sees. */
  const seenIn = ({ x, size }: Batch): Tensor | null => {
    const { shortcut } = shape;
    return shortcut ? tensor2d(seenOf(x, size, shape, shortcut), [size, shortcut.seen]) : null;
  };
  const given = (batch: Batch, dropouts: readonly Float32Array[], carrying: Carrying | null): Given => {
    const { size } = batch;
    const time = timeOf(batch, shape);
    return {
      x: tensor3d(batch.x, [size, time, shape.inputs]),
      y: tensor2d(batch.y, [size, batch.y.length / size]),
      seen: seenIn(batch),
      mask: batch.mask ? tensor2d(batch.mask, [size, time]) : null,
      dropouts: dropouts.map((dropout) => tensor3d(dropout, [size, time, toldBy(shape)])),
      carrying,
    };
  };

  /** Loss and gradients of the whole batch as the means of its parts', by what is asked of them. */
  function gradientsOf(batch: Batch, dropouts: readonly Float32Array[]): Sum {
    if (batch.carries) carried.begin(batch.size, batch.carries === 'from zero');
    const ofPart = (part: Batch, own: readonly Float32Array[], from: number) => {
      const of = given(part, own, batch.carries ? carried.of(from, part.size) : null);
      const learning = learned.w.slice(0, trained);
      return valueAndGrads((...parameters) => lossOf(parameters, of, true))(learning);
    };
    const rows = rowsAtOnce(shape, timeOf(batch, shape));
    if (batch.size <= rows) return ofPart(batch, dropouts, 0);
    const whole = askedIn(batch, shape);
    let sum: Sum | null = null;
    for (let from = 0; from < batch.size; from += rows) {
      const size = Math.min(rows, batch.size - from);
      const before: Sum | null = sum;
      sum = tidy((): Sum => {
        const part = rowsOf(batch, from, size);
        const { value: loss, grads: gradients } = ofPart(
          part,
          dropouts.map((dropout) => cut(dropout, batch.size, from, size)),
          from,
        );
        const weight = whole === 0 ? 0 : askedIn(part, shape) / whole;
        const share = <T extends Tensor>(tensor: T): T => mul(tensor, weight);
        const [value, grads] = [share(loss), gradients.map(share)];
        if (!before) return { value, grads };
        return { value: add(before.value, value), grads: grads.map((each, at) => add(before.grads[at]!, each)) };
      });
      if (before) dispose([before.value, ...before.grads]);
    }
    return sum!;
  }

  return {
    step(batch, dropouts, attributes) {
      const before = learned;
      const loss = tidy(() => {
        const { value, grads } = gradientsOf(batch, dropouts);
        const [moving, held] = parted(before, trained);
        learned = joined(keepAll(optimizerStep(moving, grads, attributes)), held);
        return value.dataSync()[0]!;
      });
      disposeAll(parted(before, trained)[0]);
      return loss;
    },
    loss: (batch) =>
      tidy(() => {
        if (batch.carries) judged.begin(batch.size, batch.carries === 'from zero');
        const states = batch.carries ? judged.of(0, batch.size) : null;
        return lossOf(learned.w, given(batch, [], states), false).dataSync()[0]!;
      }),
    read() {
      const states = carried.flat();
      return { ...download(learned), ...(states ? { carried: states } : {}) };
    },
    load(values) {
      disposeAll(learned);
      learned = upload(layout, values);
      carried.take(values.carried ?? null);
    },
    dispose: () => disposeAll(learned),
  };
}

/** A batch as tensors. */
type Given = {
  readonly x: Tensor; // [size, time, inputs]
  readonly y: Tensor;
  readonly seen: Tensor | null;
  readonly mask: Tensor | null; // [size, time]
  readonly dropouts: readonly Tensor[]; // [size, time, toldBy]
  readonly carrying: Carrying | null;
};

const isOf = (slot: ParameterSlot, layer: number, direction: Direction): boolean =>
  slot.layer === layer && (slot.direction ?? 'onward') === direction;
