/** The network with its weights, in PyTorch, and its answers beside the page's. */
import type { ParameterSlot } from '../../network/layout';
import { pyArray, pyShape } from '../python/literals';
import { isStock, networkCode } from '../python/networkCode';
import { sampleOf, type TrainedNetwork } from '../trained';
import { code, folded, text, type NotebookCell } from './notebookFile';

export function sampleCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { inputs, outputs } = sampleOf(network);
  const part = network.windows.parts.test.length > 0 ? 'test' : 'train';
  return [
    text(
      'sample-text',
      `The page wrote down ${inputs.shape[0]} windows of the ${part === 'test' ? 'test' : 'training'} part as its network saw them, and what it answered, before that is scaled back. The windows from above must be the same.`,
    ),
    folded(
      'sample',
      `
PAGE_INPUTS = ${pyArray(inputs.values, 'float32', inputs.shape)}
PAGE_OUTPUTS = ${pyArray(outputs.values, 'float64', outputs.shape)}
`,
    ),
    code(
      'sample-check',
      `
sample = np.array(parts['${part}'][:${inputs.shape[0]}])
assert np.allclose(windows(sample)[0], PAGE_INPUTS, rtol=1e-6, atol=1e-6)
`,
    ),
  ];
}

export function weightCells({ layout, parameters, shape, config }: TrainedNetwork): readonly NotebookCell[] {
  const slots = layout.map(slotText).join('\n');
  return [
    text(
      'weights-text',
      `
## The weights

All ${parameters.length} parameters as the page left them, one array after the other, in the layout of Keras: the gates of a layer stand side by side along the columns${GATES[shape.cell]}.
`,
    ),
    folded('weights', `PARAMETERS = ${pyArray(parameters, 'float32', [-1])}`),
    code(
      'layout',
      `
# Layer (0 is the lowest), role, shape and place of each array.
LAYOUT = [
${slots}
]
WEIGHTS = {
    (layer, role): PARAMETERS[offset:offset + math.prod(shape)].reshape(shape)
    for layer, role, shape, offset in LAYOUT
}
UNITS = ${shape.units}
LAYERS = ${shape.layers}
OUTPUTS = HORIZON${config.loss === 'quantile' ? ' * 3  # the 50 %, 10 % and 90 % quantile of each step' : ''}
`,
    ),
  ];
}

const GATES = { lstm: ' (i, f, g, o)', peephole: ' (i, f, g, o)', gru: ' (z, r, n)', rnn: '' } as const;

const slotText = ({ layer, role, shape, offset }: ParameterSlot) =>
  `    (${typeof layer === 'number' ? layer : `'${layer}'`}, '${role}', ${pyShape(shape)}, ${offset}),`;

const STOCK_LOADING: Readonly<Record<'lstm' | 'gru' | 'rnn', string>> = {
  lstm: `
    put(layers[f'weight_ih_l{number}'], kernel.T)
    put(layers[f'weight_hh_l{number}'], recurrent_kernel.T)
    put(layers[f'bias_ih_l{number}'], bias)`,
  rnn: `
    put(layers[f'weight_ih_l{number}'], kernel.T)
    put(layers[f'weight_hh_l{number}'], recurrent_kernel.T)
    put(layers[f'bias_ih_l{number}'], bias)`,
  gru: `
    # Keras' gates z, r, n become PyTorch's r, z, n.
    order = np.r_[UNITS:2 * UNITS, 0:UNITS, 2 * UNITS:3 * UNITS]
    put(layers[f'weight_ih_l{number}'], kernel[:, order].T)
    put(layers[f'weight_hh_l{number}'], recurrent_kernel[:, order].T)
    put(layers[f'bias_ih_l{number}'], bias[0, order])
    put(layers[f'bias_hh_l{number}'], bias[1, order])`,
};

function loadingCode({ shape }: TrainedNetwork): string {
  const { cell, shortcut } = shape;
  const own = `
    layer = network.recurrent.layers[number]
    put(layer.kernel, kernel)
    put(layer.recurrent_kernel, recurrent_kernel)
    put(layer.bias, bias)${cell === 'peephole' ? "\n    put(layer.peephole, WEIGHTS[number, 'peephole'])" : ''}`;
  const isOwn = !isStock(shape);
  return `
def put(parameter, values):
    with torch.no_grad():
        parameter.copy_(torch.tensor(values))


network = Network(CHANNELS, SETTINGS)
${isOwn ? '' : 'layers = dict(network.recurrent.named_parameters())\n'}for number in range(LAYERS):
    kernel, recurrent_kernel, bias = (WEIGHTS[number, role] for role in ('kernel', 'recurrentKernel', 'bias'))${
      isOwn || cell === 'peephole' ? own : STOCK_LOADING[cell]
    }
put(network.head.weight, WEIGHTS['head', 'kernel'].T)
put(network.head.bias, WEIGHTS['head', 'bias'])${shortcut ? "\nput(network.shortcut, WEIGHTS['shortcut', 'kernel'])" : ''}
`;
}

export function torchCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { shape } = network;
  const why = isStock(shape)
    ? "PyTorch's own layer has this cell; its weights are transposed"
    : 'PyTorch has no such cell, so it stands here step by step';
  return [
    text(
      'torch-text',
      `
## The network in PyTorch

${why}. It is asked in float64, as the page's reference is, so that nothing but the formulas is compared: all answers must be the page's to 1e-4.
`,
    ),
    code('torch-network', networkCode([shape], [shape.shortcut?.kind ?? 'none'])),
    code(
      'torch-check',
      `
${loadingCode(network).trim()}


network.double().eval()
with torch.no_grad():
    said = network(torch.tensor(PAGE_INPUTS, dtype=torch.float64)).numpy()
print('largest difference to the page:', np.abs(said - PAGE_OUTPUTS).max())
assert np.allclose(said, PAGE_OUTPUTS, rtol=1e-4, atol=1e-4)
`,
    ),
  ];
}
