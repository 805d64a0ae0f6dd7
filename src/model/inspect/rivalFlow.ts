import type { CellName } from '../config/settings';
import type { RivalFlow } from '../protocol/inside';
import type { Snapshot } from '../protocol/training';
import type { Run } from './run';

// eslint-disable-next-line require-yield
export function* rivalFlow(_run: Run, _cell: CellName, _snapshot: Snapshot): Generator<void, RivalFlow> {
  throw new Error('rivalFlow is not there yet');
}
