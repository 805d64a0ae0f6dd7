import { expect, it } from 'vitest';
import { pyArray, pyDict, pyNumber, pyNumbers, pyText } from './literals';

it('writes numbers with all their digits', () => {
  expect([0.1, -3, 1e21, 1e-7, Number.NaN, -Infinity].map(pyNumber)).toEqual([
    '0.1',
    '-3',
    '1e+21',
    '1e-7',
    'math.nan',
    '-math.inf',
  ]);
});

it('writes texts that Python reads as they are', () => {
  expect(pyText('a "b"\n\\ é \u0000')).toBe('"a \\"b\\"\\n\\\\ é \\u0000"');
  expect(pyDict({ cell: 'lstm', units: 4 })).toBe('{\n    "cell": "lstm",\n    "units": 4,\n}');
});

it('writes a short list out, on lines that are not too long', () => {
  expect(pyNumbers([])).toBe('[]');
  const text = pyNumbers(Array.from({ length: 400 }, (_, at) => at / 7));
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(111);
  expect(JSON.parse(text.replace(/,\n\]/, ']'))).toHaveLength(400);
});

it.each(['float64', 'int32'] as const)('encodes a long list of %s, the lowest byte first', (type) => {
  const values = Array.from({ length: 5000 }, (_, at) => (type === 'int32' ? at - 7 : Math.sin(at)));
  const [, encoded = ''] = /^numbers\("""\n([^"]*)\n""", '[di]'\)$/.exec(pyNumbers(values, type))!;
  expect(Math.max(...encoded.split('\n').map(({ length }) => length))).toBe(120);
  const bytes = Buffer.from(encoded, 'base64');
  const read = values.map((_, at) => (type === 'int32' ? bytes.readInt32LE(4 * at) : bytes.readDoubleLE(8 * at)));
  expect(read).toEqual(values);
});

it('writes arrays with their shape', () => {
  expect(pyArray([1, 2], 'float32', [2])).toBe(
    'np.frombuffer(base64.b64decode("""\nAACAPwAAAEA=\n"""), \'<f4\').reshape((2,))',
  );
});
