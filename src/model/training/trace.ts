/** What another program needs to do the same training: where parameters lie and start, and which windows come in which order. */
import { networkShape, parameterLayout, type ParameterSlot } from '../network/layout';
import type { Checkpoint } from '../protocol/checkpoint';
import { restoredRandom, shuffle } from '../random';
import type { Config } from '../settings/settings';
import type { Windows } from '../windows/windows';

export type Trace = {
  readonly layout: readonly Pick<ParameterSlot, 'layer' | 'role' | 'shape' | 'offset'>[];
  /** All parameters before the first step, in the order of the layout. */
  readonly start: readonly number[];
  /** By epoch, the windows of the training part by their place in it, as batches take them one after the other. */
  readonly orders: readonly (readonly number[])[];
};

/** Of so many epochs from the start of a run. */
export function traceOf(config: Config, windows: Windows, start: Checkpoint, epochs: number): Trace {
  const layout = parameterLayout(networkShape(config, windows.channels.length));
  const random = restoredRandom(start.shuffling);
  const orders = Array.from({ length: epochs }, () => {
    const order = new Int32Array(windows.parts.train.length);
    shuffle(order, random);
    return Array.from(order);
  });
  return {
    layout: layout.map(({ layer, role, shape, offset }) => ({ layer, role, shape, offset })),
    start: Array.from(start.learned.w),
    orders,
  };
}
