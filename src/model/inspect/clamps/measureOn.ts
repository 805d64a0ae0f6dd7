/** The measure of another task than forecasting on some samples of its validation part, by plain code. */
import { costOfTimeStep } from '../../network/cost';
import { forward } from '../../network/forward';
import type { ClampedScore } from '../../protocol/inside/clamps';
import { filledRows } from '../../tasks/rows';
import { evenlySpaced } from '../../windows/evenlySpaced';
import type { Inside } from '../inspectedNetwork';

const MOST_SAMPLES = 64;
/** Products between two pauses: some milliseconds. */
const PRODUCTS_AT_ONCE = 4e6;
/** Products of two numbers that a hand on a slider waits for: some tenths of a second. */
const MOST_PRODUCTS = 1.5e8;
const FEWEST_SAMPLES = 8;

/** As it is, and with the interventions: of the same run. Pauses (yields) after each handful of samples. */
export function* clampedScore(plain: Inside, changed: Inside): Generator<void, ClampedScore> {
  const { samples, shape } = plain;
  const affordable = Math.floor(MOST_PRODUCTS / (costOfTimeStep(shape) * samples.time));
  const most = Math.max(FEWEST_SAMPLES, Math.min(MOST_SAMPLES, affordable));
  const names = evenlySpaced(samples.parts.validation, most);
  const clamped = yield* measureOn(changed, names);
  return { samples: names.length, untouched: yield* measureOn(plain, names), clamped };
}

export function* measureOn(inside: Inside, names: Int32Array): Generator<void, number> {
  const { task, samples, shape, layout, parameters } = inside;
  const { time } = samples;
  if (!task) throw new Error('Windows of a series have no measure of a task.');
  const rows = Math.max(1, Math.floor(PRODUCTS_AT_ONCE / (costOfTimeStep(shape) * time)));
  let [sum, count] = [0, 0];
  for (let from = 0; from < names.length; from += rows) {
    const some = names.subarray(from, from + rows);
    const { x, y, mask } = filledRows(samples, some, shape.horizon);
    const { outputs } = forward(x, some.length, time, shape, layout, parameters, { mask });
    const found = task.value(samples, { said: outputs, x, y, mask });
    sum += found.mean * found.count;
    count += found.count;
    yield;
  }
  return sum / count;
}
