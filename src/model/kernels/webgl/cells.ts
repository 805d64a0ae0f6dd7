import type { CellOptions } from '../../cells/cell';
import type { CellName } from '../../settings/settings';
import { GRU_SHADERS } from './gru';
import { lstmShaders } from './lstm';
import { RNN_SHADERS } from './rnn';
import type { CellShaders } from './timeStep';

/** Options are the LSTM's alone. */
const SHADERS: Readonly<Record<CellName, (options: CellOptions | null) => CellShaders>> = {
  lstm: (options) => lstmShaders(false, options),
  peephole: (options) => lstmShaders(true, options),
  gru: () => GRU_SHADERS,
  rnn: () => RNN_SHADERS,
};

export const cellShaders = (cell: CellName, options: CellOptions | null): CellShaders => SHADERS[cell](options);
