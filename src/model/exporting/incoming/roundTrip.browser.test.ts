/** The libraries behind the formats, where they are to run. */
import { expect, it } from 'vitest';
import { exportedNetwork } from '../exported.fixture';
import { kerasFile } from '../keras/kerasFile';
import { tfjsModel } from '../tfjs/tfjsModel';
import { readKeras } from './readKeras';
import { readTfjs } from './readTfjs';

it('brings a network out and in again in a browser, as a Keras file and as a layers-model', async () => {
  const network = exportedNetwork({ layers: 2, shortcut: 'linear' }, 2);
  const { json, weights } = await tfjsModel(network);
  const keras = await kerasFile(network, new Date('2026-03-04T05:06:07Z'));
  for (const read of [await readKeras(keras), await readTfjs(json, weights)]) {
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.network.parameters).toEqual(network.parameters);
  }
});
