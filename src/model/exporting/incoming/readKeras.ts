/** Reads a network out of a file `.keras` of Keras 3. Its weights are looked at only when its layers fit. */
import { CLASS_NAMES, numbered } from '../keras/layers';
import { unpacked } from './archive';
import { fileModelOf, type FileLayer, type FileModel } from './fileModel';
import { openHdf5, type Hdf5 } from './hdf5';
import { incoming, refuse, told, type Incoming } from './incoming';
import { objectAt, parsedJson } from './json';
import { finite, networkOf, type TensorsOf } from './network';
import { DEFAULTS } from './settings';

const CONFIG = 'config.json';
const WEIGHTS = 'model.weights.h5';
/** Bytes: far more than any network of the page has, with an optimizer. */
const LIMITS = { [CONFIG]: 4_000_000, [WEIGHTS]: 128_000_000 } as const;
const HDF5_SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** The group of each layer: of its class, by how many of it are before. */
function groupsOf({ layers }: FileModel): ReadonlyMap<FileLayer, string> {
  const names: Readonly<Record<string, string>> = CLASS_NAMES;
  const before = new Map<string, number>();
  return new Map(
    layers.map((layer) => {
      const { kind } = layer;
      const index = before.get(kind) ?? 0;
      before.set(kind, index + 1);
      const inside = kind === 'Dense' ? 'vars' : 'cell/vars';
      return [layer, `layers/${numbered(names[kind] ?? kind, index)}/${inside}`];
    }),
  );
}

function tensorsIn(file: Hdf5, model: FileModel): TensorsOf {
  const groups = groupsOf(model);
  return (layer, wanted) => {
    const group = groups.get(layer)!;
    const [found, fits] = [file.namesIn(group), wanted.map((_, at) => String(at))];
    const isSame = found.length === fits.length && fits.every((name) => found.includes(name));
    const name = told(layer.name);
    if (!isSame) refuse({ code: 'tensors', layer: name, found: found.slice(0, 8).map(told), fits });
    return wanted.map(({ role, shape }, at) => {
      const tensor = file.tensorAt(`${group}/${at}`);
      if (!tensor) return refuse({ code: 'tensors', layer: name, found: [], fits });
      if (tensor.type !== '<f4')
        refuse({ code: 'tensor-type', layer: name, tensor: role, found: tensor.type, fits: '<f4' });
      if (tensor.shape.join() !== shape.join()) {
        refuse({ code: 'tensor-shape', layer: name, tensor: role, found: tensor.shape, fits: shape });
      }
      return finite(tensor.values(), layer.name, role);
    });
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse({ code: 'no-json', entry: CONFIG });
  }
}

export const readKeras = (bytes: Uint8Array): Promise<Incoming> =>
  incoming(async () => {
    if (HDF5_SIGNATURE.every((byte, at) => bytes[at] === byte)) refuse({ code: 'keras-2' });
    const files = await unpacked(bytes, LIMITS);
    const root = objectAt(parsedJson(textOf(files[CONFIG]), CONFIG), CONFIG);
    const model = fileModelOf(root);
    const file = await openHdf5(files[WEIGHTS], WEIGHTS);
    return networkOf(model, DEFAULTS.keras, tensorsIn(file, model));
  });
