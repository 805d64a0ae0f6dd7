/** Large heads, which go through the module, against the plain loops; small ones are the plain loops themselves. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scalar, tensor, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { relativeError } from '../../cells/reference.fixture';
import { NOT_ASKED } from '../../network/answers';
import { QUANTILES } from '../../network/losses';
import { seededRandom } from '../../random';
import { createEngineHost } from '../../training/engines/engines';
import { createWasmEngine } from '../../training/engines/wasmEngine';
import { headLoss, type HeadLossName } from '../headLoss';
import type { WasmBuild } from './module';

const load = (build: WasmBuild) => readFile(join(import.meta.dirname, `build/${build}.wasm`));

/** `seen` counts the numbers that a shortcut sees. */
type Head = { loss: HeadLossName; rows: number; units: number; outputs: number; seen: number; isLearned: boolean };
const HEADS: readonly Head[] = [
  { loss: 'mse', rows: 32, units: 64, outputs: 24, seen: 0, isLearned: false },
  { loss: 'huber', rows: 97, units: 33, outputs: 7, seen: 9, isLearned: true },
  { loss: 'quantile', rows: 50, units: 31, outputs: 5 * QUANTILES.length, seen: 13, isLearned: true },
  { loss: 'mae', rows: 64, units: 40, outputs: 8, seen: 3, isLearned: false },
  { loss: 'class', rows: 700, units: 30, outputs: 61, seen: 0, isLearned: false },
  { loss: 'class', rows: 145, units: 128, outputs: 8, seen: 5, isLearned: true },
  { loss: 'flags', rows: 250, units: 17, outputs: 13, seen: 0, isLearned: false },
  { loss: 'flags', rows: 9, units: 5, outputs: 1003, seen: 0, isLearned: false },
];

describe.each<WasmBuild>(['simd', 'relaxed'])('heads of the build %s', (build) => {
  it.each(HEADS)(
    'say and learn what the plain ones do: $loss, $rows rows, $units units, $outputs outputs',
    async (head) => {
      const engine = createWasmEngine(load, [build]);
      const host = createEngineHost([engine]);
      expect(await host.check('wasm', 'lstm')).toBe('offered');
      const found: (readonly Float32Array[])[] = [];
      for (const name of ['reference', 'wasm'] as const) {
        await host.use(name);
        found.push(lossAndGradients(head));
      }
      const [right, said] = found;
      expect(said).toHaveLength(right!.length);
      said!.forEach((values, at) => {
        expect(relativeError(values, { shape: [], values: Array.from(right![at]!) })).toBeLessThan(2e-5);
      });
      expect(engine.wasm()!.usage.pieces).toBe(0);
    },
  );

  it('asks nothing of a target that asks nothing', async () => {
    const host = createEngineHost([createWasmEngine(load, [build])]);
    await host.check('wasm', 'lstm');
    await host.use('wasm');
    for (const loss of ['class', 'flags'] as const) {
      const head = { loss, rows: 60, units: 32, outputs: 10, seen: 0, isLearned: false };
      for (const values of lossAndGradients(head, 1)) expect(values.every((value) => value === 0)).toBe(true);
    }
  });
});

/** The gradients are those of three times the loss; `unasked` is the share of an answer's targets that ask nothing. */
function lossAndGradients({ loss, rows, units, outputs, seen, isLearned }: Head, unasked = 0.3): Float32Array[] {
  const random = seededRandom(5);
  const filled = (...shape: number[]) => {
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    return tensor(Float32Array.from({ length: size }, random.normal), shape);
  };
  const answer = (count: number, width: number) =>
    tensor(
      Float32Array.from({ length: rows * width }, () =>
        random.uniform() < unasked ? NOT_ASKED : Math.floor(random.uniform() * count),
      ),
      [rows, width],
    );
  return tidy(() => {
    const target =
      loss === 'class'
        ? answer(outputs, 1)
        : loss === 'flags'
          ? answer(2, outputs)
          : filled(rows, loss === 'quantile' ? outputs / QUANTILES.length : outputs);
    const parts = [filled(rows, units), filled(units, outputs), filled(outputs)];
    const [s, line] = seen > 0 ? [filled(rows, seen), filled(seen, outputs)] : [null, null];
    const lossOf = valueAndGrads((h, kernel, bias, learned) => {
      const shortcut = s && line ? { seen: s, kernel: learned ?? line, isLearned } : null;
      return headLoss(h!, kernel!, bias!, target, shortcut, loss);
    });
    const { value, grads } = lossOf(line && isLearned ? [...parts, line] : parts, scalar(3));
    return [value, ...grads].map((found) => found.dataSync() as Float32Array);
  });
}
