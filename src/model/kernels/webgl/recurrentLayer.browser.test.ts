/** What no tolerance shows: gradients that are exactly 0, and numbers that are not read. */
import { tensor, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellOptions } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import type { CellName } from '../../settings/settings';
import { seededRandom } from '../../random';
import { createEngineHost } from '../../training/engines/engines';
import { createWebglEngine } from '../../training/engines/webglEngine';
import { recurrentLayer } from '../recurrentLayer';

const [batch, time, inputs, units] = [5, 4, 3, 6];
const sizeOf = (shape: readonly number[]) => shape.reduce((product, dimension) => product * dimension, 1);

/** Gradients of Σ h by x and by the parameters. */
function gradientsOf(cell: CellName, x: Float32Array, options: CellOptions | null, there: Float32Array | null) {
  const random = seededRandom(4);
  const shapes = [[batch, time, inputs], ...CELLS[cell].parameters(inputs, units).map(({ shape }) => shape)];
  const kept = { activation: 'tanh', sequence: true, keepTrace: true, inputGradient: true, keepStates: false } as const;
  return tidy(() => {
    const mask = there && tensor(there, [batch, time]);
    const all = shapes.map((shape, index) =>
      tensor(index === 0 ? x : Float32Array.from({ length: sizeOf(shape) }, random.normal), [...shape], 'float32'),
    );
    const { grads } = valueAndGrads(
      (...[first, ...rest]) => recurrentLayer(first!, rest, { mask }, { ...kept, cell, options }).h,
    )(all, tensor(new Float32Array(batch * time * units).fill(1), [batch, time, units]));
    return grads.map((gradient) => Float32Array.from(gradient.dataSync()));
  });
}

const filled = () => {
  const random = seededRandom(5);
  return Float32Array.from({ length: batch * time * inputs }, random.normal);
};
const whole: CellOptions = { open: [], coupled: false, linearCandidate: false, linearOutput: false };

describe('the recurrent layer of webgl', () => {
  const host = createEngineHost([createWebglEngine()]);
  beforeAll(async () => {
    if ((await host.check('webgl', 'lstm')) !== 'offered') throw new Error('webgl is not offered');
    await host.use('webgl');
  });

  it.each([
    { title: 'without an input gate', unused: 0, seen: 0, options: { ...whole, open: ['i'] as const } },
    { title: 'without a forget gate', unused: 1, seen: 1, options: { ...whole, open: ['f'] as const } },
    { title: 'without an output gate', unused: 3, seen: 2, options: { ...whole, open: ['o'] as const } },
    { title: 'with coupled gates', unused: 1, seen: 1, options: { ...whole, coupled: true } },
  ])('gives the blocks of an LSTM that are not used a gradient of 0: $title', ({ unused, seen, options }) => {
    const [, ...byParameter] = gradientsOf('peephole', filled(), options, null);
    byParameter.forEach((gradient, index) => {
      const [blocks, own] = index === 3 ? [3, seen] : [4, unused];
      const ofBlock = (block: number) => gradient.filter((_, at) => Math.floor(at / units) % blocks === block);
      for (let block = 0; block < blocks; block++) {
        expect(
          ofBlock(block).every((value) => value === 0),
          `block ${block} of parameter ${index}`,
        ).toBe(block === own);
      }
    });
  });

  it.each(Object.keys(CELLS) as CellName[])('reads nothing of time steps that are not there: %s', (cell) => {
    const there = Float32Array.from({ length: batch * time }, (_, at) => Number(at % 3 !== 1));
    const isThere = (at: number) => there[Math.floor(at / inputs)] === 1;
    const x = filled();
    const right = gradientsOf(cell, x, null, there);
    expect(
      right[0]!.every((value, at) => isThere(at) || value === 0),
      'gradient of x',
    ).toBe(true);
    const found = gradientsOf(
      cell,
      x.map((value, at) => (isThere(at) ? value : NaN)),
      null,
      there,
    );
    expect(found).toEqual(right);
  });
});
