import type { model as english } from '../en/model';

export const model = {
  'model.title': '模型',
  'set.cell': '循环单元',
  'cell.lstm': 'LSTM',
  'cell.peephole': '窥视孔',
  'cell.gru': 'GRU',
  'cell.rnn': 'RNN',
  'set.activation': '激活函数',
  'activation.tanh': 'tanh',
  'activation.relu': 'relu',
  'set.units': '单元数',
  'set.layers': '层数',
  'set.dropout': '丢弃率',
  'set.dropoutHint': '作用于循环层之间：需要两层或更多。',
  'set.lookBack': '回看窗口',
  'set.horizon': '预测步长',
} satisfies Record<keyof typeof english, string>;
