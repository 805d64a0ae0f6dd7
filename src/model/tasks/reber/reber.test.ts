/** The grammar against a second one that was written by hand, and both tasks of it. */
import { describe, expect, it } from 'vitest';
import { NOT_ASKED } from '../../network/answers';
import { seededRandom } from '../../random';
import { TASKS } from '../registry';
import { filledRows } from '../rows';
import { configOf, samplesOf, symbolsIn } from '../samples.fixture';
import { streamRows } from '../stream';
import { drawnString, grammarSteps, REBER_SYMBOLS } from './grammar';
import { symbolsOf } from './strings';

/** The language as a regular expression: from state 3 on, from state 4 on, and whole. */
const FROM_3 = 'T*V(?:PXT*V)*(?:V|PS)';
const LANGUAGE = new RegExp(`^B([TP])B(?:TS*X(?:S|X${FROM_3})|P${FROM_3})E\\1E$`);

/** What may follow each symbol of a string, from the arcs of the inner grammar. */
const ARCS = '0B1 1T2 1P3 2S2 2X4 3T3 3V5 4X3 4S6 5P4 5V6 6E7'.split(' ');
function followersOf(string: string): string[] {
  const followers = ['PT', 'B'];
  let state = '0';
  for (const symbol of string.slice(2, -2)) {
    state = ARCS.find((arc) => arc.startsWith(state + symbol))![2]!;
    const own = ARCS.filter((arc) => arc.startsWith(state)).map((arc) => arc.charAt(1));
    followers.push(state === '7' ? string[1]! : own.toSorted().join(''));
  }
  return [...followers, 'E', 'B'];
}

const textOf = (symbols: readonly number[]) => symbols.map((symbol) => REBER_SYMBOLS[symbol]).join('');
const lettersOf = (legal: readonly number[]) => textOf(legal).split('').toSorted().join('');
const random = seededRandom(3);
const STRINGS = Array.from({ length: 1000 }, () => drawnString(random));

describe('the grammar', () => {
  it('draws strings of the language, and either of two symbols as often', () => {
    const texts = STRINGS.map(textOf);
    expect(texts.filter((text) => !LANGUAGE.test(text))).toEqual([]);
    expect(Math.min(...texts.map((text) => text.length))).toBe(9);
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const [at, followers] of followersOf(text).slice(0, -1).entries()) {
        if (followers.length < 2) continue;
        const key = `${followers} ${text[at + 1]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    for (const pair of ['PT', 'SX', 'TV', 'PV']) {
      const [one, other] = pair.split('').map((symbol) => counts.get(`${pair} ${symbol}`)!);
      expect(one! / (one! + other!)).toBeGreaterThan(0.45);
      expect(one! / (one! + other!)).toBeLessThan(0.55);
    }
  });

  it('says what may follow each symbol, and where the second symbol comes again', () => {
    const wrong = STRINGS.filter((string) => {
      const steps = grammarSteps(string, 'start');
      const text = textOf(string);
      const placesOf = (key: 'isLongRange' | 'begins') => steps.flatMap((step, at) => (step[key] ? [at] : [])).join();
      return (
        steps.map(({ legal }) => lettersOf(legal!)).join() !== followersOf(text).slice(0, -1).join() ||
        placesOf('isLongRange') !== String(text.length - 3) ||
        placesOf('begins') !== '0'
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each([10, 50])('finds where a piece of %i steps is in a stream, from the piece alone', (length) => {
    const stream = STRINGS.flat();
    const truth = STRINGS.flatMap((string) => followersOf(textOf(string)));
    const starts = new Set<number>();
    STRINGS.reduce((at, { length: symbols }) => (starts.add(at), at + symbols), 0);
    let [known, all, wrong] = [0, 0, 0];
    for (let from = 0; from + length < stream.length; from += length) {
      for (const [t, { legal, begins }] of grammarSteps(stream.slice(from, from + length + 1), 'anywhere').entries()) {
        all += 1;
        if (begins ? !starts.has(from + t) : starts.has(from + t) && t > 1) wrong += 1;
        if (!legal) continue;
        known += 1;
        if (lettersOf(legal) !== truth[from + t]) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
    expect(known / all).toBeGreaterThan(length === 10 ? 0.95 : 0.999);
  });
});

describe('what may follow each step of a sample', () => {
  it('is what the score goes by, and nothing after the end', async () => {
    const samples = await samplesOf('reber', { samples: 100, length: 25 });
    for (const name of samples.parts.test) {
      const { x, y } = filledRows(samples, Int32Array.of(name));
      const symbols = symbolsOf(x, y, 0, 25);
      const legal = samples.legal!(x, y);
      expect(legal).toHaveLength(25);
      expect(legal.slice(0, symbols.length - 1)).toEqual(grammarSteps(symbols, 'start').map((step) => step.legal));
      expect(legal.slice(symbols.length - 1).every((set) => set === null)).toBe(true);
      // Also where nobody knows what comes after the last step.
      expect(samples.legal!(x, samples.asked!(x))).toEqual(legal);
    }
  });

  it('is told of a stream from its middle', async () => {
    const samples = await samplesOf('continual-reber', { samples: 40, batchSize: 4, length: 40 });
    const all = [...samples.parts.train].flatMap((name) => {
      const { x, y } = filledRows(samples, Int32Array.of(name));
      const legal = samples.legal!(x, y);
      legal.forEach((set, t) => expect(set === null || set.includes(y[t]!)).toBe(true));
      return legal;
    });
    expect(all.filter((set) => set !== null).length / all.length).toBeGreaterThan(0.98);
  });

  it('ends where a symbol is changed to one that may not stand there', async () => {
    const samples = await samplesOf('reber', { samples: 100, length: 25 });
    const { x, y } = filledRows(samples, samples.parts.test.subarray(0, 1));
    const before = samples.legal!(x, y);
    x.fill(0, 4 * 7, 5 * 7);
    x[4 * 7 + REBER_SYMBOLS.indexOf('B')] = 1;
    const after = samples.legal!(x, samples.asked!(x));
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(after.slice(4)).toEqual(before.slice(4).map(() => null));
  });
});

describe('strings', () => {
  it('are whole, masked after their end, and of the length that is asked for at most', async () => {
    const samples = await samplesOf('reber', { samples: 150, length: 25 });
    for (const name of samples.parts.train) {
      const { x, y, mask } = filledRows(samples, Int32Array.of(name));
      const steps = symbolsIn(x, 7).filter((symbol) => symbol >= 0);
      const text = textOf([...steps, y[steps.length - 1]!]);
      expect(text).toMatch(LANGUAGE);
      expect(textOf(symbolsOf(x, y, 0, 25))).toBe(text);
      expect([...mask!]).toEqual(Array.from({ length: 25 }, (_, t) => Number(t < steps.length)));
      expect([...y]).toEqual(
        Array.from({ length: 25 }, (_, t) => (text[t + 1] ? REBER_SYMBOLS.indexOf(text[t + 1] as 'B') : NOT_ASKED)),
      );
    }
  });

  it('are refused where there are not so many of the length', () => {
    const made = TASKS.reber.cut(configOf('reber', { samples: 200, length: 10 }), { kind: 'none' });
    if (made.ok) throw new Error('There are no 300 strings of eleven symbols.');
    expect(made.problem).toMatchObject({ code: 'too-few-sequences', needed: 400 });
  });

  it('are wrong where one step of them is', async () => {
    const samples = await samplesOf('reber', { samples: 150 });
    const { x, y, mask } = filledRows(samples, samples.parts.test);
    const { said, failed } = doubtful(y, (row, t) => {
      const text = textOf(symbolsOf(x, y, row, samples.time));
      return t < text.length - 1 ? followersOf(text)[t]! : null;
    });
    const strings = new Set(failed.map(({ row }) => row));
    expect(strings.size).toBeGreaterThan(5);
    expect(TASKS.reber.value(samples, { said, x, y, mask })).toEqual({ mean: strings.size / 100, count: 100 });

    /** Logits that are right but at a few steps, at which one legal symbol is believed in as little as another that is none. */
    function doubtful(targets: Float32Array, followers: (row: number, t: number) => string | null) {
      const logits = new Float64Array(targets.length * 7);
      const wrong: { row: number; t: number }[] = [];
      for (let at = 0; at < targets.length; at++) {
        const [row, t] = [Math.floor(at / samples.time), at % samples.time];
        const legal = followers(row, t);
        if (!legal) continue;
        for (const symbol of legal) logits[at * 7 + REBER_SYMBOLS.indexOf(symbol as 'B')] = 1 + random.uniform();
        if (random.uniform() > 0.02) continue;
        wrong.push({ row, t });
        logits[at * 7 + REBER_SYMBOLS.indexOf(legal[0] as 'B')] = 0;
      }
      return { said: logits, failed: wrong };
    }
  });
});

describe('streams', () => {
  const changes = { samples: 130, batchSize: 4, length: 40 };

  it('go on from piece to piece, each row of a batch from the start of a string', async () => {
    const samples = await samplesOf('continual-reber', changes);
    for (const part of ['train', 'validation', 'test'] as const) {
      const names = samples.parts[part];
      const { rows, each } = streamRows(names.length, 4);
      for (let row = 0; row < rows; row++) {
        const { x, y } = filledRows(samples, names.slice(row * each, row < rows - 1 ? (row + 1) * each : names.length));
        const symbols = symbolsIn(x, 7);
        expect(Array.from(y.subarray(0, -1))).toEqual(symbols.slice(1));
        const strings = textOf(symbols).split(/(?<=E.E)(?=B)/);
        expect(strings.slice(0, -1).filter((text) => !LANGUAGE.test(text))).toEqual([]);
        expect(strings.at(-1)).toMatch(/^B/);
      }
    }
  });

  it('count a string in each piece that has a part of it', async () => {
    const samples = await samplesOf('continual-reber', changes);
    const names = samples.parts.test.slice(0, streamRows(100, 4).each);
    const { x, y } = filledRows(samples, names);
    const strings = textOf(symbolsIn(x, 7)).split(/(?<=E.E)(?=B)/);
    // The last may be cut: it is finished by hand.
    const whole = [...strings.slice(0, -1), textOf(finished(strings.at(-1)!))];
    const truth = whole.flatMap((text) => followersOf(text)).slice(0, y.length);
    const said = Float64Array.from({ length: y.length * 7 }, (_, at) =>
      truth[Math.floor(at / 7)]!.includes(REBER_SYMBOLS[at % 7]!) ? 1 : 0,
    );
    let at = 0;
    const cuts = new Set(Array.from({ length: names.length }, (_, piece) => piece * samples.time));
    for (const { length } of strings) {
      cuts.add(at);
      at += length;
    }
    expect(TASKS['continual-reber'].value(samples, { said, x, y, mask: null })).toEqual({ mean: 0, count: cuts.size });
    // At two steps of one string, and one of another, one that may not follow is believed in as much.
    for (const step of [3, 4, 100]) said.fill(1, step * 7, step * 7 + 7);
    const { mean, count } = TASKS['continual-reber'].value(samples, { said, x, y, mask: null });
    expect([mean * count, count]).toEqual([2, cuts.size]);
  });

  /** Some string that begins so. */
  function finished(begun: string): number[] {
    const other = seededRandom(1);
    for (;;) {
      const string = drawnString(other);
      if (textOf(string).startsWith(begun)) return string;
    }
  }
});
