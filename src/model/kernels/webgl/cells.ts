import type { CellName } from '../../settings/settings';
import { GRU_SHADERS } from './gru';
import { LSTM_SHADERS, PEEPHOLE_SHADERS } from './lstm';
import { RNN_SHADERS } from './rnn';
import type { CellShaders } from './timeStep';

export const CELL_SHADERS: Readonly<Record<CellName, CellShaders>> = {
  lstm: LSTM_SHADERS,
  peephole: PEEPHOLE_SHADERS,
  gru: GRU_SHADERS,
  rnn: RNN_SHADERS,
};
