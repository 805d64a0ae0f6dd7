/**
 * The file of weights in HDF5. Keras finds the tensors of each layer in a group of its class, `layers/lstm`, `layers/lstm_1`,
 * `layers/dense`, below it in `vars` by their order; those of a recurrent layer are its cell's, one group deeper.
 */
import type { TrainedNetwork } from '../trained';
import {
  CELL_CLASSES,
  CLASS_NAMES,
  layerTensors,
  lineTensors,
  numbered,
  type LayersCell,
  type LayerTensor,
} from './layers';

/** In the virtual file system of the library; gone before anything else can run. */
const PATH = '/model.weights.h5';

type Group = { readonly path: string; readonly tensors: readonly LayerTensor[] };

function groupsOf(network: TrainedNetwork, cell: LayersCell): readonly Group[] {
  const { shape } = network;
  const recurrent = Array.from({ length: shape.layers }, (_, layer) => {
    const path = `layers/${numbered(CLASS_NAMES[CELL_CLASSES[cell]], layer)}`;
    return [
      { path: `${path}/vars`, tensors: [] },
      { path: `${path}/cell/vars`, tensors: layerTensors(network, layer) },
    ];
  });
  const head = { path: 'layers/dense/vars', tensors: layerTensors(network, 'head') };
  const root = { path: 'vars', tensors: [] };
  if (!shape.shortcut) return [root, ...recurrent.flat(), head];
  const empty = ['input_layer', 'flatten', 'add'].map((name) => ({ path: `layers/${name}/vars`, tensors: [] }));
  return [root, ...recurrent.flat(), head, { path: 'layers/dense_1/vars', tensors: lineTensors(network) }, ...empty];
}

export async function kerasWeights(network: TrainedNetwork, cell: LayersCell): Promise<Uint8Array> {
  const { File, ready } = await import('h5wasm');
  const { FS } = await ready;
  const file = new File(PATH, 'w');
  try {
    const made = new Set<string>();
    for (const { path, tensors } of groupsOf(network, cell)) {
      const parts = path.split('/');
      parts.forEach((_, at) => {
        const group = parts.slice(0, at + 1).join('/');
        if (!made.has(group)) file.create_group(group);
        made.add(group);
      });
      tensors.forEach(({ shape, values }, at) =>
        file.create_dataset({ name: `${path}/${at}`, data: values, shape: [...shape], dtype: '<f' }),
      );
    }
    file.close();
    return FS.readFile(PATH).slice();
  } finally {
    FS.unlink(PATH);
  }
}
