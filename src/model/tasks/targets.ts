/** What is asked of samples. */
import { targetWidth } from '../network/answers';
import type { Part } from '../protocol/parts';
import type { Samples } from './task';

/** Numbers of the inputs that are held at a time. */
const HELD = 1_000_000;

/** Numbers of the target of one sample; of a forecast as many as its horizon has steps. */
export const targetsOf = ({ time, answer }: Samples, horizon: number): number =>
  answer ? targetWidth(answer) * (answer.at === 'every' ? time : 1) : horizon;

/** What is asked of a part, without its inputs being kept: these may be many times as large. */
export function targetsIn(samples: Samples, part: Part): Float32Array {
  const { time, inputs, isMasked } = samples;
  const names = samples.parts[part];
  const width = targetsOf(samples, 1);
  const rows = Math.max(1, Math.min(names.length, Math.floor(HELD / (time * inputs))));
  // Written over by every piece: nobody reads them.
  const x = new Float32Array(rows * time * inputs);
  const mask = isMasked ? new Float32Array(rows * time) : null;
  const y = new Float32Array(names.length * width);
  for (let from = 0; from < names.length; from += rows) {
    const piece = names.subarray(from, from + rows);
    samples.fill(piece, { x, y: y.subarray(from * width, (from + piece.length) * width), mask });
  }
  return y;
}
