/**
 * The next character of a text (Karpathy, Johnson & Fei-Fei 2015): pieces of `lookBack` characters that follow one another, each
 * asked for the character after every one of its own, with truncated backpropagation through time: states are carried on from
 * piece to piece, gradients are not.
 */
import { answerLoss } from '../network/answers';
import type { Part } from '../protocol/parts';
import type { TaskSource } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import { characterText, type Stretch } from './characters/characterText';
import { bitsOf, fittedNGrams } from './characters/ngrams';
import { OTHER } from './characters/symbols';
import { textSignals, type TextSignal } from './characters/textSignals';
import { targetsIn } from './targets';
import type { Answered, KnownSignal, SampleRows, Samples, Task, TaskCut } from './task';

/** Where the pieces of a stretch begin: the character after the last of a piece is in the stretch as well. */
const piecesIn = ({ from, to }: Stretch, time: number): Int32Array =>
  Int32Array.from({ length: Math.max(0, Math.floor((to - from - 1) / time)) }, (_, piece) => from + piece * time);

function cut(config: Config, source: TaskSource): TaskCut {
  if (source.kind !== 'text') return { ok: false, problem: { code: 'no-source' } };
  const { lookBack: time, train, validation } = config;
  const text = characterText(source.text, config);
  const { points, codes, table, parts: stretches } = text;
  const parts: Readonly<Record<Part, Int32Array>> = {
    train: piecesIn(stretches.train, time),
    validation: piecesIn(stretches.validation, time),
    test: piecesIn(stretches.test, time),
  };
  if (Object.values(parts).some(({ length }) => length === 0)) {
    const smallest = Math.max(1, Math.min(train, validation, 100 - train - validation));
    // Where a part begins is rounded: one character more.
    const needed = Math.ceil(((time + 2) * 100) / smallest);
    return { ok: false, problem: { code: 'text-too-short', length: codes.length, needed } };
  }
  const inputs = table.count;
  /** A piece is named by the index of its first character. */
  function fill(names: Int32Array, { x, y }: SampleRows): void {
    for (const [row, from] of names.entries()) {
      for (let t = 0; t < time; t++) {
        const at = row * time + t;
        x[at * inputs + codes[from + t]!] = 1; // one-hot [sample, time, symbol]
        y[at] = codes[from + t + 1]!;
      }
    }
  }
  let signals: readonly TextSignal[] | null = null;
  function known(names: Int32Array): readonly KnownSignal[] {
    signals ??= textSignals(points);
    return signals.map(({ signal, at: [at] }) => {
      const values = new Float64Array(names.length * time);
      for (const [row, from] of names.entries()) {
        for (let t = 0; t < time; t++) values[row * time + t] = at!(from + t);
      }
      return { signal, values };
    });
  }
  const answer = { kind: 'class', count: inputs, at: 'every' } as const;
  const names = [...table.symbols, OTHER];
  const shape = { time, inputs, channels: names, classes: names, answer, isMasked: false } as const;
  // What is asked stands in what comes later.
  const reading = { isFresh: false, isStream: true, readsBothWays: false } as const;
  return { ok: true, samples: { ...shape, ...reading, parts, text, fill, known } };
}

/** Mean over the symbols of -log₂ of what the network believed of each. */
const bits = ({ answer }: Samples, { said, y }: Answered) => ({
  mean: answerLoss(answer!, said, y).loss / Math.LN2,
  count: y.length,
});

/** Bits a symbol of one who knows how often each comes in the training part: the count of order 0. */
function chance(samples: Samples, part: Part): number {
  const train = Uint8Array.from(targetsIn(samples, 'train'));
  const asked = Uint8Array.from([0, ...targetsIn(samples, part)]);
  return bitsOf(fittedNGrams(train, samples.inputs, 0), 0, asked, { from: 0, to: asked.length });
}

export const CHARACTERS: Task = {
  measure: 'bits',
  cut,
  value: bits,
  chance,
};
