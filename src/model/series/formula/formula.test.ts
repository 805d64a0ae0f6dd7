import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA_EXAMPLES, FORMULA_FUNCTIONS, FORMULA_NAMES, FORMULA_SIGNS } from '../../settings/sources/formulaWords';
import { seededRandom } from '../../random';
import { formulaValues } from './formula';
import { FUNCTIONS, NAMES, OPERATORS, SIGNS as SIGN_TABLE } from './functions';

const compute = (text: string, length = 10, seed = 1) => formulaValues(text, length, seededRandom(seed));
function values(text: string, length?: number, seed?: number): readonly number[] {
  const computed = compute(text, length, seed);
  if (!computed.ok) throw new Error(JSON.stringify(computed.problem));
  return [...computed.values];
}
const problem = (text: string, length?: number) => {
  const computed = compute(text, length);
  return computed.ok ? null : computed.problem;
};
const STEPS = Array.from({ length: 10 }, (_, t) => t);

describe('a formula', () => {
  it.each<[string, (t: number) => number]>([
    ['t', (t) => t],
    ['2*pi*t + π', (t) => 2 * Math.PI * t + Math.PI],
    ['t/n', (t) => t / 10],
    ['e^t', (t) => Math.E ** t],
    ['.5 + t*1e2', (t) => 0.5 + t * 100],
    ['1 + 2*t - 6/3', (t) => 1 + 2 * t - 2],
    ['10 - t - 1', (t) => 9 - t],
    ['2^3^(t/9)', (t) => 2 ** (3 ** (t / 9))],
    ['t**2', (t) => t * t],
    ['-t^2', (t) => -(t * t)],
    ['(-t)^2', (t) => t * t],
    ['-(t)^2', (t) => -(t * t)],
    ['--t^2', (t) => t * t],
    ['2^-t', (t) => 2 ** -t],
    ['3*-t^2 + 1', (t) => -3 * t * t + 1],
    ['t % 3', (t) => t % 3],
    ['mod(-t, 3)', (t) => (3 - (t % 3)) % 3],
    ['t > 3 ? t : -t', (t) => (t > 3 ? t : -t)],
    ['t < 2 ? 1 : t < 5 ? 2 : 3', (t) => (t < 2 ? 1 : t < 5 ? 2 : 3)],
    ['(t >= 2) + (t == 4) + (t != 5) + (t <= 1)', (t) => +(t >= 2) + +(t === 4) + +(t !== 5) + +(t <= 1)],
    ['t > 2 && t < 5 || t == 8', (t) => +((t > 2 && t < 5) || t === 8)],
    ['!t', (t) => +(t === 0)],
    ['max(1, t, 4) + min(t, 2)', (t) => Math.max(1, t, 4) + Math.min(t, 2)],
    ['square(t, 4)', (t) => (t % 4 < 2 ? 1 : -1)],
    ['saw(t, 4)', (t) => (t % 4) / 2 - 1],
    ['pow(t, 2) + abs(-t) + sign(t - 5)', (t) => t * t + t + Math.sign(t - 5)],
    ['floor(t/2) + ceil(t/2) + round(t/4)', (t) => Math.floor(t / 2) + Math.ceil(t / 2) + Math.round(t / 4)],
    ['sin(t) + cos(t) + tan(t) + tanh(t)', (t) => Math.sin(t) + Math.cos(t) + Math.tan(t) + Math.tanh(t)],
    ['exp(-t) + log(t + 1) + sqrt(t)', (t) => Math.exp(-t) + Math.log(t + 1) + Math.sqrt(t)],
    ['２×ｔ　＋（１）', (t) => 2 * t + 1],
    ['6÷2·t − 1', (t) => 3 * t - 1],
    ['max（１，ｔ）', (t) => Math.max(1, t)],
  ])('%s', (text, expected) => {
    values(text).forEach((value, t) => expect(value).toBeCloseTo(expected(t), 9));
  });

  it('has noise that its seed repeats, and that is normal', () => {
    expect(values('noise()', 100)).toEqual(values('noise()', 100));
    expect(values('noise()', 100, 2)).not.toEqual(values('noise()', 100));
    const drawn = values('noise()', 5000);
    const spread = Math.sqrt(drawn.reduce((sum, value) => sum + value * value, 0) / 5000);
    expect(spread).toBeCloseTo(1, 1);
  });

  /** A text with what it is worth, and how strongly its outermost sign binds; brackets only where they are needed. */
  type Known = { readonly text: string; readonly binds: number; value(t: number): number };
  const bracketed = ({ text, binds }: Known, least: number) => (binds >= least ? text : `(${text})`);
  const SIGNS: readonly (readonly [string, number, (a: number, b: number) => number])[] = [
    [' < ', 1, (a, b) => +(a < b)],
    ['>=', 1, (a, b) => +(a >= b)],
    [' + ', 2, (a, b) => a + b],
    ['-', 2, (a, b) => a - b],
    ['*', 3, (a, b) => a * b],
  ];
  const LEAVES: readonly Known[] = [
    { text: 't', binds: 9, value: (t) => t },
    { text: '0.5', binds: 9, value: () => 0.5 },
    { text: '7', binds: 9, value: () => 7 },
  ];
  const known = fc.letrec<{ known: Known }>((tie) => ({
    known: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(...LEAVES),
      fc.tuple(tie('known'), fc.constantFrom(...SIGNS), tie('known')).map(([left, [sign, binds, combine], right]) => ({
        text: `${bracketed(left, binds)}${sign}${bracketed(right, binds + 1)}`,
        binds,
        value: (t: number) => combine(left.value(t), right.value(t)),
      })),
      tie('known').map((inner) => ({
        text: `-${bracketed(inner, 5)}`,
        binds: 4,
        value: (t: number) => -inner.value(t),
      })),
      tie('known').map((inner) => ({
        text: `${bracketed(inner, 6)}^2`,
        binds: 5,
        value: (t: number) => inner.value(t) ** 2,
      })),
      fc.tuple(tie('known'), tie('known'), tie('known')).map(([test, then, otherwise]) => ({
        text: `${bracketed(test, 1)} ? ${bracketed(then, 1)} : ${bracketed(otherwise, 0)}`,
        binds: 0,
        value: (t: number) => (test.value(t) === 0 ? otherwise.value(t) : then.value(t)),
      })),
    ),
  })).known;

  it('is computed as it is bound', () => {
    fc.assert(
      fc.property(known, ({ text, value }) => {
        fc.pre(text.length <= 500);
        const computed = compute(text);
        if (computed.ok) expect([...computed.values]).toEqual(STEPS.map(value));
        else if (computed.problem.code === 'constant') expect(new Set(STEPS.map((t) => value(t) + 0)).size).toBe(1);
        else expect(computed.problem.code).toMatch(/too-long|not-finite/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the page says of formulas', () => {
  it('names all functions, values and signs', () => {
    expect([...FUNCTIONS.values()].map(({ signature }) => signature).toSorted()).toEqual(FORMULA_FUNCTIONS.toSorted());
    expect([...FUNCTIONS].every(([name, { signature }]) => signature.startsWith(`${name}(`))).toBe(true);
    expect([...NAMES.keys()].filter((name) => name !== 'π')).toEqual([...FORMULA_NAMES]);
    const signs = FORMULA_SIGNS.split(' ').filter((sign) => !/[()?:]/.test(sign));
    const known = new Set([...OPERATORS.keys(), ...SIGN_TABLE.keys()].filter((sign) => sign !== '**'));
    expect(new Set(signs)).toEqual(known);
  });

  it.each(FORMULA_EXAMPLES)('%s is a series', (text) => {
    expect(values(text, 60)).toHaveLength(60);
  });
});

describe('a problem of a formula points at the character', () => {
  it.each([
    ['   ', 'empty', 0, ''],
    ['5', 'constant', 0, '5'],
    ['sin(pi)', 'constant', 0, String(Math.sin(Math.PI))],
    ['sin(t', 'syntax', 5, ''],
    ['t)', 'syntax', 1, ')'],
    ['()', 'syntax', 0, '('],
    ['t * () + 1', 'syntax', 4, '('],
    ['2 t', 'syntax', 2, 't'],
    ['2t', 'syntax', 1, 't'],
    ['t(', 'syntax', 2, ''],
    ['3 + * t', 'syntax', 4, '*'],
    ['t + ', 'syntax', 3, ''],
    ['0,5*t', 'syntax', 1, ','],
    ['(1, t)', 'syntax', 2, ','],
    ['max(1 t)', 'syntax', 6, 't'],
    ['max(1,,t)', 'syntax', 6, ','],
    ['max(1,t,)', 'syntax', 8, ')'],
    ['sin t', 'syntax', 4, 't'],
    ['t ? 1', 'syntax', 5, ''],
    ['t & 3', 'syntax', 2, '&'],
    ['1.2.3*t', 'syntax', 3, '.'],
    ['t + x', 'unknown-name', 4, 'x'],
    ['sin(2*pi*T)', 'unknown-name', 9, 'T'],
    ['t²', 'unknown-name', 0, 't²'],
    ['true + t', 'unknown-name', 0, 'true'],
    ['t + foo(t)', 'unknown-function', 4, 'foo'],
    ['t(2)', 'unknown-function', 0, 't'],
    ['t + sin()', 'arguments', 4, 'sin(x)'],
    ['t + sin(t, 2)', 'arguments', 4, 'sin(x)'],
    ['min(t)', 'arguments', 0, 'min(x, y, …)'],
    ['noise(2)', 'arguments', 0, 'noise()'],
    ['log(t)', 'not-finite', 0, '0'],
    ['2 + 1/(t - 5)', 'not-finite', 5, '5'],
    ['3*sqrt(4 - t)', 'not-finite', 2, '5'],
    ['t + 1e999', 'not-finite', 4, '0'],
    ['exp(t*100)', 'not-finite', 0, '3'],
    ['t + (0 / 0)', 'not-finite', 7, '0'],
    ['t = 3', 'not-allowed', 2, '='],
    ['t === 3', 'not-allowed', 4, '='],
    ['t => t', 'not-allowed', 2, '='],
    ['t; t', 'not-allowed', 1, ';'],
    ['"t"', 'not-allowed', 0, '"'],
    ['t + `t`', 'not-allowed', 4, '`'],
    ['t[0]', 'not-allowed', 1, '['],
    ['{}', 'not-allowed', 0, '{'],
    ['t\\u0061', 'not-allowed', 1, '\\'],
    ['t 😀', 'not-allowed', 2, '😀'],
    ['~t', 'not-allowed', 0, '~'],
    ['this', 'not-allowed', 0, 'this'],
    ['t + t.x', 'not-allowed', 4, 't.x'],
    ['t?.x', 'not-allowed', 0, 't?.x'],
    ['(sin)(t)', 'not-allowed', 0, '(sin)(t)'],
    ['sin(t)(t)', 'not-allowed', 0, 'sin(t)(t)'],
    ['(t > 1 ? sin : cos)(t)', 'not-allowed', 0, '(t > 1 ? sin : cos)(t)'],
  ] as const)('%s', (text, code, at, what) => {
    expect(problem(text)).toEqual({ code, at, what });
  });

  it('takes no more than it can say sensibly', () => {
    expect(problem(`t${'+1'.repeat(250)}`)).toEqual({ code: 'too-long', at: 500, what: '' });
    expect(problem(`t${'+1'.repeat(200)}`)).toMatchObject({ code: 'too-long' });
    expect(problem(`t${'+1'.repeat(140)}`)).toBeNull();
    expect(problem(`${'('.repeat(51)}t${')'.repeat(51)}`)).toEqual({ code: 'too-long', at: 50, what: '(' });
    expect(problem(`${'('.repeat(50)}t${')'.repeat(50)}`)).toBeNull();
    expect(problem(`${'-'.repeat(499)}t`)).toMatchObject({ code: 'too-long' });
  });
});

describe('an attack', () => {
  it.each([
    'constructor',
    'constructor.constructor("return this")()',
    'sin.constructor',
    'sin.constructor("alert(1)")(t)',
    '__proto__',
    'toString()',
    'valueOf(t)',
    'hasOwnProperty(t)',
    'globalThis',
    'self.close()',
    'eval(t)',
    'Function(t)',
    'fetch(t)',
    'import(t)',
    'new Date()',
    'delete t',
    'void t',
    'typeof t',
    't++',
    't += 1',
    't ||= 1',
    'sin = cos',
    '(() => t)()',
    'function () {}',
    'while(1)',
    '[].map(t)',
    '/a+/(t)',
    '${t}',
    't, process.exit()',
    'place',
    'outer(t)',
  ])('%s is refused', (text) => {
    expect(problem(text)).not.toBeNull();
  });

  const tokens = fc.constantFrom(
    ...FUNCTIONS.keys(),
    ...NAMES.keys(),
    ...'+-*/%^<>=!&|?:(),. 0123456789'.split(''),
    '==',
    '**',
    'this',
    'constructor',
    '__proto__',
    '[',
    '"',
    '1e5',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(tokens, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('of any text ends in finite numbers, or in a problem within the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const computed = compute(text);
        if (computed.ok) expect(computed.values.every(Number.isFinite)).toBe(true);
        else {
          expect(computed.problem.at).toBeGreaterThanOrEqual(0);
          expect(computed.problem.at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves the world as it was', () => {
    const before = Object.getOwnPropertyNames(globalThis).length;
    compute('t = constructor');
    compute('__proto__.polluted = 1');
    expect(Object.getOwnPropertyNames(globalThis)).toHaveLength(before);
    expect('polluted' in {}).toBe(false);
    expect(values('t')).toEqual(STEPS); // jsep is as it was after a failure in the middle
  });
});
