/**
 * Temporal order (Hochreiter & Schmidhuber 1997, experiment 6a): a sequence of symbols begins with E and ends with B; between them
 * is noise, a to d, but for two symbols that are X or Y each, the first from a tenth to two tenths of the way, the second from
 * five tenths to six. The answer after the last step is their order: XX, XY, YX or YY. In the paper a sequence has 100 to 110
 * steps and the two symbols come at 10 to 20 and 50 to 60; here it has `length`, and the places go with it.
 */
import { NOT_ASKED } from '../network/answers';
import type { Config } from '../settings/settings';
import { shareWrong } from './classes';
import { drawnParts, randomOf } from './drawn';
import type { KnownSignal, SampleRows, Task, TaskCut } from './task';

/** In the order of the inputs. */
export const ORDER_SYMBOLS = ['E', 'B', 'a', 'b', 'c', 'd', 'X', 'Y'] as const;
/** The answers, in the order of their classes. */
export const ORDER_CLASSES = ['XX', 'XY', 'YX', 'YY'] as const;

const [START, END, NOISE, INFORMATIVE] = [0, 1, 2, 6] as const;
const NOISES = 4;

function cut({ length: time, samples, dataSeed }: Config): TaskCut {
  const inputs = ORDER_SYMBOLS.length;
  const tenths = (count: number) => Math.floor((count * time) / 10);
  function fill(names: Int32Array, { x, y }: SampleRows): void {
    for (const [row, name] of names.entries()) {
      const random = randomOf(dataSeed, name);
      const between = (from: number, to: number) => from + random.integer(to - from + 1);
      const [first, second] = [random.integer(2), random.integer(2)];
      const [at, later] = [between(tenths(1), tenths(2)), between(tenths(5), tenths(6))];
      for (let t = 0; t < time; t++) {
        let symbol: number = NOISE + random.integer(NOISES);
        if (t === 0) symbol = START;
        else if (t === time - 1) symbol = END;
        else if (t === at) symbol = INFORMATIVE + first;
        else if (t === later) symbol = INFORMATIVE + second;
        x[(row * time + t) * inputs + symbol] = 1;
      }
      y[row] = 2 * first + second;
    }
  }
  const answer = { kind: 'class', count: ORDER_CLASSES.length, at: 'last' } as const;
  const parts = drawnParts(samples);
  return {
    ok: true,
    samples: {
      time,
      inputs,
      channels: ORDER_SYMBOLS,
      classes: ORDER_CLASSES,
      answer,
      isMasked: false,
      parts,
      isFresh: true,
      isStream: false,
      readsBothWays: true,
      fill,
      known: (_, x) => [seen(x, time)],
      asked: orderIn,
    },
  };
}

/** The order of the informative symbols; nothing is asked where there are not two of them. */
function orderIn(x: Float32Array /* [time, symbol] */): Float32Array {
  const width = ORDER_SYMBOLS.length;
  const found: number[] = [];
  for (let at = 0; at < x.length; at++)
    if (x[at] === 1 && at % width >= INFORMATIVE) found.push((at % width) - INFORMATIVE);
  const [first, second] = found;
  return Float32Array.of(found.length === 2 ? 2 * first! + second! : NOT_ASKED);
}

export const TEMPORAL_ORDER: Task = {
  measure: 'error',
  cut,
  value: shareWrong,
  /** Each of the four orders is as likely as the others. */
  chance: () => 1 - 1 / ORDER_CLASSES.length,
};

/** How many of the two informative symbols have been seen after each step. */
function seen(x: Float32Array /* [sample, time, symbol] */, time: number): KnownSignal {
  const width = ORDER_SYMBOLS.length;
  const values = new Float64Array(x.length / width);
  for (let at = 0; at < values.length; at++) {
    const isOne = x[at * width + INFORMATIVE]! + x[at * width + INFORMATIVE + 1]!;
    values[at] = (at % time === 0 ? 0 : values[at - 1]!) + isOne;
  }
  return { signal: { kind: 'task', name: 'seen' }, values };
}
