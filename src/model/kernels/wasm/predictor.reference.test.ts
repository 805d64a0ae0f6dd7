import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { intervened } from '../../inspect/clamps/interventions';
import { initialParameters } from '../../network/initialize';
import { networkShape, parameterLayout } from '../../network/layout';
import { seededRandom } from '../../random';
import { startWasm, type WasmBuild } from './module';
import { wasmPredictorOf } from './predictor';

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
});
