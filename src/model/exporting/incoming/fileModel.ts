/** The model of a file as its layers in the order in which they compute: the trunk, and beside it the line of a shortcut. */
import { refuse, told } from './incoming';
import { listAt, objectAt, own, textAt, type JsonObject } from './json';

export type FileLayer = {
  readonly name: string;
  readonly kind: string;
  readonly config: JsonObject;
  /** The whole entry. */
  readonly entry: JsonObject;
};
export type FileModel = {
  /** In the order of the file, by which Keras counts the layers of a class. */
  readonly layers: readonly FileLayer[];
  readonly trunk: readonly FileLayer[];
  /** From the input on; null where the model ends with the trunk. */
  readonly line: readonly FileLayer[] | null;
  readonly config: JsonObject;
};

export const RECURRENT_CLASSES: readonly string[] = ['LSTM', 'GRU', 'SimpleRNN'];
const GRAPHS = ['Functional', 'Model'];
const isInput = ({ kind }: FileLayer) => kind === 'InputLayer';

function layerOf(value: unknown, at: string): FileLayer {
  const entry = objectAt(value, at);
  const kind = textAt(own(entry, 'class_name'), `${at}.class_name`);
  const config = objectAt(own(entry, 'config'), `${at}.config`);
  const name = textAt(own(entry, 'name') ?? own(config, 'name'), `${at}.config.name`);
  const [registered, module] = [own(entry, 'registered_name'), own(entry, 'module')];
  const isForeign = typeof registered === 'string' && registered !== kind;
  const isElsewhere = typeof module === 'string' && module.split('.')[0] !== 'keras';
  if (isForeign || isElsewhere) {
    refuse({
      code: 'layer',
      layer: told(name),
      found: told(isForeign ? registered : `${told(module)}.${kind}`),
      fits: ['keras.layers'],
    });
  }
  return { name, kind, config, entry };
}

/** Every tensor of Keras 3 in a value: the name of the layer that it comes from. */
function tensorsIn(value: unknown, layer: string, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => tensorsIn(part, layer, at));
  if (typeof value !== 'object' || value === null) return [];
  const object = objectAt(value, at);
  if (own(object, 'class_name') !== '__keras_tensor__') return [];
  const history = listAt(own(objectAt(own(object, 'config'), at), 'keras_history'), `${at}.keras_history`);
  return [sourceIn(history, layer, at)];
}

/** `[name, node, tensor]`: of a layer that is used once and says one thing. */
function sourceIn(value: readonly unknown[], layer: string, at: string): string {
  const [name, node, tensor] = value;
  if (node !== 0 || tensor !== 0)
    refuse({ code: 'wiring', layer: told(layer), found: told(value), fits: 'a layer used once' });
  return textAt(name, at);
}

/** What a layer of a graph gets, by the names of the layers that it comes from. */
function sourcesOf({ name, entry }: FileLayer): readonly string[] {
  const at = `${told(name)}.inbound_nodes`;
  const nodes = listAt(own(entry, 'inbound_nodes'), at);
  if (nodes.length === 0) return [];
  if (nodes.length > 1) {
    refuse({ code: 'wiring', layer: told(name), found: `${nodes.length} calls`, fits: 'a layer used once' });
  }
  const [node] = nodes;
  if (Array.isArray(node)) return node.map((source) => sourceIn(listAt(source, at), name, at));
  const call = objectAt(node, at);
  const named = Object.values(objectAt(own(call, 'kwargs') ?? {}, at)).flatMap((value) => tensorsIn(value, name, at));
  if (named.length > 0) refuse({ code: 'wiring', layer: told(name), found: told(named), fits: 'one input' });
  return tensorsIn(listAt(own(call, 'args'), at), name, at);
}

/** The only end of a graph: `[[name, 0, 0]]`, or without the outer brackets. */
function endOf(config: JsonObject, key: string): string {
  const ends = listAt(own(config, key), key);
  const one = typeof ends[0] === 'string' ? ends : ends.length === 1 ? listAt(ends[0], key) : null;
  if (!one) return refuse({ code: 'wiring', layer: key, found: told(ends), fits: 'one input and one output' });
  return sourceIn(one, key, key);
}

function graphOf(layers: readonly FileLayer[], config: JsonObject): FileModel {
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const layerAt = (name: string) =>
    byName.get(name) ?? refuse({ code: 'wiring', layer: told(name), found: 'nothing', fits: 'a layer of the model' });
  const input = layerAt(endOf(config, 'input_layers'));

  /** Back from a layer to the input: a chain of layers of one input each. */
  function chainTo(name: string): readonly FileLayer[] {
    const chain: FileLayer[] = [];
    for (let layer = layerAt(name); ;) {
      chain.unshift(layer);
      if (layer === input) return chain;
      const sources = sourcesOf(layer);
      const [source] = sources;
      if (source === undefined || sources.length > 1 || chain.length > layers.length) {
        return refuse({ code: 'wiring', layer: told(layer.name), found: told(sources), fits: 'one input' });
      }
      layer = layerAt(source);
    }
  }

  const output = layerAt(endOf(config, 'output_layers'));
  let [trunk, line]: [readonly FileLayer[], readonly FileLayer[] | null] = [[], null];
  if (output.kind === 'Add') {
    const sources = sourcesOf(output);
    const [a, b] = sources;
    if (a === undefined || b === undefined || sources.length > 2) {
      return refuse({
        code: 'wiring',
        layer: told(output.name),
        found: told(sources),
        fits: 'the head and its shortcut',
      });
    }
    const isTrunk = (chain: readonly FileLayer[]) => chain.some(({ kind }) => RECURRENT_CLASSES.includes(kind));
    const chains = [chainTo(a), chainTo(b)] as const;
    [trunk, line] = isTrunk(chains[0]) ? chains : [chains[1], chains[0]];
  } else {
    trunk = chainTo(output.name);
  }
  const used = new Set([...trunk, ...(line ?? []), output]);
  const beside = layers.find((layer) => !used.has(layer));
  if (beside) refuse({ code: 'wiring', layer: told(beside.name), found: beside.kind, fits: 'a way to the output' });
  return { layers, trunk, line, config };
}

/** `root` is a model as both formats write it: its class and its configuration. */
export function fileModelOf(root: JsonObject): FileModel {
  const kind = textAt(own(root, 'class_name'), 'class_name');
  const given = own(root, 'config');
  // TensorFlow.js once wrote the layers of a Sequential alone.
  const config = Array.isArray(given) ? { layers: given } : objectAt(given, 'config');
  if (kind !== 'Sequential' && !GRAPHS.includes(kind)) {
    refuse({ code: 'model', found: told(kind), fits: ['Sequential', 'Functional'] });
  }
  const layers = listAt(own(config, 'layers'), 'config.layers').map((layer, at) =>
    layerOf(layer, `config.layers[${at}]`),
  );
  const twice = layers.find(({ name }, at) => layers.findIndex((other) => other.name === name) < at);
  if (twice) refuse({ code: 'malformed', at: told(twice.name), fits: 'a name of its own' });
  if (kind !== 'Sequential') return graphOf(layers, config);
  const inside = layers.find((layer, at) => at > 0 && isInput(layer));
  if (inside) refuse({ code: 'wiring', layer: told(inside.name), found: 'InputLayer', fits: 'one input' });
  return { layers, trunk: layers, line: null, config };
}
