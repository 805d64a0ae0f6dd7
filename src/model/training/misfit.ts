/** Whether a moment of training is one of the network and the windows that its settings make. */
import type { Checkpoint } from '../protocol/checkpoint';
import { parameterCount, parameterLayout } from '../network/layout';
import { shapeFor, type Trainable } from '../tasks/trainable';
import { CELLS } from '../cells/cells';
import type { Config } from '../settings/settings';

/** It has so many numbers where its own settings want others. */
export type Misfit = {
  readonly part: 'parameters' | 'training windows' | 'carried states';
  readonly found: number;
  readonly wanted: number;
};

/** Null where all fits. */
export function misfitOf(
  { learned, patience, order }: Checkpoint,
  config: Config,
  trainable: Trainable,
): Misfit | null {
  const parameters = parameterCount(parameterLayout(shapeFor(config, trainable)));
  const best = patience.best?.parameters.length ?? parameters;
  const found = learned.w.length === parameters ? best : learned.w.length;
  if (found !== parameters) return { part: 'parameters', found, wanted: parameters };
  if (learned.carried && learned.carried.length % statesOf(config) > 0) {
    return { part: 'carried states', found: learned.carried.length, wanted: statesOf(config) };
  }
  const { length } = trainable.parts.train;
  return order.length === length ? null : { part: 'training windows', found: order.length, wanted: length };
}

/** Numbers that a row of a batch carries on: of each layer its states [layer, state, unit]. */
const statesOf = ({ cell, layers, units }: Config): number => layers * CELLS[cell].states.length * units;
