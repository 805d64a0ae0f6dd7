/** Whether a moment of training is one of the network and the windows that its settings make. */
import type { Checkpoint } from '../protocol/checkpoint';
import { networkShape, parameterCount, parameterLayout } from '../network/layout';
import type { Config } from '../settings/settings';
import type { Windows } from '../windows/windows';

/** It has so many numbers where its own settings want others. */
export type Misfit = {
  readonly part: 'parameters' | 'training windows';
  readonly found: number;
  readonly wanted: number;
};

/** Null where all fits. */
export function misfitOf({ learned, patience, order }: Checkpoint, config: Config, windows: Windows): Misfit | null {
  const parameters = parameterCount(parameterLayout(networkShape(config, windows.channels.length)));
  const best = patience.best?.parameters.length ?? parameters;
  const found = learned.w.length === parameters ? best : learned.w.length;
  if (found !== parameters) return { part: 'parameters', found, wanted: parameters };
  const { length } = windows.parts.train;
  return order.length === length ? null : { part: 'training windows', found: order.length, wanted: length };
}
