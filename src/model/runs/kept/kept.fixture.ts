/** Runs of all kinds for the tests of what is kept: whole, and as their own settings want them. */
import fc from 'fast-check';
import { networkShape, parameterCount, parameterLayout } from '../../network/layout';
import type { Checkpoint, Standing } from '../../protocol/checkpoint';
import type { RunFile } from '../../protocol/history';
import type { Series } from '../../protocol/series';
import { changedConfig, configFor } from '../../settings/config';
import { SETTINGS, type Config } from '../../settings/settings';
import { cutWindows } from '../../windows/windows';

const LENGTH = { min: 60, max: 100 };
const DAY = 86_400_000;

const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const columnOf = (length: number, holes: boolean) =>
  fc
    .array(holes ? fc.oneof({ weight: 9, arbitrary: anyNumber }, fc.constant(Number.NaN)) : anyNumber, {
      minLength: length,
      maxLength: length,
    })
    .map((values) => Float64Array.from(values));

const anyTime = (length: number): fc.Arbitrary<Series['time']> =>
  fc.oneof(
    fc.constant({ kind: 'index' } as const),
    fc.record({
      kind: fc.constant('date' as const),
      values: fc
        .integer({ min: -1e4, max: 2e4 })
        .map((from) => Float64Array.from({ length }, (_, t) => (from + t) * DAY)),
      precision: fc.constantFrom('year' as const, 'month' as const, 'day' as const, 'minute' as const),
    }),
    fc.record({ kind: fc.constant('number' as const), name: fc.string(), values: columnOf(length, false) }),
  );

const anyFeature = (length: number, name: string): fc.Arbitrary<Series['features'][number]> =>
  fc.oneof(
    fc.record({ kind: fc.constant('number' as const), name: fc.constant(name), values: columnOf(length, true) }),
    fc.record({
      kind: fc.constant('category' as const),
      name: fc.constant(name),
      labels: fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
      values: fc
        .array(fc.constantFrom(0, 1, 2, Number.NaN), { minLength: length, maxLength: length })
        .map((values) => Float64Array.from(values)),
    }),
  );

/** With dates or without, with holes, labels and parts. */
export const anySeries: fc.Arbitrary<Series> = fc.integer(LENGTH).chain((length) =>
  fc.record({
    source: fc.constantFrom('csv' as const, 'drawn' as const, 'sines' as const),
    fileName: fc.string(),
    column: fc.string(),
    unit: fc.string(),
    values: columnOf(length, true).map((values) => {
      values[0] = 1;
      values[length - 1] = -0;
      return values;
    }),
    time: anyTime(length),
    season: fc.integer({ min: 0, max: 12 }),
    features: fc
      .integer({ min: 0, max: 2 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => anyFeature(length, `column ${index}`))),
      ),
    components: fc
      .subarray(['trend', 'season', 'noise'] as const)
      .chain((names) => fc.tuple(...names.map((name) => columnOf(length, false).map((values) => ({ name, values }))))),
  }),
);

const configOf = ({ source, column }: Series): fc.Arbitrary<Config> =>
  fc
    .record({
      cell: fc.constantFrom(...SETTINGS.cell.options),
      optimizer: fc.constantFrom(...SETTINGS.optimizer.options),
      loss: fc.constantFrom(...SETTINGS.loss.options),
      shortcut: fc.constantFrom(...SETTINGS.shortcut.options),
      missing: fc.constantFrom(...SETTINGS.missing.options.filter((name) => name !== 'leave-out')),
      layers: fc.integer({ min: 1, max: 3 }),
      units: fc.integer({ min: 1, max: 4 }),
      horizon: fc.integer({ min: 1, max: 3 }),
    })
    .map((change) => changedConfig(configFor(source), { ...change, column, lookBack: 4, inputs: '', knownAhead: '' }));

const floatsOf = (length: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values));

const anyState = fc.tuple(...Array.from({ length: 4 }, () => fc.integer()));
const anyLoss = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constantFrom(Number.NaN, Infinity, 0));

function anyCheckpoint(parameters: number, windows: number): fc.Arbitrary<Checkpoint> {
  const places = Array.from({ length: windows }, (_, index) => index);
  return fc
    .record({
      step: fc.integer({ min: 10, max: 1e9 }),
      epoch: fc.integer({ min: 0, max: 10 }),
      learned: fc.record({ w: floatsOf(parameters), m: floatsOf(parameters), v: floatsOf(parameters) }),
      order: fc.shuffledSubarray(places, { minLength: windows }).map((order) => Int32Array.from(order)),
      used: fc.integer({ min: 0, max: windows }),
      lossSum: fc.double({ min: 0, max: 1e9, noNaN: true }),
      shuffling: anyState,
      dropping: anyState,
      plateau: fc.record({
        lowest: anyLoss,
        waited: fc.nat(100),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      patience: fc.record({
        best: fc.option(
          fc.record({
            epoch: fc.nat(100),
            loss: fc.double({ min: 0, max: 1e9, noNaN: true }),
            parameters: floatsOf(parameters),
          }),
        ),
        waited: fc.nat(100),
      }),
    })
    .map((one) => (one.used === 0 ? { ...one, order: new Int32Array(windows) } : one));
}

const anyStanding = (parameters: number, windows: number): fc.Arbitrary<Standing> =>
  fc.record({
    engine: fc.constantFrom('reference' as const, 'wasm' as const, 'webgl' as const),
    checkpoint: anyCheckpoint(parameters, windows),
    losses: fc.array(fc.record({ epoch: fc.nat(1e6), train: anyLoss, validation: anyLoss, learningRate: anyLoss }), {
      maxLength: 8,
    }),
    best: fc.option(
      fc.record({
        epoch: fc.nat(100),
        loss: fc.double({ noNaN: true, noDefaultInfinity: true }),
        end: fc.nat(100),
        early: fc.boolean(),
      }),
    ),
    isFinished: fc.boolean(),
  });

/** A whole run, at a moment that fits its settings. */
export const anyRun: fc.Arbitrary<RunFile> = anySeries
  .chain((series) => configOf(series).map((config) => ({ series, config })))
  .chain(({ series, config }) => {
    const cut = cutWindows(series, config);
    if (!cut.ok) throw new Error(cut.problem.code);
    const { channels, parts } = cut.windows;
    const parameters = parameterCount(parameterLayout(networkShape(config, channels.length)));
    return anyStanding(parameters, parts.train.length).map((standing) => ({ config, series, standing }));
  });

/** One of them, the same each time. */
export const [someRun] = fc.sample(anyRun, { numRuns: 1, seed: 3 }) as [RunFile];
export const [someSeries, otherSeries] = fc.sample(anySeries, { numRuns: 2, seed: 5 }) as [Series, Series];
