/** Texts as numbers, what counts of neighbours know of them, and what is drawn from a network's belief. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSignalName } from '../../protocol/inside/meanings';
import { seededRandom } from '../../random';
import { characterText, TEXT_FILE } from './characterText';
import { drawnSymbol, generated, promptCodes } from './generate';
import { bitsOf, fittedNGrams, ORDERS, textBaselines } from './ngrams';
import { codePointsOf, codesOf, MOST_CHARACTERS, MOST_SYMBOLS, othersIn, symbolTable, textOf } from './symbols';
import { textSignals } from './textSignals';

const SHARES = { train: 70, validation: 15 };
const small = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 80 });

describe('codes', () => {
  it('give the text back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { points } = codePointsOf(text);
        const table = symbolTable(points);
        const plain = text
          .replace(/^\ufeff/, '')
          .replaceAll(/\r\n?/g, '\n')
          .normalize('NFC');
        expect(textOf(codesOf(points, table), table)).toBe(plain);
        expect(table.count).toBe(new Set(plain).size + 1);
      }),
    );
  });

  it('are of one character however it was typed, and of one line break', () => {
    expect(String.fromCodePoint(...codePointsOf('\ufeffe\u0301\r\n😀\r').points)).toBe('é\n😀\n');
  });

  it('are of the most frequent symbols, and one of all others', () => {
    const characters = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const text = characters.map((character, at) => character.repeat(at < 45 ? 1 : 2)).join('');
    const { points } = codePointsOf(text);
    const table = symbolTable(points);
    expect([table.symbols.length, table.count, table.other]).toEqual([
      MOST_SYMBOLS - 1,
      MOST_SYMBOLS,
      MOST_SYMBOLS - 1,
    ]);
    expect(table.symbols[0]).toBe(characters[45]);
    expect(othersIn(points, table)).toEqual({ characters: 45, places: 45, examples: characters.slice(0, 10) });
    const codes = codesOf(points, table);
    expect([codes[0], codes[45]]).toEqual([table.other, 0]);
    expect(textOf(codes.subarray(44, 46), table)).toBe(`\ufffd${characters[45]!}`);
  });

  it('are of a million characters at most', () => {
    const { points, leftOut } = codePointsOf('ab'.repeat(MOST_CHARACTERS / 2 + 5));
    expect([points.length, leftOut]).toEqual([MOST_CHARACTERS, 10]);
  });

  it('know of the other parts only what is in training', () => {
    const { table, others, parts, codes } = characterText('abababx!', { train: 50, validation: 25 });
    expect(table.symbols).toEqual(['a', 'b']);
    expect(parts).toEqual({ train: { from: 0, to: 4 }, validation: { from: 4, to: 6 }, test: { from: 6, to: 8 } });
    expect([...codes]).toEqual([0, 1, 0, 1, 0, 1, 2, 2]);
    expect(others).toEqual({ characters: 2, places: 2, examples: ['!', 'x'] });
  });
});

/** The same by searching the text, as slow as it is plain. */
function naive(text: string, symbols: readonly string[], context: string, symbol: string): number {
  const followers = (of: string) =>
    Array.from(text).filter((_, at) => at >= of.length && text.slice(at - of.length, at) === of);
  let probability = 1 / symbols.length;
  for (let length = 0; length <= context.length; length++) {
    const after = followers(context.slice(context.length - length));
    if (after.length === 0) break;
    const kinds = new Set(after).size;
    const times = after.filter((each) => each === symbol).length;
    probability = (times + kinds * probability) / (after.length + kinds);
  }
  return probability;
}

describe('counts of neighbours', () => {
  const symbols = ['a', 'b', 'c', ' ', '?'];
  const codesIn = (text: string) => Uint8Array.from(text, (symbol) => symbols.indexOf(symbol));

  it('are those of a plain search, sum to 1, and hold nothing impossible', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...symbols), fc.constantFrom(...symbols), (text, secondLast, last) => {
        const nGrams = fittedNGrams(codesIn(text), symbols.length);
        const context = secondLast + last;
        for (const order of ORDERS) {
          const all = symbols.map((_, code) =>
            nGrams.probability(order, symbols.indexOf(secondLast), symbols.indexOf(last), code),
          );
          for (const [at, symbol] of symbols.entries()) {
            expect(all[at]).toBeCloseTo(naive(text, symbols, context.slice(2 - order), symbol), 12);
            expect(all[at]).toBeGreaterThan(0);
          }
          expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('may be of a lower order alone', () => {
    const codes = codesIn('abacab ab');
    const [whole, zeroth] = [fittedNGrams(codes, 5), fittedNGrams(codes, 5, 0)];
    expect(zeroth.probability(0, 0, 1, 2)).toBe(whole.probability(0, 0, 1, 2));
  });

  it('find what repeats, in bits', () => {
    const codes = codesIn('ab'.repeat(2000));
    const nGrams = fittedNGrams(codes, symbols.length);
    const whole = { from: 0, to: codes.length };
    expect(bitsOf(nGrams, 0, codes, whole)).toBeCloseTo(1, 2);
    expect(bitsOf(nGrams, 1, codes, whole)).toBeLessThan(0.01);
  });

  it('of the training part stay what they are, whatever the test part holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 30, maxLength: 30 }), (rest) => {
        const begin = 'abcab bca '.repeat(17);
        const [one, other] = ['c'.repeat(30), rest].map((end) =>
          characterText(begin + end, { train: 70, validation: 15 }),
        );
        expect(other!.table).toEqual(one!.table);
        const [before, after] = [textBaselines(one!), textBaselines(other!)];
        expect([after.train, after.validation]).toEqual([before.train, before.validation]);
      }),
    );
  });

  it('know more of the shipped text the more they look back', { timeout: 30_000 }, () => {
    const text = characterText(readFileSync(`public/data/${TEXT_FILE}`, 'utf8'), SHARES);
    expect(text.others.places).toBeLessThan(10);
    const [zeroth, first, second] = textBaselines(text).test;
    // Of English letters and blanks: Shannon (1951) has 4.03, 3.32 and 3.1; here capitals and marks are symbols as well.
    expect(zeroth).toBeGreaterThan(4.3);
    expect(zeroth).toBeLessThan(4.6);
    expect(first).toBeGreaterThan(3.3);
    expect(first).toBeLessThan(3.6);
    expect(second).toBeGreaterThan(2.6);
    expect(second).toBeLessThan(3);
  });
});

describe('drawing a symbol', () => {
  const logits = Float64Array.of(0.5, 2, -1, 1.2, 2, -700);

  it('takes the likeliest at temperature 0', () => {
    const random = seededRandom(1);
    for (let draw = 0; draw < 20; draw++) expect(drawnSymbol(logits, 0, random)).toBe(1);
    expect(drawnSymbol(Float64Array.of(900, -900, 901), 0.01, random)).toBe(2);
  });

  it.each([0.5, 1, 2])('follows the distribution at temperature %s (chi-square)', (temperature) => {
    const DRAWS = 20_000;
    const random = seededRandom(7);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let draw = 0; draw < DRAWS; draw++) counts[drawnSymbol(logits, temperature, random)]! += 1;
    const weights = Array.from(logits, (logit) => Math.exp(logit / temperature));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const chiSquare = counts.slice(0, 5).reduce((all, count, at) => {
      const expected = (DRAWS * weights[at]!) / sum;
      return all + (count - expected) ** 2 / expected;
    }, 0);
    // The 99.9 % quantile with 4 degrees of freedom.
    expect(chiSquare).toBeLessThan(18.47);
    expect(counts[5]).toBe(0);
  });

  it('goes on from a prompt, symbol by symbol, and never says what is no symbol', () => {
    const table = symbolTable(codePointsOf('abc\n').points);
    const heard: number[] = [];
    /** Believes in the symbol after the last one, and most of all in the one for all others. */
    const read = (code: number) => {
      heard.push(code);
      return Float64Array.from({ length: table.count }, (_, at) =>
        at === table.other ? 9 : at === (code + 1) % 4 ? 5 : 0,
      );
    };
    const steps = generated(read, { prompt: promptCodes('ab', table), temperature: 0, random: seededRandom(1), table });
    const said = Array.from({ length: 5 }, () => steps.next().value);
    expect(textOf(said, table)).toBe('c\nabc');
    expect(textOf(heard, table)).toBe('abc\nab');
    expect([...promptCodes('', table)]).toEqual([table.symbols.indexOf('\n')]);
    expect([...promptCodes('é', table)]).toEqual([table.other]);
    expect([...promptCodes('', symbolTable(codePointsOf('xy').points))]).toEqual([0]);
  });

  it('says the same again from the same seed', () => {
    const table = symbolTable(codePointsOf('abc').points);
    const said = (seed: number) => {
      const about = { prompt: promptCodes('a', table), temperature: 1, random: seededRandom(seed), table };
      const steps = generated(() => new Float64Array(table.count), about);
      return textOf(
        Array.from({ length: 50 }, () => steps.next().value),
        table,
      );
    };
    expect(said(3)).toBe(said(3));
    expect(said(3)).not.toBe(said(4));
  });
});

describe('signals of a text', () => {
  const of = (text: string) => {
    const { points } = codePointsOf(text);
    const entries = textSignals(points).map(({ signal, at }) => [
      signal.name,
      Array.from(points, (_, index) => at[0]!(index)),
    ]);
    return Object.fromEntries(entries) as Record<TextSignalName, number[]>;
  };

  it('are whether it is inside quotation marks', () => {
    expect(of('a “b’s” c').quotes).toEqual([0, 0, 1, 1, 1, 1, 0, 0, 0]);
    expect(of('"a" b').quotes).toEqual([1, 1, 0, 0, 0]);
    expect(of('„a“ «b» 「c」').quotes).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0]);
    expect(of('“a\n\nb').quotes).toEqual([1, 1, 1, 0, 0]);
  });

  it('are places in the line and in the word', () => {
    expect(of('ab c\nd').line).toEqual([1, 2, 3, 4, 0, 1]);
    expect(of("it’s 'no' 12.").word).toEqual([1, 2, 3, 4, 0, 0, 1, 2, 0, 0, 1, 2, 0]);
  });

  it('are what a character is', () => {
    expect(of('Éa b!')).toMatchObject({
      capital: [1, 0, 0, 0, 0],
      vowel: [1, 1, 0, 0, 0],
      space: [0, 0, 1, 0, 0],
      punctuation: [0, 0, 0, 0, 1],
    });
    expect(textSignals(codePointsOf('a').points)[0]!.at[0]!(1)).toBeNaN();
  });
});
