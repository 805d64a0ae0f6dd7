/** Plain figures about a step in slow motion. */
import type { SlowBlock, SlowStep } from '../../../../model/protocol/slowStep';
import type { Trace, TraceName } from '../../../../model/protocol/inside/traces';

const STATES: readonly TraceName[] = ['c', 'h'];
export const isState = ({ name }: Trace): boolean => STATES.includes(name);

/** Over the units at one time step, from 0. */
function over(values: Float32Array, units: number, time: number, of: (value: number) => number): number {
  const steps = values.length / units;
  let sum = 0;
  for (let unit = 0; unit < units; unit++) sum += of(values[unit * steps + time]!);
  return sum;
}
export const meanAt = (values: Float32Array, units: number, time: number): number =>
  over(values, units, time, (value) => value) / units;
export const meanSizeAt = (values: Float32Array, units: number, time: number): number =>
  over(values, units, time, Math.abs) / units;
export const normAt = (values: Float32Array, units: number, time: number): number =>
  Math.sqrt(over(values, units, time, (value) => value * value));

/** √Σx² of norms. */
export const together = (norms: readonly number[]): number => Math.hypot(...norms);

/** All blocks together. */
export function totals(blocks: readonly SlowBlock[]) {
  const all = (of: (block: SlowBlock) => number) => together(blocks.map(of));
  return {
    w: all(({ w }) => w.before),
    m: { before: all(({ m }) => m.before), after: all(({ m }) => m.after) },
    v: { before: all(({ v }) => v.before), after: all(({ v }) => v.after) },
    move: all(({ move }) => move),
    up: blocks.reduce((sum, { up }) => sum + up, 0),
    down: blocks.reduce((sum, { down }) => sum + down, 0),
    count: blocks.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The block whose parameter moves most, of those that are shown: of a gate's weights, where any move. */
export function followedBlock(blocks: readonly SlowBlock[]): SlowBlock | null {
  const size = ({ most: { w }, gate }: SlowBlock) => Math.abs(w.after - w.before) * (gate ? 1e6 : 1);
  return blocks
    .filter(({ shown }) => shown.before.length > 0)
    .reduce<SlowBlock | null>((best, block) => (best && size(best) >= size(block) ? best : block), null);
}

/** What of a window is asked: of a forecast each step ahead (and quantile), of an answer each target that counts. */
export type Asked = {
  /** Which step ahead, or time step, from 1; and which output, from 0. */
  readonly at: number;
  readonly output: number;
  readonly said: number;
  readonly target: number;
};

export function askedOf({ window }: SlowStep, answer: 'class' | 'flags' | 'number' | null): readonly Asked[] {
  const { said, y, outputs, steps } = window;
  if (answer === 'class') {
    const late = y.length === 1 ? steps : 1;
    return [...y].flatMap((target, row) =>
      target < 0 ? [] : [{ at: row + late, output: target, said: said[row * outputs + target]!, target: 1 }],
    );
  }
  if (answer === 'flags') {
    const late = y.length === outputs ? steps : 1;
    return [...y].flatMap((target, at) =>
      target < 0 ? [] : [{ at: Math.floor(at / outputs) + late, output: at % outputs, said: said[at]!, target }],
    );
  }
  return [...said].map((value, at) => ({
    at: (at % y.length) + 1,
    output: Math.floor(at / y.length),
    said: value,
    target: y[at % y.length]!,
  }));
}

/** How much the right answer was believed in, on average. */
export function meanBelief(asked: readonly Asked[]): number {
  const sum = asked.reduce((all, { said, target }) => all + (target === 1 ? said : 1 - said), 0);
  return sum / asked.length;
}

/** How many times as long as they are moves are drawn, so that the longest is a third of the range: 1, 2, 5, 10 … */
export function magnification(blocks: readonly SlowBlock[]): number {
  let [move, size] = [0, 0];
  for (const { shown } of blocks) {
    shown.before.forEach((value, at) => {
      move = Math.max(move, Math.abs(shown.after[at]! - value));
      size = Math.max(size, Math.abs(value));
    });
  }
  const wanted = move > 0 ? (0.35 * size) / move : 1;
  if (wanted <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * ([5, 2, 1].find((digit) => digit * power <= wanted) ?? 1);
}
