import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StartStates } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import { relativeError } from '../../cells/reference.fixture';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { intervened } from '../../inspect/clamps/interventions';
import { initialParameters } from '../../network/initialize';
import { forward } from '../../network/forward';
import { networkShape, parameterCount, parameterLayout, type NetworkShape } from '../../network/layout';
import { seededRandom } from '../../random';
import { startWasm, type Wasm, type WasmBuild } from './module';
import { wasmForwardOf, wasmPredictorOf } from './predictor';

const LOOK_BACK = 9;
const load = (build: WasmBuild) => readFile(join(import.meta.dirname, `build/${build}.wasm`));
const CASES = (Object.keys(CELLS) as CellName[]).flatMap((cell) =>
  [1, 3].flatMap((layers) =>
    (['tanh', 'relu'] as const).map((activation) => ({
      cell,
      layers,
      activation,
      shortcut: 'none' as Config['shortcut'],
      loss: 'mse' as Config['loss'],
    })),
  ),
);
const LAYERS = { cell: 'lstm', layers: 2, activation: 'tanh' } as const;
for (const shortcut of ['last', 'linear'] as const) {
  CASES.push({ ...LAYERS, shortcut, loss: 'mse' }, { ...LAYERS, shortcut, loss: 'quantile' });
}

describe.each<WasmBuild>(['simd', 'relaxed'])('predictor of the build %s', (build) => {
  it.each(CASES)(
    'says what the plain cells say: $cell, $layers layers, $activation, shortcut $shortcut, loss $loss',
    async (settings) => {
      const wasm = (await startWasm(load, [build]))!;
      const shape = networkShape({ ...configFor('sines'), ...settings, lookBack: LOOK_BACK, units: 11, horizon: 3 }, 2);
      const layout = parameterLayout(shape);
      const random = seededRandom(4);
      const trained = initialParameters(shape, { seed: 2, forgetBias: 1 }).map(
        (value) => value + 0.1 * random.normal(),
      );
      const held = intervened(trained, shape, layout, [
        { kind: 'pin', layer: 0, gate: CELLS[settings.cell].gates[0] ?? 'f', unit: 'all', value: 1 },
        { kind: 'pin', layer: 0, gate: CELLS[settings.cell].gates[1] ?? 'f', unit: 4, value: 0 },
        { kind: 'remove', layer: settings.layers - 1, unit: 3 },
      ]);
      for (const [parameters, batch] of [[trained, 1] as const, [trained, 5] as const, [held, 5] as const]) {
        const x = Float32Array.from({ length: batch * LOOK_BACK * 2 }, () => random.normal());
        const right = predictorOf(shape, layout, parameters, LOOK_BACK)(x, batch);
        const said = wasmPredictorOf(wasm, shape, layout, parameters, LOOK_BACK)(x, batch);
        const size = right.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        expect(said).toHaveLength(batch * 3);
        said.forEach((value, index) => expect(Math.abs(value - right[index]!) / size).toBeLessThan(2e-5));
      }
      expect(wasm.usage.pieces).toBe(0);
    },
  );

  it('goes through any network as the plain cells do, and on from where it ended', async () => {
    const wasm = (await startWasm(load, [build]))!;
    fc.assert(
      fc.property(anyNetwork, (one) => goesThrough(wasm, one)),
      { numRuns: 80 },
    );
    expect(wasm.usage.pieces).toBe(0);
  });
});

const anyNetwork = fc.record({
  cell: fc.constantFrom(...(Object.keys(CELLS) as CellName[])),
  activation: fc.constantFrom<'tanh' | 'relu'>('tanh', 'relu'),
  options: fc.record({
    open: fc.subarray(['i', 'f', 'o'] as const),
    coupled: fc.boolean(),
    linearCandidate: fc.boolean(),
    linearOutput: fc.boolean(),
  }),
  batch: fc.integer({ min: 1, max: 9 }),
  time: fc.integer({ min: 1, max: 12 }),
  inputs: fc.integer({ min: 1, max: 4 }),
  units: fc.integer({ min: 1, max: 18 }),
  layers: fc.integer({ min: 1, max: 3 }),
  bidirectional: fc.boolean(),
  masked: fc.boolean(),
  at: fc.constantFrom('last' as const, 'every' as const, null),
  // With many, the head is the module's too.
  count: fc.constantFrom(2, 61),
  seed: fc.integer({ min: 0, max: 1000 }),
});

/** Two pieces of a sequence one after the other: all that is told and said, and the states at the end. */
function goesThrough(wasm: Wasm, one: typeof anyNetwork extends fc.Arbitrary<infer T> ? T : never): void {
  const { cell, activation, batch, time, inputs, units, layers, at, count } = one;
  const shape: NetworkShape = {
    cell,
    activation,
    inputs,
    units,
    layers,
    horizon: count,
    ...(CELLS[cell].states.length === 2 ? { options: one.options } : {}),
    ...(one.bidirectional ? { bidirectional: true } : {}),
    ...(at ? { answer: { kind: 'class', count, at } } : {}),
  };
  const layout = parameterLayout(shape);
  const random = seededRandom(one.seed);
  const filled = (length: number, of: () => number) => Float32Array.from({ length }, of);
  const parameters = filled(parameterCount(layout), () => random.normal() / Math.sqrt(units + inputs));
  const through = wasmForwardOf(wasm, shape, layout, parameters);
  let [start, plainStart]: (readonly StartStates[] | null)[] = [null, null];
  for (let piece = 0; piece < 2; piece++) {
    const x = filled(batch * time * inputs, random.normal);
    const mask = one.masked ? filled(batch * time, () => Number(random.uniform() < 0.6)) : null;
    const right = forward(x, batch, time, shape, layout, parameters, { mask, start: plainStart ?? null });
    const found = through(x, batch, time, { mask, start: start ?? null, keepStates: true });
    const last = (all: Float64Array) => all.filter((_, place) => Math.floor(place / units) % time === time - 1);
    plainStart = right.layers.map(({ h, c }) => ({ h: last(h), c: last(c) }));
    start = found.ends;
    const compare = (label: string, values: ArrayLike<number>, expected: ArrayLike<number>) =>
      expect(relativeError(values, { shape: [], values: Array.from(expected) }), label).toBeLessThan(2e-5);
    compare('told', found.told, right.told);
    compare('outputs', found.outputs, right.outputs);
    plainStart.forEach(({ h, c }, layer) => {
      compare('h at the end', found.ends[layer]!.h, h);
      if (CELLS[cell].states.length === 2) compare('c at the end', found.ends[layer]!.c, c);
    });
    // What reads from the end has no states to go on from.
    if (one.bidirectional) return;
  }
}
