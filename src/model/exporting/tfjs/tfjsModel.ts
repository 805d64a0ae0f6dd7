/**
 * A layers-model of TensorFlow.js, made and saved by its own layers. Only they are asked here, and no kernel: the engine that
 * is in use in this thread stays so, and what the layers hold in its memory is given back.
 */
import type * as tfjs from '@tensorflow/tfjs';
import { outputsOf, type NetworkShape } from '../../network/layout';
import {
  CELL_CLASSES,
  CLASS_NAMES,
  isLayersCell,
  layerActivation,
  layerTensors,
  LINE_NAMES,
  lineTensors,
  numbered,
} from '../keras/layers';
import type { LayerTensor, LayersCell } from '../keras/layers';
import type { Unwritable } from '../../protocol/exporting';
import type { TrainedNetwork } from '../trained';
import { withWholeCell } from '../wholeCell';

type Library = typeof tfjs;
type Model = ReturnType<Library['model']>;
type Layer = Parameters<ReturnType<Library['sequential']>['add']>[0];

export const WEIGHTS_FILE = 'weights.bin';

/** Its GRU applies the reset gate before the recurrent product, ours after it, and has one bias for two of ours. */
export function unwritableInTfjs(shape: NetworkShape): Unwritable | null {
  const { cell } = shape;
  if (cell === 'gru') return { code: 'reset-after' };
  if (!isLayersCell(cell)) return { code: 'cell', cell };
  return layerActivation(shape) === null ? { code: 'one-activation' } : null;
}

function recurrentLayer(
  { layers }: Library,
  cell: LayersCell,
  name: string,
  shape: NetworkShape,
  isLast: boolean,
): Layer {
  const own = {
    name,
    units: shape.units,
    activation: layerActivation(shape) ?? shape.activation,
    returnSequences: !isLast,
    useBias: true,
  } as const;
  const start = {
    kernelInitializer: 'glorotUniform',
    recurrentInitializer: 'orthogonal',
    biasInitializer: 'zeros',
  } as const;
  if (cell === 'rnn') return layers.simpleRNN({ ...own, ...start });
  return layers.lstm({ ...own, ...start, recurrentActivation: 'sigmoid', unitForgetBias: true });
}

const denseLayer = ({ layers }: Library, name: string, units: number, trainable = true): Layer =>
  layers.dense({ name, units, trainable, activation: 'linear', kernelInitializer: 'glorotUniform' });

function fill({ tensor }: Library, layer: Layer, tensors: readonly LayerTensor[]): void {
  const weights = tensors.map(({ shape, values }) => tensor(values, [...shape], 'float32'));
  layer.setWeights(weights);
  for (const weight of weights) weight.dispose();
}

/** The network as its layers, with our weights. */
function modelOf(library: Library, network: TrainedNetwork, cell: LayersCell): Model {
  const { input, layers, model, sequential } = library;
  const { shape, windows } = network;
  const window = [windows.lookBack, shape.inputs];
  const outputs = outputsOf(shape);
  const recurrent = Array.from({ length: shape.layers }, (_, layer) => {
    const name = numbered(CLASS_NAMES[CELL_CLASSES[cell]], layer);
    return recurrentLayer(library, cell, name, shape, layer === shape.layers - 1);
  });
  const head = denseLayer(library, 'dense', outputs);
  const stack = [...recurrent, head];
  const { shortcut } = shape;
  const line = shortcut ? denseLayer(library, LINE_NAMES[shortcut.kind], outputs, !shortcut.held) : null;
  // The start values are overwritten: zeros are made without the engine, orthogonal ones take seconds on it.
  for (const layer of line ? [...stack, line] : stack) layer.setFastWeightInitDuringBuild(true);

  let whole: Model;
  if (line) {
    const x = input({ shape: window, name: 'input' });
    const said = stack.reduce((sees, layer) => layer.apply(sees) as typeof x, x);
    const flat = layers.flatten({ name: 'flatten' }).apply(x) as typeof x;
    const sum = layers.add({ name: 'add' }).apply([said, line.apply(flat) as typeof x]) as typeof x;
    whole = model({ inputs: x, outputs: sum, name: 'functional' });
    fill(library, line, lineTensors(network));
  } else {
    whole = sequential({
      name: 'sequential',
      layers: [layers.inputLayer({ inputShape: window, name: 'input' }), ...stack],
    });
  }
  recurrent.forEach((layer, at) => fill(library, layer, layerTensors(network, at)));
  fill(library, head, layerTensors(network, 'head'));
  return whole;
}

/** The text of `model.json`, and the bytes of the file that it names. A network that is `unwritableInTfjs` is a bug of the caller. */
export async function tfjsModel(given: TrainedNetwork): Promise<{ json: string; weights: Uint8Array }> {
  const network = withWholeCell(given);
  const { cell } = network.shape;
  if (!isLayersCell(cell) || cell === 'gru') throw new Error(`TensorFlow.js has no such cell ${cell}.`);
  const library = await import('@tensorflow/tfjs');
  const { getBackend, io, setBackend } = library;
  // Where no engine is in use, TensorFlow.js would start the one of its own choice, WebGL.
  if (!getBackend()) await setBackend('cpu');
  const model = modelOf(library, network, cell);
  try {
    const saved: { json: string; weights: Uint8Array }[] = [];
    await model.save(
      io.withSaveHandler(async ({ weightSpecs = [], weightData = new ArrayBuffer(0), ...described }) => {
        const { modelTopology, format, generatedBy, convertedBy } = described;
        const weightsManifest = [{ paths: [WEIGHTS_FILE], weights: weightSpecs }];
        const json = JSON.stringify({ format, generatedBy, convertedBy, modelTopology, weightsManifest });
        saved.push({ json, weights: new Uint8Array(io.CompositeArrayBuffer.join(weightData)) });
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      }),
    );
    return saved[0]!;
  } finally {
    model.dispose();
  }
}
