/** How gradients flow in a network of another cell that was trained on the same windows from the same seed. */
import type { CellName } from '../../settings/settings';
import { parameterLayout } from '../../network/layout';
import type { ComparedGradients } from '../../protocol/inside/gradients';
import type { Snapshot } from '../../protocol/training';
import { gradientFlow } from './gradients';
import { shapeFor } from '../../tasks/trainable';
import type { Run } from '../inspectedRun';

export function* comparedGradients(
  { config, trainable, samples }: Run,
  cell: CellName,
  snapshot: Snapshot,
): Generator<void, ComparedGradients> {
  const shape = shapeFor({ ...config, cell }, trainable);
  const flow = yield* gradientFlow(samples, shape, parameterLayout(shape), snapshot.parameters, config.loss);
  return { cell, step: snapshot.step, epoch: snapshot.epoch, ...flow };
}
