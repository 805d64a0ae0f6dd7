import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEntry } from '../../protocol/history';
import { anyRun, someRun } from '../../runs/kept/kept.fixture';
import { bytesOfRun } from '../../runs/kept/runStore';
import { configFor } from '../../settings/config';
import { SETTINGS } from '../../settings/settings';
import { checkpointJson, checkpointRecord, readCheckpointJson, type ReadCheckpoint } from './checkpoint';
import { exactJson, fromExactJson } from './json';
import { readRunsFile, runsFileJson, type FiledRun } from './runsFile';

type Fields = Record<string, unknown>;
const { config, series, standing } = someRun;
const { checkpoint } = standing;

/** The file of a run, with changes on the way. */
const fileWith = (change: (record: Fields) => void): string => {
  const record = structuredClone(checkpointRecord(someRun)) as Fields;
  change(record);
  return exactJson(record);
};
const inStanding = (change: Fields) => fileWith((record) => Object.assign(record['standing'] as Fields, change));
const inCheckpoint = (change: Fields) =>
  fileWith((record) => Object.assign((record['standing'] as Fields)['checkpoint'] as Fields, change));
const inSeries = (change: Fields) => fileWith((record) => Object.assign(record['series'] as Fields, change));
const inConfig = (change: Fields) => fileWith((record) => Object.assign(record['config'] as Fields, change));
const inText = (change: (text: string) => string) => change(checkpointJson(someRun));

const problemOf = (read: ReadCheckpoint) => (read.ok ? null : read.problem);
const wanted = checkpoint.learned.w.length;
const windows = checkpoint.order.length;

describe('a checkpoint file', () => {
  it('gives back the run that went in, bit by bit, whatever it is of', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const read = readCheckpointJson(checkpointJson(run));
        expect(read).toEqual({ ok: true, run });
        // The sign of a zero, and which of the numbers that are none it is, are in the bytes alone.
        const bits = ({ buffer }: { readonly buffer: ArrayBufferLike }) => new Uint8Array(buffer);
        if (!read.ok) return;
        expect(bits(read.run.series.values)).toEqual(bits(run.series.values));
        expect(bits(read.run.standing.checkpoint.learned.w)).toEqual(bits(run.standing.checkpoint.learned.w));
      }),
      { numRuns: 60 },
    );
  });

  it('is one of plain text that any program can read', () => {
    const plain = JSON.parse(checkpointJson(someRun)) as { config: Fields; standing: { checkpoint: Fields } };
    expect(plain).toMatchObject({ format: 'lstm-playground/checkpoint', version: 1, config });
    const { w } = plain.standing.checkpoint['learned'] as { w: { float32: string } };
    const bytes = Uint8Array.from(atob(w.float32), (character) => character.charCodeAt(0));
    expect(new Float32Array(bytes.buffer)).toEqual(checkpoint.learned.w);
  });

  it('of before there was a setting is read, with the default of today, and without what is none', () => {
    const text = fileWith((record) => {
      const { patience: _, ...older } = record['config'] as Fields;
      record['config'] = { ...older, warpDrive: 9 };
    });
    const read = readCheckpointJson(text);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.run.config).toEqual({ ...config, patience: SETTINGS.patience.default });
  });

  it('changes nothing but what it is read into', () => {
    const text = inText((json) =>
      json.replace('{"format"', '{"__proto__":{"isPolluted":true},"constructor":7,"format"'),
    );
    expect(readCheckpointJson(text)).toEqual({ ok: true, run: someRun });
    expect(({} as Fields)['isPolluted']).toBeUndefined();
    const inner = inText((json) => json.replace('"config":{', '"config":{"__proto__":{"units":3},"toString":1,'));
    expect(readCheckpointJson(inner)).toEqual({ ok: true, run: someRun });
  });
});

describe('a file that is no run is refused with the reason:', () => {
  const broken = (part: string) => ({ code: 'broken', part });
  it.each<[string, () => string, object]>([
    ['nothing', () => '', { code: 'not-json' }],
    ['a text', () => 'units = 16', { code: 'not-json' }],
    ['half a file', () => inText((text) => text.slice(0, text.length / 2)), { code: 'not-json' }],
    ['brackets without end', () => '['.repeat(200_000), { code: 'not-json' }],
    ['a list', () => '[]', { code: 'not-a-checkpoint' }],
    ['a number', () => '7', { code: 'not-a-checkpoint' }],
    ['null', () => 'null', { code: 'not-a-checkpoint' }],
    ['a layers-model', () => '{"format":"layers-model","modelTopology":{}}', { code: 'not-a-checkpoint' }],
    ['a file of runs', () => runsFileJson([]), { code: 'not-a-checkpoint' }],
    ['no version', () => fileWith((record) => delete record['version']), { code: 'not-a-checkpoint' }],
    ['version 0', () => fileWith((record) => (record['version'] = 0)), { code: 'not-a-checkpoint' }],
    ['version "1"', () => fileWith((record) => (record['version'] = '1')), { code: 'not-a-checkpoint' }],
    ['a later version', () => fileWith((record) => (record['version'] = 7)), { code: 'newer', version: 7, known: 1 }],
    ['no settings', () => fileWith((record) => delete record['config']), broken('config')],
    ['settings in a list', () => fileWith((record) => (record['config'] = [])), broken('config')],
    ['no series', () => fileWith((record) => (record['series'] = null)), broken('series')],
    ['an unknown source', () => inSeries({ source: 'crystal-ball' }), broken('series')],
    ['an infinite value', () => inSeries({ values: Float64Array.of(1, Infinity, 2) }), broken('series')],
    ['values that are single', () => inSeries({ values: new Float32Array(80) }), broken('series')],
    [
      'fewer times than values',
      () => inSeries({ time: { kind: 'date', values: new Float64Array(2), precision: 'day' } }),
      broken('series'),
    ],
    [
      'a label that is none',
      () => inSeries({ features: [{ kind: 'category', name: 'a', labels: [], values: series.values }] }),
      broken('series'),
    ],
    ['no state', () => fileWith((record) => delete record['standing']), broken('standing')],
    ['an unknown engine', () => inStanding({ engine: 'steam' }), broken('standing')],
    [
      'weights that are NaN',
      () => inCheckpoint({ learned: { ...checkpoint.learned, w: checkpoint.learned.w.map(() => Number.NaN) } }),
      broken('standing'),
    ],
    [
      'weights in base64 that is cut off',
      () => inText((text) => text.replace(/("w":\{"float32":"[^"]*?)[^"]"/, '$1"')),
      broken('standing'),
    ],
    [
      'weights in base64 that is none',
      () => inText((text) => text.replace('"w":{"float32":"', '"w":{"float32":"***')),
      broken('standing'),
    ],
    [
      'weights that are whole numbers',
      () => inText((text) => text.replace('"w":{"float32"', '"w":{"int32"')),
      broken('standing'),
    ],
    [
      'an order that is no permutation',
      () => inCheckpoint({ used: 1, order: new Int32Array(windows).fill(2) }),
      broken('standing'),
    ],
    [
      'an order of absurd length',
      () => inCheckpoint({ used: 1, order: Int32Array.from({ length: 1e6 }, (_, place) => place) }),
      { code: 'size', part: 'training windows', found: 1e6, wanted: windows },
    ],
    ['a step beyond all counting', () => inCheckpoint({ step: 1e300 }), broken('standing')],
    ['a random state of text', () => inCheckpoint({ shuffling: ['a', 'b', 'c', 'd'] }), broken('standing')],
    ['losses that are none', () => inStanding({ losses: [{ epoch: 'one' }] }), broken('standing')],
    [
      'one weight too many',
      () =>
        inCheckpoint({
          learned: {
            w: new Float32Array(wanted + 1),
            m: new Float32Array(wanted + 1),
            v: new Float32Array(wanted + 1),
          },
          patience: { waited: 0, best: null },
        }),
      { code: 'size', part: 'parameters', found: wanted + 1, wanted },
    ],
    [
      'no weight at all',
      () =>
        inCheckpoint({
          learned: { w: new Float32Array(), m: new Float32Array(), v: new Float32Array() },
          patience: { waited: 0, best: null },
        }),
      { code: 'size', part: 'parameters', found: 0, wanted },
    ],
    [
      'more units than its weights have',
      () => inConfig({ units: 200, layers: 1, cell: 'lstm' }),
      { code: 'size', part: 'parameters', found: wanted },
    ],
    [
      'another split than its order has',
      () => inConfig({ train: 40 }),
      { code: 'size', part: 'training windows', found: windows },
    ],
    ['a series that is too short for its windows', () => inConfig({ lookBack: 256 }), { code: 'windows' }],
  ])('%s', (_, text, problem) => {
    expect(problemOf(readCheckpointJson(text()))).toMatchObject(problem);
  });

  it('whatever else was done to it, and nothing is thrown', () => {
    const text = checkpointJson(someRun);
    const places = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(places, fc.nat(40), fc.string({ maxLength: 6 }), (from, count, put) => {
        const read = readCheckpointJson(text.slice(0, from) + put + text.slice(from + count));
        // What is read all the same is a run.
        if (read.ok) expect(readCheckpointJson(checkpointJson(read.run))).toEqual(read);
        else expect(read.problem.code).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });

  it('any other JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(problemOf(readCheckpointJson(text))?.code).toBe('not-a-checkpoint');
      }),
    );
  });
});

describe('exact JSON', () => {
  it('gives back what JSON does not know', () => {
    const value = {
      numbers: [Number.NaN, Infinity, -Infinity, -0, 0, 1e-320, 0.1],
      arrays: [Float64Array.of(-0, 5e-324), Float32Array.of(0.1), Int32Array.of(-1, 2 ** 31 - 1), new Float64Array()],
      view: new Float64Array(8).fill(3).subarray(2, 4),
      text: 'Straße 数 \u0000 😀',
    };
    expect(fromExactJson(exactJson(value))).toEqual(value);
    expect(fromExactJson(exactJson(-0))).toBe(-0);
  });

  it('leaves what only looks like it as it is', () => {
    for (const text of [
      '{"number":"seven"}',
      '{"number":7}',
      '{"float32":"AAA"}',
      '{"float32":"AAAA","int32":"AAAA"}',
      '{"toString":"a"}',
    ]) {
      expect(fromExactJson(text)).toEqual(JSON.parse(text));
    }
  });

  it('takes arrays that are longer than a call has arguments', () => {
    const long = Float64Array.from({ length: 300_000 }, (_, index) => index / 7);
    expect(fromExactJson(exactJson({ long }))).toEqual({ long });
  });
});

describe('a file of runs', () => {
  const entry = (id: string): RunEntry => ({
    id,
    name: 'mine',
    note: '',
    isStarred: true,
    savedAt: 5,
    config: configFor('drawn'),
    series: { source: 'drawn', fileName: '', column: '', length: series.values.length, material: 'mine.txt' },
    seriesKey: 'key',
    engine: 'wasm',
    epochs: 3,
    step: 9,
    trainedMs: 70,
    isFinished: true,
    line: [3, 2, Number.NaN],
    bytes: bytesOfRun({ standing }),
    validation: 0.5,
    test: null,
    score: {
      validation: { measure: 'bits', value: 2, chance: 4.4 },
      test: { measure: 'bits', value: 2.1, chance: 4.5 },
    },
  });
  const filed: readonly FiledRun[] = [
    { entry: entry('one'), run: someRun },
    { entry: entry('two'), run: someRun },
  ];

  it('gives back each whole, with its words', () => {
    expect(readRunsFile(runsFileJson(filed))).toEqual({ ok: true, runs: filed, unread: 0 });
    expect(readRunsFile(runsFileJson([]))).toEqual({ ok: true, runs: [], unread: 0 });
  });

  it('says how many of them cannot be read, and reads the others', () => {
    const text = runsFileJson(filed)
      .replace('"id":"one"', '"id":1')
      .replace('"runs":[', '"runs":[7,null,{"entry":{}},');
    expect(readRunsFile(text)).toEqual({ ok: true, runs: [filed[1]], unread: 4 });
  });

  it.each<[string, string, object]>([
    ['no JSON', '{', { code: 'not-json' }],
    ['a checkpoint', checkpointJson(someRun), { code: 'not-a-checkpoint' }],
    ['without runs', '{"format":"lstm-playground/runs","version":1}', { code: 'not-a-checkpoint' }],
    ['without a version', '{"format":"lstm-playground/runs","runs":[]}', { code: 'not-a-checkpoint' }],
    [
      'of a later version',
      '{"format":"lstm-playground/runs","version":2,"runs":[]}',
      { code: 'newer', version: 2, known: 1 },
    ],
  ])('that is %s is refused', (_, text, problem) => {
    expect(readRunsFile(text)).toEqual({ ok: false, problem });
  });
});
