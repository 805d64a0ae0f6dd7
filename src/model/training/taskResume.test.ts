/** A run of another task that goes on from where it was kept is the run that was never interrupted: material, states and all. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkpointJson, readCheckpointJson } from '../exporting/checkpoint/checkpoint';
import type { Standing } from '../protocol/checkpoint';
import type { RunFile } from '../protocol/history';
import type { Resume } from '../protocol/training';
import { seriesKey } from '../runs/kept/seriesKey';
import { fileRun, openRun } from '../runs/kept/runStore';
import { changedConfig, configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { askingDatabase } from '../storage/database';
import type { TaskSource } from '../protocol/tasks';
import { harness, series } from './trainer.fixture';

type Case = { readonly config: Config; readonly source: TaskSource };

const LINE = 'Call me Ishmael. “Some years ago” – never mind how long precisely – ';
const SMALL = { engine: 'reference', units: 4, epochs: 3, patience: 2 } as const;
const caseOf = (task: Config['task'], change: Partial<Config>, source: TaskSource = { kind: 'none' }): Case => ({
  config: changedConfig(configFor('sines', task), { ...SMALL, ...change }),
  source,
});

/** Sequences of different length, with a value that is missing. */
const sequences = Array.from({ length: 24 }, (_, at) => ({
  values: Float64Array.from({ length: 3 + (at % 3) }, (__, t) => (t === 1 && at === 4 ? Number.NaN : (at % 2) + t / 9)),
  label: at % 2,
  part: null,
}));
const CASES: Readonly<Record<string, Case>> = {
  // 11 pieces in rows of 4: three are left over.
  characters: caseOf(
    'characters',
    { lookBack: 16, batchSize: 4, layers: 2, dropout: 0.3 },
    { kind: 'text', name: 'mine.txt', text: LINE.repeat(4) },
  ),
  'continual reber': caseOf('continual-reber', { length: 20, samples: 100, batchSize: 4 }),
  'continual reber with a GRU': caseOf('continual-reber', { length: 20, samples: 100, batchSize: 8, cell: 'gru' }),
  adding: caseOf('adding', { length: 10, samples: 100, batchSize: 16, directions: 'both' }),
  labelled: caseOf(
    'labelled',
    { batchSize: 4 },
    { kind: 'labelled', data: { name: 'mine.csv', channels: ['x'], labels: ['low', 'high'], sequences } },
  ),
  images: caseOf(
    'digits',
    { batchSize: 4 },
    {
      kind: 'images',
      images: {
        width: 8,
        height: 8,
        pixels: Float32Array.from({ length: 40 * 64 }, (_, at) => ((at * 7) % 17) / 16),
        labels: Uint8Array.from({ length: 40 }, (_, at) => at % 10),
      },
    },
  ),
};
const CASE_NAMES = Object.keys(CASES);

async function begun({ config, source }: Case, resume?: Resume) {
  const run = harness();
  run.send({ kind: 'configure', runId: 1, config, series, source, ...(resume ? { resume } : {}) });
  await run.until(resume ? 'paused' : 'ready');
  return run;
}

function handedOver(run: ReturnType<typeof harness>): Standing {
  run.send({ kind: 'handOver', step: null });
  return run.events.findLast((event) => event.kind === 'handedOver')!.standing;
}

async function ended(run: ReturnType<typeof harness>): Promise<Standing> {
  run.send({ kind: 'train' });
  await run.until('training');
  await run.until('finished');
  return handedOver(run);
}

/** The run in the middle of an epoch. */
async function interrupted(of: Case): Promise<RunFile> {
  const run = await begun(of);
  await run.advance(3);
  const standing = handedOver(run);
  expect(standing.checkpoint.used).toBeGreaterThan(0);
  return { config: of.config, series: { ...series, material: of.source }, standing };
}

const goneOn = async ({ config, series: { material }, standing }: RunFile) =>
  ended(await begun({ config, source: material! }, { kind: 'standing', standing, entry: '' }));

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('a run of a task that is interrupted within an epoch', () => {
  it.each(CASE_NAMES)('goes on through the storage of the browser: %s', async (name) => {
    const run = await interrupted(CASES[name]!);
    const ask = askingDatabase();
    const refused = () => {
      throw new Error('refused');
    };
    const key = await seriesKey(run.series, undefined);
    const filed = { ...run, runId: 1, entry: 'one', filedStep: 0, trainedMs: 5 };
    await ask((database) => fileRun(database, filed, { key, series: run.series }, 0), refused);
    const opened = await ask((database) => openRun(database, 'one'), refused);
    expect(opened).toEqual(run);
    expect(await goneOn(opened!)).toEqual(await ended(await begun(CASES[name]!)));
  });

  it.each(CASE_NAMES)('goes on as a file: %s', async (name) => {
    const run = await interrupted(CASES[name]!);
    const read = readCheckpointJson(checkpointJson(run));
    expect(read).toEqual({ ok: true, run });
    if (read.ok) expect(await goneOn(read.run)).toEqual(await ended(await begun(CASES[name]!)));
  });
});

describe('of a stream', () => {
  it('the states that it carries are kept, and nothing else would be the same run', async () => {
    const run = await interrupted(CASES['characters']!);
    const { learned } = run.standing.checkpoint;
    expect(learned.carried?.some((state) => state !== 0)).toBe(true);
    const { carried: _, ...without } = learned;
    const checkpoint = { ...run.standing.checkpoint, learned: without };
    const other = await goneOn({ ...run, standing: { ...run.standing, checkpoint } });
    expect(other.checkpoint.learned.w).not.toEqual((await goneOn(run)).checkpoint.learned.w);
  });

  it('states of another network are refused', async () => {
    const run = await interrupted(CASES['characters']!);
    const { checkpoint } = run.standing;
    const read = (carried: unknown) =>
      readCheckpointJson(
        checkpointJson({
          ...run,
          standing: {
            ...run.standing,
            checkpoint: { ...checkpoint, learned: { ...checkpoint.learned, carried: carried as Float32Array } },
          },
        }),
      );
    const size = checkpoint.learned.carried!.length;
    expect(read(new Float32Array(size - 1))).toMatchObject({ problem: { code: 'size', part: 'carried states' } });
    expect(read(new Float32Array(size).fill(Number.NaN))).toMatchObject({ problem: { code: 'broken' } });
    expect(read('none')).toMatchObject({ problem: { code: 'broken', part: 'standing' } });
  });
});

describe('the material of a run', () => {
  const fileOf = async (name: string, material: unknown) => {
    const run = await interrupted(CASES[name]!);
    return readCheckpointJson(checkpointJson({ ...run, series: { ...series, material: material as TaskSource } }));
  };
  it.each<[string, string, unknown]>([
    ['a kind that there is not', 'characters', { kind: 'music', name: 'x', text: 'y' }],
    ['a text that is none', 'characters', { kind: 'text', name: 'x', text: 7 }],
    ['a label that there is not', 'labelled', labelledWith({ label: 2 })],
    ['a part that there is not', 'labelled', labelledWith({ part: 'all' })],
    ['an infinite value', 'labelled', labelledWith({ values: Float64Array.of(1, Infinity) })],
    ['a sequence without a step', 'labelled', labelledWith({ values: new Float64Array() })],
    ['fewer pixels than images', 'images', imagesWith({ pixels: new Float32Array(3) })],
    ['a pixel that is brighter than white', 'images', imagesWith({ pixels: new Float32Array(40 * 64).fill(2) })],
    ['a digit that there is not', 'images', imagesWith({ labels: new Uint8Array(40).fill(10) })],
  ])('is refused where it is broken: %s', async (_, name, material) => {
    expect(await fileOf(name, material)).toMatchObject({ ok: false, problem: { code: 'broken', part: 'series' } });
  });

  it('is asked for where it is not there, or makes no samples', async () => {
    expect(await fileOf('characters', undefined)).toMatchObject({
      problem: { code: 'samples', problem: { code: 'no-source' } },
    });
    expect(await fileOf('characters', { kind: 'text', name: 'x', text: 'short' })).toMatchObject({
      problem: { code: 'samples', problem: { code: 'text-too-short' } },
    });
  });

  it('tells series apart, each by all that it is', async () => {
    const keys = await Promise.all(
      [
        undefined,
        ...CASE_NAMES.map((name) => CASES[name]!.source),
        { kind: 'text', name: 'mine.txt', text: LINE.repeat(5) } as const,
        labelledWith({ label: 1 }) as TaskSource,
      ].map((material) => seriesKey(material ? { ...series, material } : series, undefined)),
    );
    // Three of the cases are drawn from a seed.
    expect(new Set(keys).size).toBe(keys.length - 2);
  });
});

function labelledWith(change: object): unknown {
  const [first, ...others] = sequences;
  const data = {
    name: 'mine.csv',
    channels: ['x'],
    labels: ['low', 'high'],
    sequences: [{ ...first, ...change }, ...others],
  };
  return { kind: 'labelled', data };
}
function imagesWith(change: object): unknown {
  const { source } = CASES['images']!;
  return source.kind === 'images' && { kind: 'images', images: { ...source.images, ...change } };
}
