/** What one changes of a sample by hand: each gives another sample. */
import type { SamplesSummary } from '../../../../../model/protocol/tasks';

/** Steps up and down the scale of a number with the keys. */
const KEY_STEP = 0.05;

type Channels = Pick<SamplesSummary, 'channels'>;

/** With another symbol at a step: that of the index, counted round the alphabet. */
export function withSymbol(x: Float32Array, { channels }: Channels, step: number, symbol: number): Float32Array {
  const width = channels.length;
  const changed = x.slice();
  changed.fill(0, step * width, (step + 1) * width);
  changed[step * width + (((symbol % width) + width) % width)] = 1;
  return changed;
}

/** With another first number at a step, from 0 to 1. */
export function withValue(x: Float32Array, { channels }: Channels, step: number, value: number): Float32Array {
  const changed = x.slice();
  changed[step * channels.length] = Math.min(1, Math.max(0, value));
  return changed;
}

export const raised = (x: Float32Array, samples: Channels, step: number, times: number): Float32Array =>
  withValue(x, samples, step, x[step * samples.channels.length]! + times * KEY_STEP);

/** The steps at which the second number is 1. */
export function markedSteps(x: Float32Array, { channels }: Channels): number[] {
  const width = channels.length;
  const marked: number[] = [];
  for (let step = 0; step * width < x.length; step++) if (x[step * width + 1] === 1) marked.push(step);
  return marked;
}

/** With the marker of a step at another; where one stands already, nothing is moved. */
export function withMarker(x: Float32Array, { channels }: Channels, from: number, to: number): Float32Array {
  const width = channels.length;
  if (x[to * width + 1] === 1) return x;
  const changed = x.slice();
  changed[from * width + 1] = 0;
  changed[to * width + 1] = 1;
  return changed;
}

/** The marker that stands nearest to a step. */
export function nearestMarker(x: Float32Array, samples: Channels, step: number): number | undefined {
  return markedSteps(x, samples).toSorted((one, other) => Math.abs(one - step) - Math.abs(other - step))[0];
}
