/** The network with its weights, its forecasts beside the page's, and the training that goes on. */
import type { ParameterSlot } from '../../network/layout';
import { base64Text, blocks, pyNumber } from '../python/literals';
import { isStock, networkCode } from '../python/networkCode';
import { EPOCH_CODE, lossesCode, lossFunction, OPTIMIZER_CODE, scheduleCode } from '../python/trainingCode';
import { sampleOf, type TrainedNetwork } from '../trained';
import { checkedForecast } from './checkedForecast';
import { code, folded, text, type NotebookCell } from './notebookFile';

const shapeText = (shape: readonly number[]) => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
const floats = (values: ArrayLike<number>, type: 'float64' | 'float32', shape: readonly number[]) =>
  `np.frombuffer(base64.b64decode(${base64Text(values, type)}), '${type === 'float64' ? '<f8' : '<f4'}').reshape(${shapeText(shape)})`;

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
PAGE_INPUTS = ${floats(inputs.values, 'float32', inputs.shape)}
PAGE_OUTPUTS = ${floats(outputs.values, 'float64', outputs.shape)}
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
  const layout_ = layout.map(slotText).join('\n');
  return [
    text(
      'weights-text',
      `
## The weights

All ${parameters.length} parameters as the page left them, one array after the other, in the layout of Keras: the gates of a layer stand side by side along the columns${GATES[shape.cell]}.
`,
    ),
    folded('weights', `PARAMETERS = ${floats(parameters, 'float32', [-1])}`),
    code(
      'layout',
      `
# Layer (0 is the lowest), role, shape and place of each array.
LAYOUT = [
${layout_}
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
  `    (${typeof layer === 'number' ? layer : `'${layer}'`}, '${role}', ${shapeText(shape)}, ${offset}),`;

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

const TENSORS_CODE = `
def tensors(first_targets):
    """Windows and their targets, in the precision of the network."""
    x, y = windows(first_targets.numpy())
    precision = network.head.weight.dtype
    return torch.from_numpy(x).to(precision), torch.from_numpy(y).to(precision)
`;

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

export function forecastCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { part, origins, forecasts, errors } = checkedForecast(network);
  const { horizon, transform, parts } = network.windows;
  const isPower = transform.kind === 'power';
  const size = origins.length;
  const some = size < parts[part].length ? `${size} evenly spread windows` : 'all windows';
  const name = part === 'test' ? 'test' : 'training';
  return [
    text(
      'forecast-text',
      `
## The forecast

From each window of the ${name} part, in the unit of the data${network.shape.quantiles ? ': the median, which is the first of the quantiles' : ''}. The page wrote down its forecasts from ${some} of it; the network here must say the same. Beside its error stands that of repeating the last value: a network that is not better has learned nothing of use.
`,
    ),
    folded(
      'forecast-page',
      `
PAGE_ORIGINS = np.frombuffer(base64.b64decode(${base64Text(origins, 'int32')}), '<i4')
PAGE_FORECASTS = ${floats(forecasts, 'float64', [size, horizon])}
`,
    ),
    code(
      'forecast',
      blocks(
        TENSORS_CODE,
        EPOCH_CODE,
        `
def forecast(first_targets):
    """Forecasts [windows, horizon] in the unit of the data."""
    said, _ = answers(network, torch.as_tensor(first_targets), tensors)
    return np.array([
        to_data_unit(row, t, levels, LAG, scaler${isPower ? ', transform' : ''})
        for t, row in zip(first_targets, said[:, :HORIZON].tolist())
    ])


def errors(forecasts, first_targets):
    """MAE and RMSE over all steps; a missing truth counts in neither."""
    wrong = [
        said - VALUES[t + ahead]
        for t, row in zip(first_targets, forecasts)
        for ahead, said in enumerate(row)
        if t + ahead not in MISSING
    ]
    return np.abs(wrong).mean(), np.sqrt(np.square(wrong).mean())
`,
        `
checked = PAGE_ORIGINS.astype('int64')
spread = np.std(VALUES[:TRAIN_END])
said = forecast(checked)
print('largest difference to the page:', np.abs(said - PAGE_FORECASTS).max())
assert np.allclose(said, PAGE_FORECASTS, rtol=1e-4, atol=1e-4 * spread)
assert np.allclose(errors(said, checked), [${pyNumber(errors.mae)}, ${pyNumber(errors.rmse)}], rtol=1e-3, atol=1e-4 * spread, equal_nan=True)

judged = np.array(parts['${part}'])
forecasts = forecast(judged)
repeated = [[VALUES[t - 1]] * HORIZON for t in judged]
for name, said in (('network', forecasts), ('last value', repeated)):
    mae, rmse = errors(said, judged)
    print(f'{name}: MAE {mae:.6g}, RMSE {rmse:.6g} on {len(judged)} windows of the ${name} part')
`,
      ),
    ),
    code(
      'picture',
      `
try:
    import matplotlib.pyplot as plt
except ImportError:
    print('matplotlib is not installed: no picture.')
else:
    plt.figure(figsize=(10, 3))
    plt.plot([TIMES[t] for t in judged], [VALUES[t] for t in judged], label='series')
    plt.plot([TIMES[t] for t in judged], forecasts[:, 0], label='forecast, one step ahead')
    plt.legend()
    plt.show()
`,
    ),
  ];
}

export function trainingCells({ config, epoch, step }: TrainedNetwork): readonly NotebookCell[] {
  const schedule = scheduleCode([config.schedule]);
  const rate = schedule === '' ? "SETTINGS['learningRate']" : 'schedule.rate(epoch)';
  const plateau =
    config.schedule === 'plateau' ? " What the page's schedule had waited for is not known here: it begins anew." : '';
  return [
    text(
      'training-text',
      `
## Training on

The page stopped after ${epoch} epochs, ${step} steps. From there the same training goes on: loss, optimizer, learning rate, batch size and clipping are the page's; the order of the batches${config.dropout > 0 && config.layers > 1 ? ', the dropped units' : ''} and what the optimizer remembers begin anew.${plateau}
`,
    ),
    code(
      'training',
      blocks(
        lossesCode([config.loss]),
        OPTIMIZER_CODE,
        schedule,
        `
MORE_EPOCHS = 3
torch.manual_seed(SETTINGS['seed'])
network.float()
optimizer = optimizer_for(network, SETTINGS)
${schedule === '' ? '' : 'schedule = Schedule(SETTINGS)\n'}training, validation = torch.tensor(parts['train']), torch.tensor(parts['validation'])
for epoch in range(${epoch}, ${epoch} + MORE_EPOCHS):
    for group in optimizer.param_groups:
        group['lr'] = ${rate}
    train_loss = train_epoch(network, optimizer, training, tensors, ${lossFunction(config.loss)}, SETTINGS)
    validation_loss = ${lossFunction(config.loss)}(*answers(network, validation, tensors)).item() if len(validation) else train_loss${
      config.schedule === 'plateau' ? '\n    schedule.see(validation_loss)' : ''
    }
    print(f'epoch {epoch + 1}: training loss {train_loss:.6g}, validation loss {validation_loss:.6g}')

mae, rmse = errors(forecast(judged), judged)
print(f'after the training: MAE {mae:.6g}, RMSE {rmse:.6g}')
`,
      ),
    ),
  ];
}
