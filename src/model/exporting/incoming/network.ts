/** The layers of a file as a network of ours, or the first thing that does not fit. */
import { CELLS } from '../../cells/cells';
import type { ParameterRole } from '../../cells/cell';
import { parameterCount, parameterLayout, type NetworkShape } from '../../network/layout';
import type { Config } from '../../settings/settings';
import { CELL_CLASSES, LINE_NAMES, type LayersCell } from '../keras/layers';
import { RECURRENT_CLASSES, type FileLayer, type FileModel } from './fileModel';
import { refuse, told, type IncomingNetwork } from './incoming';
import { own } from './json';
import { denseSettings, recurrentSettings, settingOf, sizeOf, type Defaults } from './settings';

/** A tensor as it must be, by its role and its shape. */
export type Wanted = { readonly role: ParameterRole; readonly shape: readonly number[] };
/** The tensors of a layer in the order in which they are wanted; refuses those that are not there or not so. */
export type TensorsOf = (layer: FileLayer, wanted: readonly Wanted[]) => readonly Float32Array[];

/** What only training sees, and answers leave out. */
const isInert = ({ kind }: FileLayer) => kind === 'Dropout';
const CELL_NAMES = Object.keys(CELL_CLASSES) as LayersCell[];

/** The shape of a window: of the input layer, of what the first layer says of it, or of what the model was built for. */
function windowOf({ trunk: [first], config }: FileModel): {
  readonly lookBack: number | null;
  readonly inputs: number;
} {
  const fits = '[null, time, inputs]';
  const built = first && own(first.entry, 'build_config');
  const shapes = [
    first && own(first.config, 'batch_shape'),
    first && own(first.config, 'batch_input_shape'),
    own(config, 'build_input_shape'),
    typeof built === 'object' && built !== null && 'input_shape' in built ? built.input_shape : undefined,
  ];
  const found = shapes.find((shape) => shape !== undefined && shape !== null);
  if (!Array.isArray(found) || found.length !== 3) return refuse({ code: 'input', found: told(found), fits });
  if (first) settingOf(first, 'dtype', ['float32'], 'float32');
  const [, lookBack, inputs] = found as readonly unknown[];
  const isLength = typeof lookBack === 'number' && Number.isInteger(lookBack) && lookBack >= 1;
  if (lookBack !== null && !isLength) return refuse({ code: 'input', found: told(found), fits });
  return { lookBack: isLength ? lookBack : null, inputs: sizeOf(inputs, first?.name ?? 'input', 'inputs') };
}

type Stack = Pick<IncomingNetwork, 'cell' | 'activation' | 'units' | 'outputs'> & {
  readonly recurrent: readonly { readonly layer: FileLayer; readonly hasBias: boolean }[];
  readonly head: { readonly layer: FileLayer; readonly hasBias: boolean };
};

function stackOf(trunk: readonly FileLayer[], defaults: Defaults): Stack {
  const stack = trunk.filter((layer, at) => !isInert(layer) && !(at === 0 && layer.kind === 'InputLayer'));
  const end = stack.findIndex(({ kind }) => !RECURRENT_CLASSES.includes(kind));
  const [layers, [head, ...after]] = end < 0 ? [stack, []] : [stack.slice(0, end), stack.slice(end)];
  const [first] = layers;
  const lastName = trunk.at(-1)?.name ?? 'model';
  const other = ({ name, kind }: FileLayer, fits: readonly string[]) =>
    refuse({ code: 'layer', layer: told(name), found: told(kind), fits });
  if (!first)
    return head
      ? other(head, RECURRENT_CLASSES)
      : refuse({ code: 'end', layer: told(lastName), fits: RECURRENT_CLASSES });
  const unlike = layers.find(({ kind }) => kind !== first.kind);
  if (unlike) return other(unlike, [first.kind]);
  if (!head) return refuse({ code: 'end', layer: told(lastName), fits: ['Dense'] });
  if (head.kind !== 'Dense') return other(head, [first.kind, 'Dense']);
  if (after[0]) return other(after[0], []);
  sizeOf(layers.length, lastName, 'layers');

  const recurrent = layers.map((layer, at) => {
    return { layer, ...recurrentSettings(layer, defaults, at === layers.length - 1) };
  });
  const { units, activation } = recurrent[0]!;
  for (const { layer, ...own } of recurrent) {
    for (const [setting, value] of Object.entries({ units, activation })) {
      const found = own[setting as 'units' | 'activation'];
      if (found !== value)
        refuse({ code: 'setting', layer: told(layer.name), setting, found: String(found), fits: [String(value)] });
    }
  }
  const cell = CELL_NAMES.find((name) => CELL_CLASSES[name] === first.kind)!;
  const { outputs, hasBias } = denseSettings(head);
  return { cell, activation, units, outputs, recurrent, head: { layer: head, hasBias } };
}

type Line = { readonly kind: 'last' | 'linear'; readonly values: Float32Array };

/** The line as the rows of a shortcut: of the last value alone where all else is zero, unless its name says what it is. */
function lineOf(
  line: readonly FileLayer[],
  window: ReturnType<typeof windowOf>,
  outputs: number,
  tensorsOf: TensorsOf,
): Line {
  const { inputs } = window;
  const [input, flatten, dense, ...after] = line;
  const end = (fits: string) => refuse({ code: 'end', layer: told(line.at(-1)?.name ?? 'input'), fits: [fits] });
  const layerAt = (layer: FileLayer | undefined, kind: string): FileLayer => {
    if (!layer) return end(kind);
    return layer.kind === kind
      ? layer
      : refuse({ code: 'layer', layer: told(layer.name), found: told(layer.kind), fits: [kind] });
  };
  layerAt(input, 'InputLayer');
  settingOf(layerAt(flatten, 'Flatten'), 'data_format', ['channels_last'], 'channels_last');
  const layer = layerAt(dense, 'Dense');
  if (after[0]) return refuse({ code: 'layer', layer: told(after[0].name), found: told(after[0].kind), fits: ['Add'] });
  const { outputs: own, hasBias } = denseSettings(layer);
  if (own !== outputs)
    refuse({ code: 'setting', layer: told(layer.name), setting: 'units', found: String(own), fits: [String(outputs)] });

  const seen = sizeOf(window.lookBack, layer.name, 'lookBack') * inputs;
  const [kernel, bias] = tensorsOf(layer, denseTensors(seen, outputs, hasBias)) as [Float32Array, Float32Array?];
  const from = (seen - inputs) * outputs;
  const isOther = (value: number, at: number) => value !== 0 && (at < from || at >= from + outputs);
  const seesMore = kernel.some(isOther) || (bias?.some((value) => value !== 0) ?? false);
  if (!seesMore && layer.name !== LINE_NAMES.linear)
    return { kind: 'last', values: kernel.slice(from, from + outputs) };
  const values = new Float32Array((1 + seen) * outputs);
  if (bias) values.set(bias);
  values.set(kernel, outputs);
  return { kind: 'linear', values };
}

const denseTensors = (rows: number, outputs: number, hasBias: boolean): readonly Wanted[] => [
  { role: 'kernel', shape: [rows, outputs] },
  ...(hasBias ? [{ role: 'bias', shape: [outputs] } as const] : []),
];

export function networkOf(model: FileModel, defaults: Defaults, tensorsOf: TensorsOf): IncomingNetwork {
  const window = windowOf(model);
  const { cell, activation, units, outputs, recurrent, head } = stackOf(model.trunk, defaults);
  const { inputs, lookBack } = window;
  const line = model.line && lineOf(model.line, window, outputs, tensorsOf);
  const shortcut: Config['shortcut'] = line?.kind ?? 'none';
  const layers = recurrent.length;
  const seen = line ? line.values.length / outputs : 0;
  const shape: NetworkShape = {
    cell,
    activation,
    inputs,
    units,
    layers,
    horizon: outputs,
    ...(line && { shortcut: { kind: line.kind, seen, held: false } }),
  };
  const layout = parameterLayout(shape);
  const parameters = new Float32Array(parameterCount(layout));
  /** Into their places; a bias that the file does without stays 0. */
  const put = (place: number | 'head', tensors: readonly Float32Array[]) => {
    const slots = layout.filter(({ layer }) => layer === place);
    tensors.forEach((values, at) => parameters.set(values, slots[at]!.offset));
  };
  recurrent.forEach(({ layer, hasBias }, at) => {
    const wanted = CELLS[cell].parameters(at === 0 ? inputs : units, units);
    put(at, tensorsOf(layer, hasBias ? wanted : wanted.filter(({ role }) => role !== 'bias')));
  });
  put('head', tensorsOf(head.layer, denseTensors(units, outputs, head.hasBias)));
  if (line) parameters.set(line.values, parameters.length - line.values.length);
  return { cell, activation, inputs, units, layers, outputs, lookBack, shortcut, parameters };
}

/** The values of a tensor, all of them numbers. */
export function finite(values: Float32Array, layer: string, tensor: string): Float32Array {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) refuse({ code: 'not-finite', layer: told(layer), tensor, at });
  return values;
}
