/**
 * The continual embedded Reber grammar (Gers, Schmidhuber & Cummins 2000, Learning to forget: continual prediction with LSTM):
 * strings follow one another without anything that would part them, and the states are never set back. Each row of a batch
 * reads a stream of its own, in pieces of `length` steps, which begins with a string; training goes through the same
 * streams in each epoch, from zero.
 *
 * In the paper a stream ends at the first step at which an output is wrong by 0.49 or more, and its length is what is measured.
 * Here the whole stream is judged: the share of strings in which a step is told wrong. It is 0 where the paper's stream would not end.
 */
import type { Part } from '../../protocol/parts';
import type { Config } from '../../settings/settings';
import { drawnParts, randomOf } from '../drawn';
import { streamRows } from '../stream';
import type { Samples, Task, TaskCut } from '../task';
import { drawnString, REBER_SYMBOLS } from './grammar';
import {
  branchTaken,
  chanceOfStrings,
  legalAfterEach,
  nextSymbols,
  shareOfStringsWrong,
  writeSymbols,
  NEXT_SYMBOL,
  SYMBOLS,
} from './strings';

/** The symbols that the pieces of a part are cut from: a stream for each row, with one symbol more than it has steps. */
type Streams = { readonly first: number; readonly pieces: number; readonly each: number; readonly of: Uint8Array[] };

function streamsOf(names: Int32Array, { length, batchSize, dataSeed }: Config): Streams {
  const { rows, each } = streamRows(names.length, batchSize);
  const of = Array.from({ length: rows }, (_, row) => {
    // The last row goes on with what is left over.
    const pieces = row < rows - 1 ? each : names.length - row * each;
    const random = randomOf(dataSeed, names[row * each]!);
    const symbols = new Uint8Array(pieces * length + 1);
    for (let at = 0; at < symbols.length;) {
      const string = drawnString(random).slice(0, symbols.length - at);
      symbols.set(string, at);
      at += string.length;
    }
    return symbols;
  });
  return { first: names[0]!, pieces: names.length, each, of };
}

function cut(config: Config): TaskCut {
  const time = config.length;
  const parts = drawnParts(config.samples);
  const streams = (['train', 'validation', 'test'] as const satisfies readonly Part[]).map((part) =>
    streamsOf(parts[part], config),
  );
  const fill: Samples['fill'] = (names, rows) => {
    for (const [at, name] of names.entries()) {
      const { first, each, of } = streams.find((each) => name >= each.first && name < each.first + each.pieces)!;
      const row = Math.min(of.length - 1, Math.floor((name - first) / each));
      const from = (name - first - row * each) * time;
      writeSymbols(of[row]!.subarray(from, from + time + 1), at, time, rows);
    }
  };
  const shape = {
    time,
    inputs: SYMBOLS,
    channels: REBER_SYMBOLS,
    classes: REBER_SYMBOLS,
    answer: NEXT_SYMBOL,
    isMasked: false,
    isFresh: false,
    isStream: true,
    readsBothWays: false,
  } as const;
  const ofSample: Pick<Samples, 'known' | 'asked' | 'legal'> = {
    known: (_, x) => [branchTaken(x, time)],
    asked: nextSymbols,
    legal: (x, y) => legalAfterEach(x, y, 'anywhere'),
  };
  return { ok: true, samples: { ...shape, ...ofSample, parts, fill } };
}

const value: Task['value'] = (samples, answered) => shareOfStringsWrong(samples, answered, 'anywhere');

export const CONTINUAL_REBER: Task = {
  measure: 'error',
  cut,
  value,
  chance: (samples, part) => chanceOfStrings(samples, part, value),
};
