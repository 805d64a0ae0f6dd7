import type { CellName } from '../config/settings';
import type { Cell } from './cell';
import { LSTM } from './lstm';

export const CELLS: Readonly<Record<CellName, Cell>> = { lstm: LSTM };
