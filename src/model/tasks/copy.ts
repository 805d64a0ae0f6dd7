/**
 * Copying, or delayed recall (Hochreiter & Schmidhuber 1997; in the form of Arjovsky, Shah & Bengio 2016, Unitary Evolution
 * Recurrent Neural Networks, 4.1): eight symbols of an alphabet of eight, `delay` blanks, a go mark, and then, while blanks
 * come in, the eight symbols again in their order. The paper copies ten symbols and asks at every step, for blanks until the
 * recall. Here nothing is asked before it, so that an answer that knows nothing is wrong in 7 of 8 cases.
 *
 * How soon it is learned hangs on the forget gate's bias (Jozefowicz, Zaremba & Sutskever 2015).
 */
import { NOT_ASKED } from '../network/answers';
import type { Config } from '../settings/settings';
import { shareWrong } from './classes';
import { drawnParts, randomOf } from './drawn';
import type { SampleRows, Task, TaskCut } from './task';

/** Symbols to choose from: the first inputs, and the classes. After them come the blank and the go mark. */
export const COPY_ALPHABET = 8;
export const [COPY_BLANK, COPY_GO] = [COPY_ALPHABET, COPY_ALPHABET + 1] as const;
const COPY_SYMBOLS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
/** Symbols to remember. */
export const COPIED = 8;

function cut({ delay, samples, dataSeed }: Config): TaskCut {
  const inputs = COPY_ALPHABET + 2;
  const go = COPIED + delay;
  const time = go + 1 + COPIED;
  function fill(names: Int32Array, { x, y }: SampleRows): void {
    for (const [row, name] of names.entries()) {
      const random = randomOf(dataSeed, name);
      const symbols = Array.from({ length: COPIED }, () => random.integer(COPY_ALPHABET));
      for (let t = 0; t < time; t++) {
        const symbol = symbols[t] ?? (t === go ? COPY_GO : COPY_BLANK);
        x[(row * time + t) * inputs + symbol] = 1;
        y[row * time + t] = t > go ? symbols[t - go - 1]! : NOT_ASKED;
      }
    }
  }
  /** Of a sample made by hand: symbols that were replaced by a blank or the mark are not asked. */
  const asked = (x: Float32Array /* [time, symbol] */) =>
    Float32Array.from({ length: time }, (_, t) => {
      const from = (t - go - 1) * inputs;
      const symbol = t > go ? x.subarray(from, from + COPY_ALPHABET).indexOf(1) : -1;
      return symbol < 0 ? NOT_ASKED : symbol;
    });
  const answer = { kind: 'class', count: COPY_ALPHABET, at: 'every' } as const;
  const parts = drawnParts(samples);
  return {
    ok: true,
    samples: {
      time,
      inputs,
      channels: [...COPY_SYMBOLS, '_', '>'],
      classes: COPY_SYMBOLS,
      answer,
      isMasked: false,
      parts,
      isFresh: true,
      isStream: false,
      readsBothWays: true,
      fill,
      asked,
    },
  };
}

export const COPY: Task = {
  measure: 'error',
  cut,
  value: shareWrong,
  /** Each symbol is as likely as the others. */
  chance: () => 1 - 1 / COPY_ALPHABET,
};
