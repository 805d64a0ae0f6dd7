/** Operations on hidden states [batch, time, units] between recurrent layers, with their gradients. */
import { concat, customGrad, mul, reverse, slice, type Tensor } from '@tensorflow/tfjs-core';

/** h ⊙ mask, whose gradient is dh ⊙ mask. */
export function dropped(h: Tensor, mask: Tensor): Tensor {
  return customGrad((...inputs) => ({
    value: mul(inputs[0] as Tensor, mask),
    gradFunc: (dh: Tensor) => mul(dh, mask),
  }))(h);
}

/** The time steps in the other order; so is the gradient. */
export function reversedInTime(h: Tensor): Tensor {
  return customGrad((...inputs) => ({
    value: reverse(inputs[0] as Tensor, 1),
    gradFunc: (dh: Tensor) => reverse(dh, 1),
  }))(h);
}

/** [.., units] of both directions as one [.., 2·units]. */
export function sideBySide(onward: Tensor, back: Tensor): Tensor {
  const [axis, units] = [onward.rank - 1, onward.shape.at(-1)!];
  const half = (dh: Tensor, side: number) => {
    const begin = dh.shape.map((_, dimension) => (dimension === axis ? side * units : 0));
    const size = dh.shape.map((length, dimension) => (dimension === axis ? units : length));
    return slice(dh, begin, size);
  };
  return customGrad((...inputs) => ({
    value: concat([inputs[0] as Tensor, inputs[1] as Tensor], axis),
    gradFunc: (dh: Tensor) => [half(dh, 0), half(dh, 1)],
  }))(onward, back);
}
