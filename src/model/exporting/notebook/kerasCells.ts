/** The same network in Keras, which has the page's layout of weights; where it has no such cell, a word on that. */
import type { CellName, LossName, OptimizerName } from '../../settings/settings';
import { QUANTILES } from '../../network/losses';
import type { TrainedNetwork } from '../trained';
import { code, text, type NotebookCell } from './notebookFile';

const LAYERS: Readonly<Record<Exclude<CellName, 'peephole'>, string>> = {
  lstm: "keras.layers.LSTM(UNITS, recurrent_activation='sigmoid', ",
  gru: "keras.layers.GRU(UNITS, recurrent_activation='sigmoid', reset_after=True, ",
  rnn: 'keras.layers.SimpleRNN(UNITS, ',
};

export function kerasCells({ shape }: TrainedNetwork): readonly NotebookCell[] {
  const { cell, options } = shape;
  if (options) {
    return [
      text('keras-none', '## In Keras\n\nKeras has no LSTM with parts left out: this network is in PyTorch only.'),
    ];
  }
  if (cell === 'peephole') {
    return [text('keras-none', '## In Keras\n\nKeras has no LSTM with peepholes: this network is in PyTorch only.')];
  }
  return [
    text(
      'keras-text',
      `
## The same network in Keras 3

Keras has the weights in the page's own order, so they go in as they are. \`KERAS_BACKEND\` chooses what Keras computes with; here it is PyTorch where nothing else is said, so that one installation does for both.
`,
    ),
    code(
      'keras-network',
      `
os.environ.setdefault('KERAS_BACKEND', 'torch')
try:
    import keras
except ImportError:
    keras = None
    print('Keras is not installed (pip install keras): its cells do nothing.')


${builder(cell, shape)}


if keras is not None:
    with keras.device('cpu'):
        model = keras_network('float64')
        said = keras.ops.convert_to_numpy(model(PAGE_INPUTS.astype('float64')))
    print('largest difference to the page:', np.abs(said - PAGE_OUTPUTS).max())
    assert np.allclose(said, PAGE_OUTPUTS, rtol=1e-4, atol=1e-4)
`,
    ),
  ];
}

function builder(cell: Exclude<CellName, 'peephole'>, { shortcut }: TrainedNetwork['shape']): string {
  const trainable = "trainable=SETTINGS['shortcutHeld'] == 'trained', ";
  const line = !shortcut
    ? ''
    : shortcut.kind === 'last'
      ? `
    # The shortcut: the last value of the target, by a weight for each output.
    line = keras.layers.Dense(OUTPUTS, use_bias=False, ${trainable}dtype=dtype, name='shortcut')(x[:, -1, :1])
    said = keras.layers.Add(dtype=dtype)([said, line])`
      : `
    # The shortcut: a line through the whole window; the first row of its kernel is the bias.
    window = keras.layers.Flatten(dtype=dtype)(x)
    line = keras.layers.Dense(OUTPUTS, ${trainable}dtype=dtype, name='shortcut')(window)
    said = keras.layers.Add(dtype=dtype)([said, line])`;
  const lineWeights = !shortcut
    ? ''
    : shortcut.kind === 'last'
      ? `\n    network.get_layer('shortcut').set_weights([WEIGHTS['shortcut', 'kernel']])`
      : `\n    kernel = WEIGHTS['shortcut', 'kernel']\n    network.get_layer('shortcut').set_weights([kernel[1:], kernel[0]])`;
  return `
def keras_network(dtype):
    x = keras.Input((LOOK_BACK, CHANNELS), dtype=dtype)
    h = x
    for number in range(LAYERS):
        is_last = number == LAYERS - 1
        h = ${LAYERS[cell]}activation=SETTINGS['activation'],
            return_sequences=not is_last, dtype=dtype, name=f'layer_{number}')(h)
        if not is_last:
            h = keras.layers.Dropout(SETTINGS['dropout'], dtype=dtype)(h)
    said = keras.layers.Dense(OUTPUTS, dtype=dtype, name='head')(h)${line}
    network = keras.Model(x, said)
    for number in range(LAYERS):
        roles = ['kernel', 'recurrentKernel', 'bias']
        network.get_layer(f'layer_{number}').set_weights([WEIGHTS[number, role] for role in roles])
    network.get_layer('head').set_weights([WEIGHTS['head', 'kernel'], WEIGHTS['head', 'bias']])${lineWeights}
    return network
`.trim();
}

const OPTIMIZERS: Readonly<Record<OptimizerName, string>> = {
  adam: "keras.optimizers.Adam(SETTINGS['learningRate'], epsilon=1e-7, **clipping)",
  rmsprop: "keras.optimizers.RMSprop(SETTINGS['learningRate'], rho=0.9, epsilon=1e-7, **clipping)",
  sgd: "keras.optimizers.SGD(SETTINGS['learningRate'], momentum=SETTINGS['momentum'], **clipping)",
};

const LOSSES: Readonly<Record<LossName, string>> = {
  mse: "'mean_squared_error'",
  mae: "'mean_absolute_error'",
  huber: 'keras.losses.Huber(delta=1.0)',
  quantile: 'keras_quantile_loss',
};

const PINBALL = `
    def keras_quantile_loss(truth, said):
        """The pinball loss: of each quantile all steps, one after the other."""
        losses = []
        for number, quantile in enumerate([${QUANTILES.join(', ')}]):
            d = said[:, number * HORIZON:(number + 1) * HORIZON] - truth
            losses.append(keras.ops.maximum(-quantile * d, (1 - quantile) * d))
        return keras.ops.mean(keras.ops.concatenate(losses, axis=1), axis=1)

`;

/** Goes on with the training; nothing where Keras has no such cell. */
export function kerasTrainingCells({ shape, config }: TrainedNetwork): readonly NotebookCell[] {
  if (shape.cell === 'peephole' || shape.options) return [];
  return [
    text('keras-training-text', 'The same with Keras: it starts once more from the weights of the page.'),
    code(
      'keras-training',
      `
if keras is not None:${config.loss === 'quantile' ? PINBALL : ''}
    clipping = {'global_clipnorm': SETTINGS['clipNorm']} if SETTINGS['clipNorm'] > 0 else {}
    model = keras_network('float32')
    optimizer = ${OPTIMIZERS[config.optimizer]}
    model.compile(optimizer=optimizer, loss=${LOSSES[config.loss]})
    x, y = windows(np.array(parts['train']))
    validated = {'validation_data': windows(np.array(parts['validation']))} if parts['validation'] else {}
    model.fit(x, y, batch_size=SETTINGS['batchSize'], epochs=MORE_EPOCHS, verbose=2, **validated)
`,
    ),
  ];
}
