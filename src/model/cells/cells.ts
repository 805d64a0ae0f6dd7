import type { CellName } from '../settings/settings';
import type { Cell } from './cell';
import { GRU } from './gru';
import { LSTM, PEEPHOLE } from './lstm';
import { RNN } from './rnn';

export const CELLS: Readonly<Record<CellName, Cell>> = { lstm: LSTM, peephole: PEEPHOLE, gru: GRU, rnn: RNN };
