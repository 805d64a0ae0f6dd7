/** The start values of a run's network: the seed's, and a linear shortcut's from the training part. */
import { initialParameters } from '../network/initialize';
import type { NetworkShape } from '../network/layout';
import { beginsWithFit } from '../network/shortcut';
import type { Config } from '../settings/settings';
import { isSamples, type Trainable } from '../tasks/trainable';

/** What fits is fetched when it is needed. Where a `pause` answers false it is given up: null. */
export async function startParameters(
  shape: NetworkShape,
  config: Pick<Config, 'seed' | 'forgetBias'>,
  trainable: Trainable,
  pause: () => Promise<boolean>,
): Promise<Float32Array | null> {
  if (!beginsWithFit(shape) || isSamples(trainable)) return initialParameters(shape, config);
  const { startLine } = await import('../evaluation/startLine');
  const fit = startLine(trainable);
  for (;;) {
    const { done, value } = fit.next();
    if (done) return initialParameters(shape, config, value);
    if (!(await pause())) return null;
  }
}
