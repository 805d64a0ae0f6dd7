/**
 * The embedded Reber grammar, a string a sample (Hochreiter & Schmidhuber 1997, experiment 1, after Fahlman 1991): which symbol
 * comes next, at every step. As in the papers, training goes through the same strings in each epoch, and no string that is
 * trained on is tested on: a string is drawn anew where it is in an earlier part, or has more than `length` steps.
 */
import type { Part } from '../../protocol/parts';
import type { Config } from '../../settings/settings';
import { drawnParts, randomOf } from '../drawn';
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

/** A string that is not found in so many draws is taken for one that there is not: short strings are few. */
const MOST_DRAWS = 10_000;

/** The strings by their names; or how many were found where there are too few. */
function stringsOf(parts: Samples['parts'], { dataSeed, length }: Config): Map<number, readonly number[]> | number {
  const strings = new Map<number, readonly number[]>();
  const seen = new Set<string>();
  for (const part of ['train', 'validation', 'test'] as const satisfies readonly Part[]) {
    const own: string[] = [];
    for (const name of parts[part]) {
      const random = randomOf(dataSeed, name);
      for (let draw = 0; !strings.has(name); draw++) {
        if (draw === MOST_DRAWS) return strings.size;
        const symbols = drawnString(random);
        const written = symbols.join('');
        if (symbols.length - 1 > length || seen.has(written)) continue;
        strings.set(name, symbols);
        own.push(written);
      }
    }
    for (const written of own) seen.add(written);
  }
  return strings;
}

function cut(config: Config): TaskCut {
  const time = config.length;
  const parts = drawnParts(config.samples);
  const strings = stringsOf(parts, config);
  if (typeof strings === 'number') {
    const needed = parts.train.length + parts.validation.length + parts.test.length;
    return { ok: false, problem: { code: 'too-few-sequences', sequences: strings, needed } };
  }
  const fill: Samples['fill'] = (names, rows) =>
    names.forEach((name, row) => writeSymbols(strings.get(name)!, row, time, rows));
  const shape = {
    time,
    inputs: SYMBOLS,
    channels: REBER_SYMBOLS,
    classes: REBER_SYMBOLS,
    answer: NEXT_SYMBOL,
    isMasked: true,
    isFresh: false,
    isStream: false,
    // What comes next stands in what comes later.
    readsBothWays: false,
  } as const;
  const ofSample: Pick<Samples, 'known' | 'asked' | 'legal'> = {
    known: (_, x) => [branchTaken(x, time)],
    asked: nextSymbols,
    legal: (x, y) => legalAfterEach(x, y, 'start'),
  };
  return { ok: true, samples: { ...shape, ...ofSample, parts, fill } };
}

const value: Task['value'] = (samples, answered) => shareOfStringsWrong(samples, answered, 'start');

export const REBER: Task = {
  measure: 'error',
  cut,
  value,
  chance: (samples, part) => chanceOfStrings(samples, part, value),
};
