/** What a trained network gets in a task, part by part, beside what chance gets: a pure function of its parameters. */
import { forward } from '../network/forward';
import { parameterLayout, type NetworkShape } from '../network/layout';
import type { StartStates } from '../cells/cell';
import type { Part } from '../protocol/parts';
import type { Measured, Score } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import { createBatches } from '../training/batches/batches';
import type { Batch } from '../training/batches/batch';
import type { Answered, Samples, Task } from './task';

/** What the head says of a batch [rows, outputs]; of a stream with the states that the batch before ended with. */
export type Says = (
  batch: Batch,
  start: readonly StartStates[] | null,
) => {
  readonly outputs: Float64Array;
  readonly ends: readonly StartStates[];
};

/** What a network of these parameters says of samples of so many time steps. */
export type Saying = (shape: NetworkShape, parameters: Float32Array, time: number) => Says;

/** In plain code. */
export const plainlySaying: Saying = (shape, parameters, time) => {
  const layout = parameterLayout(shape);
  return ({ size, x, mask = null }, start) => {
    const { layers, outputs } = forward(x, size, time, shape, layout, parameters, { mask, start });
    return { outputs, ends: layers.map(({ h, c }) => ({ h: lastOf(h, size, time), c: lastOf(c, size, time) })) };
  };
};

/** The states at the last time step [row, units] in those of all [row, time, units]. */
function lastOf(states: Float64Array, rows: number, time: number): Float64Array {
  const units = states.length / (rows * time);
  const last = new Float64Array(rows * units);
  for (let row = 0; row < rows; row++) {
    const from = (row * time + time - 1) * units;
    last.set(states.subarray(from, from + units), row * units);
  }
  return last;
}

/**
 * The measure on a part; pauses between batches. Of a large part it is taken on as much as a loss of the part is. `seen` is told
 * all that was said.
 */
export function* measurePart(
  task: Task,
  samples: Samples,
  config: Config,
  shape: NetworkShape,
  says: Says,
  part: Part,
  seen?: (answered: Answered) => void,
): Generator<void, number> {
  let [sum, count] = [0, 0];
  let states: readonly StartStates[] | null = null;
  for (const batch of createBatches(config, samples, shape).judged(part)) {
    if (batch.carries === 'from zero') states = null;
    const { outputs, ends } = says(batch, states);
    if (batch.carries) states = ends;
    const { x, y, mask = null } = batch;
    const answered = { said: outputs, x, y, mask };
    seen?.(answered);
    const found = task.value(samples, answered);
    sum += found.mean * found.count;
    count += found.count;
    yield;
  }
  return sum / count;
}

export function* scoreOf(
  task: Task,
  samples: Samples,
  config: Config,
  shape: NetworkShape,
  says: Says,
): Generator<void, Score> {
  function* of(part: Part): Generator<void, Measured> {
    const value = yield* measurePart(task, samples, config, shape, says, part);
    return { measure: task.measure, value, chance: task.chance(samples, part) };
  }
  return { train: yield* of('train'), validation: yield* of('validation'), test: yield* of('test') };
}
