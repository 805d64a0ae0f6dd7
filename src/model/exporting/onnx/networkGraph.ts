/** The whole network as ONNX's operators. ONNX has time before batch: windows are turned once, and never back. */
import type { Numbers } from '../../cells/cell';
import { layerParameters, outputsOf, type NetworkShape, type ParameterSlot, type Shortcut } from '../../network/layout';
import type { Graph } from './graph';
import { recurrentLayer } from './recurrentLayer';

export const INPUT = 'windows';
export const OUTPUT = 'forecast';

const BY_TIME = 'windows_by_time'; // [lookBack, batch, inputs]
const LAST_STATE = 'last_hidden_state'; // [batch, units]
const HEAD = 'head_without_shortcut'; // [batch, outputs]

/** From `windows` [batch, lookBack, inputs] to `forecast` [batch, outputs]. */
export function networkGraph(
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  lookBack: number,
): Graph {
  const own = (layer: ParameterSlot['layer']) => layerParameters(parameters, layout, layer);
  const parts: Graph[] = [turned];
  let input = BY_TIME;
  for (let layer = 0; layer < shape.layers; layer++) {
    const isLast = layer === shape.layers - 1;
    const says = isLast ? LAST_STATE : `layer_${layer + 1}_hidden_states`;
    parts.push(recurrentLayer(shape, layer, own(layer), input, { name: says, of: isLast ? 'last step' : 'all steps' }));
    input = says;
  }
  parts.push(head(shape, own('head'), shape.shortcut ? HEAD : OUTPUT));
  if (shape.shortcut) parts.push(withShortcut(shape, shape.shortcut, own('shortcut').kernel, lookBack));
  return { nodes: parts.flatMap(({ nodes }) => nodes), constants: parts.flatMap(({ constants }) => constants) };
}

const turned: Graph = {
  nodes: [{ operator: 'Transpose', inputs: [INPUT], outputs: [BY_TIME], attributes: { perm: [1, 0, 2] } }],
  constants: [],
};

/** h·W + b. */
function head(
  shape: NetworkShape,
  { kernel, bias }: { readonly kernel: Numbers; readonly bias: Numbers },
  says: string,
): Graph {
  const outputs = outputsOf(shape);
  return {
    nodes: [{ operator: 'Gemm', inputs: [LAST_STATE, 'head_kernel', 'head_bias'], outputs: [says] }],
    constants: [
      { name: 'head_kernel', shape: [shape.units, outputs], values: Float32Array.from(kernel) },
      { name: 'head_bias', shape: [outputs], values: Float32Array.from(bias) },
    ],
  };
}

/** What the head says and s·S: see `network/shortcut.ts`. Of a linear one the first row of S is the bias. */
function withShortcut(shape: NetworkShape, { kind }: Shortcut, kernel: Numbers, lookBack: number): Graph {
  const { inputs } = shape;
  const outputs = outputsOf(shape);
  const size = lookBack * inputs;
  const flat = { operator: 'Flatten', inputs: [INPUT], outputs: ['windows_flat'] }; // [batch, lookBack·inputs]
  const sum = { operator: 'Add', inputs: [HEAD, 'shortcut'], outputs: [OUTPUT] };
  if (kind === 'linear') {
    return {
      nodes: [
        flat,
        { operator: 'Gemm', inputs: ['windows_flat', 'shortcut_kernel', 'shortcut_bias'], outputs: ['shortcut'] },
        sum,
      ],
      constants: [
        { name: 'shortcut_kernel', shape: [size, outputs], values: Float32Array.from(kernel.subarray(outputs)) },
        { name: 'shortcut_bias', shape: [outputs], values: Float32Array.from(kernel.subarray(0, outputs)) },
      ],
    };
  }
  const slice = ['last_target_from', 'last_target_to', 'last_target_axis'];
  return {
    nodes: [
      flat,
      { operator: 'Slice', inputs: ['windows_flat', ...slice], outputs: ['last_target'] }, // [batch, 1]
      { operator: 'Gemm', inputs: ['last_target', 'shortcut_kernel'], outputs: ['shortcut'] },
      sum,
    ],
    constants: [
      // The target is the first channel.
      ...[size - inputs, size - inputs + 1, 1].map((value, at) => ({ name: slice[at]!, shape: [1], values: [value] })),
      { name: 'shortcut_kernel', shape: [1, outputs], values: Float32Array.from(kernel) },
    ],
  };
}
