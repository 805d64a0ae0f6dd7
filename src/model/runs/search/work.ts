/** What runs compute, in multiply-adds, so that the time of one says something of the time of another. */
import type { Part } from '../../protocol/parts';
import { costOfTimeStep } from '../../network/cost';
import { networkShape } from '../../network/layout';
import type { Config } from '../../settings/settings';

/** What a step takes beside its products, in as many multiply-adds as are done meanwhile: about a tenth of a millisecond. */
const STEP = 5e5;

/** Of one window forward. */
const windowWork = (config: Config, inputs: number): number =>
  costOfTimeStep(networkShape(config, inputs)) * config.lookBack;

/** Of a training step: forward, and twice as much back. */
export const stepWork = (config: Config, inputs: number): number =>
  STEP + 3 * windowWork(config, inputs) * config.batchSize;

/** Of a run: its epochs with the validation loss of each, and the forecast of all parts at the end. */
export function runWork(config: Config, inputs: number, windows: Readonly<Record<Part, number>>): number {
  const { train, validation, test } = windows;
  const window = windowWork(config, inputs);
  const steps = Math.ceil(train / Math.min(config.batchSize, train));
  const epoch = steps * STEP + (3 * train + validation) * window;
  return config.epochs * epoch + (train + validation + test) * window;
}
