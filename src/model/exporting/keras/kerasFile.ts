/** A file `.keras`, as Keras 3 writes and reads it: a zip of metadata, configuration and weights, none of them compressed. */
import type { NetworkShape } from '../../network/layout';
import type { Unwritable } from '../../protocol/exporting';
import type { TrainedNetwork } from '../trained';
import { kerasConfig } from './config';
import { isLayersCell } from './layers';
import { kerasWeights } from './weights';

/** The first whose format this is; later ones read it. */
const KERAS_VERSION = '3.0.0';

/** Why a network does not go into the file; null where it does. */
export const unwritableInKeras = ({ cell }: NetworkShape): Unwritable | null =>
  isLayersCell(cell) ? null : { code: 'cell', cell };

/** `now` is told in UTC. A network that is `unwritableInKeras` is a bug of the caller. */
export async function kerasFile(network: TrainedNetwork, now: Date): Promise<Uint8Array> {
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
