/** Reads a network out of a layers-model of TensorFlow.js: its `model.json` and the bytes of its weights, one after another. */
import { fileModelOf } from './fileModel';
import { incoming, refuse, told, type Incoming } from './incoming';
import { listAt, objectAt, own, parsedJson, textAt, type JsonObject } from './json';
import { finite, networkOf, type TensorsOf, type Wanted } from './network';
import { DEFAULTS } from './settings';

const ENTRY = 'model.json';
const FORMAT = 'layers-model';
/** Characters: as many as the reader of `.keras` takes. */
const LONGEST = 4_000_000;

/** Bytes a number, of the types that a model with an optimizer has. */
const BYTES: Readonly<Record<string, number>> = { float32: 4, int32: 4, bool: 1 };

type Stored = {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly at: number;
  readonly ofOptimizer: boolean;
};

function shapeIn(value: unknown, at: string): readonly number[] {
  return listAt(value, at).map((length) => {
    const isLength = typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;
    return isLength ? length : refuse({ code: 'malformed', at, fits: 'whole numbers' });
  });
}

/** Where each tensor lies in the bytes, which must be as many as all of them need. */
function storedIn(manifest: unknown, available: number): readonly Stored[] {
  const stored: Stored[] = [];
  let at = 0;
  listAt(manifest, 'weightsManifest').forEach((group, index) => {
    const path = `weightsManifest[${index}].weights`;
    for (const value of listAt(own(objectAt(group, path), 'weights'), path)) {
      const spec = objectAt(value, path);
      const name = textAt(own(spec, 'name'), `${path}.name`);
      const type = textAt(own(spec, 'dtype'), `${path}.dtype`);
      const packed = own(spec, 'quantization');
      const size = Object.hasOwn(BYTES, type) && packed === undefined ? BYTES[type]! : 0;
      if (size === 0) {
        const found = packed === undefined ? told(type) : `quantised ${told(own(objectAt(packed, path), 'dtype'))}`;
        refuse({ code: 'tensor-type', layer: told(name.split('/')[0]), tensor: told(name), found, fits: 'float32' });
      }
      const shape = shapeIn(own(spec, 'shape'), `${path}.shape`);
      stored.push({ name, type, shape, at, ofOptimizer: own(spec, 'group') === 'optimizer' });
      at += shape.reduce((product, length) => product * length, size);
    }
  });
  if (at !== available) refuse({ code: 'weights-length', found: available, fits: at });
  return stored;
}

/** As TensorFlow.js and Keras end the names of their tensors. */
const ENDINGS: Readonly<Record<Wanted['role'], string>> = {
  kernel: 'kernel',
  recurrentKernel: 'recurrent_kernel',
  bias: 'bias',
  peephole: 'peephole',
};

/** The tensors of a layer are those whose names begin with its own: `lstm/kernel`, or with the cell between the two. */
function tensorsIn(stored: readonly Stored[], weights: Uint8Array): TensorsOf {
  return ({ name: layer }, wanted) => {
    const named = told(layer);
    const own = stored.filter(({ name, ofOptimizer }) => !ofOptimizer && name.startsWith(`${layer}/`));
    const roleOf = ({ name }: Stored) => name.slice(name.lastIndexOf('/') + 1);
    const fits = wanted.map(({ role }) => ENDINGS[role]);
    const isSame = own.length === fits.length && fits.every((role) => own.some((tensor) => roleOf(tensor) === role));
    if (!isSame) refuse({ code: 'tensors', layer: named, found: own.slice(0, 8).map(({ name }) => told(name)), fits });
    return wanted.map(({ role, shape }) => {
      const tensor = own.find((one) => roleOf(one) === ENDINGS[role])!;
      const { type: found, at } = tensor;
      if (found !== 'float32') refuse({ code: 'tensor-type', layer: named, tensor: role, found, fits: 'float32' });
      if (tensor.shape.join() !== shape.join()) {
        refuse({ code: 'tensor-shape', layer: named, tensor: role, found: tensor.shape.slice(0, 8), fits: shape });
      }
      const size = shape.reduce((product, length) => product * length, 4);
      return finite(new Float32Array(new Uint8Array(weights.subarray(at, at + size)).buffer), layer, role);
    });
  };
}

/** The description of the layers: what the Python converter writes has one more object around it. */
function topologyIn(root: JsonObject): JsonObject {
  const format = own(root, 'format');
  if (format !== undefined && format !== null && format !== FORMAT)
    refuse({ code: 'format', found: told(format), fits: FORMAT });
  const topology = objectAt(own(root, 'modelTopology'), 'modelTopology');
  if (own(topology, 'node') !== undefined) refuse({ code: 'format', found: 'graph-model', fits: FORMAT });
  const inner = own(topology, 'model_config');
  return inner === undefined ? topology : objectAt(inner, 'modelTopology.model_config');
}

export const readTfjs = (json: string, weights: Uint8Array): Promise<Incoming> =>
  incoming(async () => {
    if (json.length > LONGEST) refuse({ code: 'too-large', entry: ENTRY, found: json.length, most: LONGEST });
    const root = objectAt(parsedJson(json, ENTRY), ENTRY);
    const model = fileModelOf(topologyIn(root));
    const stored = storedIn(own(root, 'weightsManifest'), weights.byteLength);
    return networkOf(model, DEFAULTS.tfjs, tensorsIn(stored, weights));
  });
