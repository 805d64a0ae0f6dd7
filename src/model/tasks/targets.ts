/** What is asked of some samples, without their inputs being kept: these may be many times as large. */
import { targetWidth } from '../network/answers';
import type { Part } from '../protocol/parts';
import type { Samples } from './task';

/** Numbers of the inputs that are held at a time. */
const HELD = 1_000_000;

export function targetsIn(samples: Samples, part: Part): Float32Array {
  const { time, inputs, answer, isMasked } = samples;
  const names = samples.parts[part];
  const width = answer ? targetWidth(answer) * (answer.at === 'every' ? time : 1) : 1;
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
