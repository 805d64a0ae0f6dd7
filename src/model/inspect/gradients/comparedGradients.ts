/** How gradients flow in a network of another cell that was trained on the same windows from the same seed. */
import type { CellName } from '../../settings/settings';
import { networkShape, parameterLayout } from '../../network/layout';
import type { RivalFlow } from '../../protocol/inside';
import type { Snapshot } from '../../protocol/training';
import { gradientFlow } from './gradients';
import type { Run } from '../run';

export function* rivalFlow({ config, windows }: Run, cell: CellName, snapshot: Snapshot): Generator<void, RivalFlow> {
  const shape = networkShape({ ...config, cell }, windows.channels.length);
  const flow = yield* gradientFlow(windows, shape, parameterLayout(shape), snapshot.parameters, config.loss);
  return { cell, step: snapshot.step, epoch: snapshot.epoch, ...flow };
}
