/** Every form of labelled sequences, in good and in bad shape. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import type { LabelledChoices, LabelledProblem } from '../../protocol/labelled';
import { damaged, mutated } from '../importing/mutation.fixture';
import { LIMITS } from './gathered';
import { readLabelled, type LabelledFile } from './readLabelled';

const file = (content: string, fileName = 'moves.csv'): LabelledFile => ({ fileName, content });
const bytesOf = (bytes: Uint8Array, fileName: string): LabelledFile => ({ fileName, content: bytes.slice().buffer });

async function read(given: string | readonly LabelledFile[], choices: LabelledChoices = {}) {
  const result = await readLabelled(typeof given === 'string' ? [file(given)] : given, choices);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { data, report } = result;
  const sequences = data.sequences.map(({ values, label, part }) => [data.labels[label], [...values], part]);
  return { ...data, sequences, report };
}
async function problemOf(given: string | readonly LabelledFile[], choices: LabelledChoices = {}) {
  const result = await readLabelled(typeof given === 'string' ? [file(given)] : given, choices);
  return result.ok ? null : result.problem;
}

const LONG = `id,time,x,y,label
a,0,1,10,walk
a,1,2,20,walk
a,2,3,30,walk
b,0,4,40,run
b,1,5,50,run
`;
const ACROSS = `2\t0.5\t-1.25\t3
1\t1e-3\t0\t4
2\t7\t8\tNaN
`;
const TS = `# Two dimensions
@problemName Moves
@timeStamps false
@missing true
@univariate false
@dimensions 2
@equalLength false
@classLabel true walk run
@data
1,2,3:10,20,30:run
4,?:40,50:walk
`;

describe('the long form', () => {
  it('is found by the names of its columns', async () => {
    const { channels, labels, sequences, report, name } = await read(LONG);
    expect({ name, channels, labels }).toEqual({ name: 'moves', channels: ['x', 'y'], labels: ['run', 'walk'] });
    expect(sequences).toEqual([
      ['walk', [1, 10, 2, 20, 3, 30], null],
      ['run', [4, 40, 5, 50], null],
    ]);
    expect(report).toMatchObject({ form: 'long', shortest: 2, longest: 3, counts: [1, 1], parts: null, repairs: [] });
    expect(report.columns).toMatchObject({ id: 'id', time: 'time', label: 'label', values: ['x', 'y'] });
  });

  it('is found by what is in its columns', async () => {
    const rows = ['when;who;what;reading'];
    for (const [who, what] of ['p1 sit', 'p2 stand', 'p3 sit'].map((words) => words.split(' '))) {
      for (let day = 1; day < 5; day++) rows.push(`2024-01-0${day};${who};${what};${day},5`);
    }
    const { channels, labels, report, sequences } = await read(rows.join('\r\n'));
    expect(report.columns).toMatchObject({ id: 'who', time: 'when', label: 'what', values: ['reading'] });
    expect(report).toMatchObject({ delimiter: ';', decimal: ',' });
    expect([channels, labels]).toEqual([['reading'], ['sit', 'stand']]);
    expect(sequences[1]).toEqual(['stand', [1.5, 2.5, 3.5, 4.5], null]);
  });

  it('takes the columns that its owner names', async () => {
    const choices = { id: 'label', label: 'id', time: null, values: ['y'] };
    expect(await read(LONG, choices)).toMatchObject({
      labels: ['a', 'b'],
      sequences: [
        ['a', [10, 20, 30], null],
        ['b', [40, 50], null],
      ],
    });
    expect(await problemOf(LONG, { label: 'kind' })).toMatchObject({ code: 'no-such-column', column: 'kind' });
  });

  it('may be out of order, with holes and words, and says so', async () => {
    const text = 'id,t,x,label\na,2,3,u\nb,1,4,v\na,1,,u\nb,1,five,v\na,0,1,u\nb,2,6,\n\nb,3,,v\n,4,1,u\n';
    const { sequences, report } = await read(text);
    expect(sequences).toEqual([
      ['u', [1, NaN, 3], null],
      ['v', [4, NaN, 6], null],
    ]);
    const counts = Object.fromEntries(report.repairs.map(({ code, count, line }) => [code, [count, line]]));
    expect(counts).toMatchObject({
      sorted: [1, 2],
      'duplicate-time': [1, 5],
      missing: [2, 2],
      'not-a-number': [1, 5],
      padding: [1, 3],
      'no-id': [1, 10],
      blank: [1, 8],
    });
  });

  it('may say which rows are of training', async () => {
    const { sequences, report } = await read('id,x,label,split\n1,1,a,train\n1,2,a,train\n2,3,b,test\n2,4,b,test\n');
    expect(sequences.map(([, , part]) => part)).toEqual(['train', 'test']);
    expect(report.parts).toEqual({ train: 1, test: 1 });
  });

  it.each<[string, Partial<LabelledProblem>]>([
    ['', { code: 'empty' }],
    ['id,t,x,label\na,0,1,u\na,1,2,v\n', { code: 'two-labels', line: 3, id: 'a', labels: ['u', 'v'] }],
    ['id,t,x,label\na,0,1,\na,1,2,\nb,1,2,v\n', { code: 'no-label', line: 2, id: 'a' }],
    ['id,t,x,label\na,0,1,u\na,1,1e999,u\n', { code: 'infinite', line: 3, cell: 3 }],
    ['id,t,x,label\na,0,,u\na,1,,u\n', { code: 'no-column', of: 'values', columns: ['id', 't', 'x', 'label'] }],
    ['t,x,label\n0,1.5,u\n1,2.5,v\n2,3.5,w\n', { code: 'no-column', of: 'id' }],
    ['id,t,x\na,0,1.5\na,1,2.5\nb,0,2.5\nb,1,1.5\n', { code: 'no-column', of: 'label' }],
    ['id,t,x,label\na,0,1,"u\na,1,2,u\n', { code: 'quotes', line: 2 }],
  ])('refuses %j', async (text, problem) => {
    expect(await problemOf(text)).toMatchObject(problem);
  });
});

describe('values across', () => {
  const expected = [
    ['2', [0.5, -1.25, 3], null],
    ['1', [0.001, 0, 4], null],
    ['2', [7, 8], null],
  ];

  it.each([
    ['tabs', ACROSS],
    ['commas', ACROSS.replaceAll('\t', ',')],
    ['blanks', '   2.0000000e+00   5.0e-01  -1.25e+00   3.0e+00\n 1.0e+00 1e-3 0 4\n 2e0 7 8 NaN\n'],
    ['decimal commas', ACROSS.replaceAll('.', ',').replaceAll('\t', ';')],
    ['a row of names', `label\tt0\tt1\tt2\n${ACROSS}`],
    ['names as of a data frame', `t0,t1,t2,y\n${ACROSS.replaceAll('\t', ',').replaceAll(/^(\d),(.*)$/gm, '$2,$1')}`],
    ['numbers as names', `class,0,1,2\n${ACROSS.replaceAll('\t', ',')}`],
    ['delimiters at the ends', ACROSS.replaceAll('\t', ',').replaceAll('\n', ',\n')],
    ['remarks and blank lines', `# GunPoint\n\n${ACROSS}\n\n`],
  ])('are read with %s', async (_, text) => {
    const { sequences, labels, channels, report } = await read(text);
    expect(sequences).toEqual(expected);
    expect([labels, channels]).toEqual([['1', '2'], ['value']]);
    expect(report).toMatchObject({ form: 'across', counts: [1, 2], shortest: 2, longest: 3 });
    expect(report.repairs.find(({ code }) => code === 'padding')).toMatchObject({ count: 1 });
  });

  it('may have words as labels, at either end', async () => {
    const behind = await read('0.5,1.5,2,yes\n1,2,3,no\n');
    expect([behind.labels, behind.sequences[0]]).toEqual([
      ['no', 'yes'],
      ['yes', [0.5, 1.5, 2], null],
    ]);
    const before = await read('yes,0.5,1.5,2\nno,1,2,3\n');
    expect(before.sequences).toEqual(behind.sequences);
  });

  it('has its labels in the order of their numbers', async () => {
    const { labels } = await read('10,1,2,3\n-1,1,2,3\n9,1,2,3\n2.0,1,2,3\n1.5e0,1,2,3\n+2,1,2,3\n');
    expect(labels).toEqual(['-1', '1.5', '2', '9', '10']);
  });

  it('keeps the parts of two files, in either order, by its own labels', async () => {
    const train = file('2\t1\t2\t3\n1\t4\t5\t6\n', 'Gun_TRAIN.tsv');
    const test = file('3\t7\t8\t9\n', 'Gun_TEST.tsv');
    for (const pair of [
      [train, test],
      [test, train],
    ]) {
      const { name, labels, sequences, report } = await read(pair);
      expect([name, labels]).toEqual(['Gun', ['1', '2', '3']]);
      expect(sequences.map(([label, , part]) => [label, part])).toEqual([
        ['2', 'train'],
        ['1', 'train'],
        ['3', 'test'],
      ]);
      expect(report.parts).toEqual({ train: 2, test: 1 });
    }
    expect(await problemOf([train, train])).toEqual({ code: 'which-part', files: ['Gun_TRAIN.tsv', 'Gun_TRAIN.tsv'] });
    expect(await problemOf([])).toEqual({ code: 'which-part', files: [] });
    expect(await problemOf([train, file(LONG, 'Gun_TEST.tsv')])).toEqual({
      code: 'other-channels',
      channels: 2,
      before: 1,
    });
  });

  it('comes packed as well', async () => {
    const entries = {
      'Gun/Gun_TRAIN.ts': TS,
      'Gun/Gun_TEST.ts': TS,
      'Gun/Gun_TRAIN.txt': ACROSS,
      'Gun/readme.md': 'Gun',
    };
    const zip = zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
    const archive = await read([bytesOf(zip, 'Gun.zip')]);
    expect(archive.report).toMatchObject({ form: 'ts', parts: { train: 2, test: 2 } });
    const one = await read([bytesOf(gzipSync(strToU8(ACROSS)), 'Gun_TRAIN.tsv.gz')]);
    expect(one).toMatchObject({ name: 'Gun', sequences: expected });
    expect(await problemOf([bytesOf(zip.subarray(0, 60), 'Gun.zip')])).toEqual({ code: 'archive' });
    expect(await problemOf([bytesOf(strToU8('%PDF-1.7'), 'a.pdf')])).toEqual({ code: 'not-text', kind: 'PDF' });
  });

  it('is read in other encodings', async () => {
    const text = '\ufeffgr\u00fcn\t1\t2\t3\nrot\t4\t5\t6\n';
    const utf16 = new Uint8Array(Uint16Array.from(text, (each) => each.charCodeAt(0)).buffer);
    expect((await read([bytesOf(utf16, 'a.tsv')])).labels).toEqual(['gr\u00fcn', 'rot']);
  });

  it.each<[string, Partial<LabelledProblem>]>([
    ['1,2,3,4\n,2,3,4\n', { code: 'no-label', line: 2 }],
    ['1,2,3,4\n2,2,1e300,4\n', { code: 'infinite', line: 2, cell: 3 }],
    ['1,NaN,NaN\n2,NaN,NaN\n', { code: 'no-sequences', line: 1 }],
    [`${'1,2,3,4\n'.repeat(30)}2,2,x3,4\n`, { code: 'not-a-number', line: 31, cell: 3, text: 'x3' }],
    [`1${',2'.repeat(LIMITS.steps + 1)}\n`, { code: 'too-many-steps', line: 1, steps: 5001, limit: 5000 }],
    ['1,2,3\n'.repeat(LIMITS.sequences + 1), { code: 'too-many-sequences', line: 20_001, limit: 20_000 }],
    [
      Array.from({ length: 101 }, (_, at) => `${at}.5,2,3`).join('\n'),
      { code: 'too-many-labels', line: 101, numbers: true, limit: 100 },
    ],
  ])('refuses what is wrong with it (%#)', async (text, problem) => {
    expect(await problemOf(text)).toMatchObject(problem);
  });

  it('refuses what is too large for a tab before it is read', async () => {
    expect(await problemOf('1,2,3\n'.repeat(3_400_000))).toMatchObject({ code: 'too-large', limit: 20 });
  });
});

describe('the format .ts', () => {
  it('is read with its dimensions, labels and missing values', async () => {
    const { name, channels, labels, sequences, report } = await read(TS);
    expect([name, channels, labels]).toEqual(['Moves', ['dimension 1', 'dimension 2'], ['walk', 'run']]);
    expect(sequences).toEqual([
      ['run', [1, 10, 2, 20, 3, 30], null],
      ['walk', [4, 40, NaN, 50], null],
    ]);
    expect(report.repairs).toEqual([{ code: 'missing', count: 1, file: 'moves.csv', line: 11, example: 'walk' }]);
  });

  it('does without what the data say themselves', async () => {
    const { channels, labels } = await read('@PROBLEMNAME x\n@classLabel TRUE b a\n@data\n1,2:b\n2,3:a\n');
    expect([channels, labels]).toEqual([['value'], ['b', 'a']]);
  });

  const changed = (from: string, to: string) => TS.replace(from, to);
  it.each<[string, Partial<LabelledProblem>]>([
    [changed('@timeStamps false', '@timeStamps true'), { code: 'time-stamps', line: 3 }],
    [changed('1,2,3:', '(0,1),(1,2):'), { code: 'time-stamps', line: 10 }],
    [changed('@classLabel true walk run', '@targetLabel true'), { code: 'no-class-labels', line: 8 }],
    [changed('@classLabel true walk run', '@classLabel false'), { code: 'no-class-labels', line: 8 }],
    [changed('@classLabel true walk run\n', ''), { code: 'no-class-labels', line: 8 }],
    [changed('@data\n', ''), { code: 'no-data-line', line: 9 }],
    [changed('@dimensions 2', '@dimensions two'), { code: 'header', line: 6, text: '@dimensions two' }],
    [changed('@dimensions 2', '@dimensions 65'), { code: 'too-many-channels', line: 6, channels: 65, limit: 64 }],
    [changed(':run', ':swim'), { code: 'unknown-label', line: 10, label: 'swim', known: ['walk', 'run'] }],
    [changed('4,?:', ''), { code: 'dimensions', line: 11, dimensions: 1, expected: 2 }],
    [changed('4,?:', '4:'), { code: 'dimension-lengths', line: 11, lengths: [1, 2] }],
    [changed('20', 'twenty'), { code: 'not-a-number', line: 10, cell: 5, text: 'twenty' }],
    [changed('20', ''), { code: 'not-a-number', line: 10, cell: 5, text: '' }],
    [changed('20', '1e999'), { code: 'infinite', line: 10, cell: 5 }],
    [TS.slice(0, TS.indexOf('1,2,3')), { code: 'no-sequences' }],
  ])('refuses what is wrong with it (%#)', async (text, problem) => {
    expect(await problemOf(text)).toMatchObject(problem);
  });
});

describe('whatever comes', () => {
  /** Of processor time, in microseconds: others may use the machine as well. */
  const SLOWEST = 5e6;

  it(
    'gives sequences within the limits, or a problem: files that were changed at random',
    { timeout: 120_000 },
    async () => {
      const random = seededRandom(3);
      const texts = [LONG, ACROSS, TS, LONG.repeat(20), ACROSS.repeat(20)];
      for (let round = 0; round < 150; round++) {
        const text = mutated(texts[random.integer(texts.length)]!, random);
        const bytes = damaged(new TextEncoder().encode(text), random);
        const begin = process.cpuUsage();
        const result = await readLabelled([bytesOf(bytes, 'any.csv')], {});
        expect(process.cpuUsage(begin).user).toBeLessThan(SLOWEST);
        if (!result.ok) continue;
        const { data, report } = result;
        expect(report.counts.reduce((sum, count) => sum + count, 0)).toBe(data.sequences.length);
        expect(data.labels.length).toBe(new Set(data.labels).size);
        for (const { values, label } of data.sequences) {
          expect(data.labels[label]).toBeDefined();
          expect(values.length % data.channels.length).toBe(0);
          expect(values.length).toBeGreaterThan(0);
          expect(values.every((value) => Math.abs(value) !== Infinity)).toBe(true);
        }
      }
    },
  );

  it('finds again what was written', async () => {
    const value = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    const sequence = fc.record({
      label: fc.integer({ min: 0, max: 9 }),
      values: fc.array(value, { minLength: 2, maxLength: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sequence, { minLength: 2, maxLength: 12 }), async (sequences) => {
        const text = sequences.map(({ label, values }) => [label, ...values.map(String)].join('\t')).join('\n');
        const ts = `@classLabel true ${Array.from({ length: 10 }, (_, at) => at).join(' ')}\n@data\n${sequences
          .map(({ label, values }) => `${values.map(String).join(',')}:${label}`)
          .join('\n')}`;
        const expected = sequences.map(({ label, values }) => [String(label), values.map((each) => each + 0), null]);
        expect((await read(text, { delimiter: '\t', decimal: '.' })).sequences).toEqual(expected);
        expect((await read(ts)).sequences).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
