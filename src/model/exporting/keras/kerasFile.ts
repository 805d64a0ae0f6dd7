/** A file `.keras`, as Keras 3 writes and reads it: a zip of metadata, configuration and weights, none of them compressed. */
import type { NetworkShape } from '../../network/layout';
import type { Unwritable } from '../../protocol/exporting';
import type { TrainedNetwork } from '../trained';
import { withWholeCell } from '../wholeCell';
import { kerasConfig } from './config';
import { isLayersCell, layerActivation } from './layers';
import { kerasWeights } from './weights';

/** The first whose format this is; later ones read it. */
const KERAS_VERSION = '3.0.0';

/** Why a network does not go into the file; null where it does. */
export function unwritableInKeras(shape: NetworkShape): Unwritable | null {
  if (!isLayersCell(shape.cell)) return { code: 'cell', cell: shape.cell };
  return layerActivation(shape) === null ? { code: 'one-activation' } : null;
}

/** `now` is told in UTC. A network that is `unwritableInKeras` is a bug of the caller. */
export async function kerasFile(given: TrainedNetwork, now: Date): Promise<Uint8Array> {
  const network = withWholeCell(given);
  const { cell } = network.shape;
  if (!isLayersCell(cell)) throw new Error(`Keras has no cell ${cell}.`);
  const [{ strToU8, zipSync }, weights] = await Promise.all([import('fflate'), kerasWeights(network, cell)]);
  const json = (value: object) => strToU8(JSON.stringify(value));
  const metadata = { keras_version: KERAS_VERSION, date_saved: now.toISOString().slice(0, 19).replace('T', '@') };
  const files = {
    'metadata.json': json(metadata),
    'config.json': json(kerasConfig(network, cell)),
    'model.weights.h5': weights,
  };
  return zipSync(files, { level: 0, mtime: now });
}
