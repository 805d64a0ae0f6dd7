/** English texts of the panel Model. */
export const model = {
  'model.title': 'Model',
  'set.cell': 'Cell',
  'cell.lstm': 'LSTM',
  'cell.peephole': 'Peephole',
  'cell.gru': 'GRU',
  'cell.rnn': 'RNN',
  'set.activation': 'Activation',
  'activation.tanh': 'tanh',
  'activation.relu': 'relu',
  'set.units': 'Units',
  'set.layers': 'Layers',
  'set.dropout': 'Dropout',
  'set.dropoutHint': 'Works between recurrent layers: it needs two or more.',
  'set.lookBack': 'Look-back window',
  'set.horizon': 'Horizon',
} as const;
