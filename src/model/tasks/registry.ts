/** Every task but forecasting, whose samples are windows of a series. */
import type { TaskSource } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import type { SequenceTaskName } from '../settings/sources/tasks';
import { ADDING } from './adding';
import { CHARACTERS } from './characters';
import { COPY } from './copy';
import { DIGITS } from './digits/digits';
import { LABELLED } from './labelled';
import { CONTINUAL_REBER } from './reber/continualReber';
import { REBER } from './reber/reber';
import type { Task, TaskCut } from './task';
import { TEMPORAL_ORDER } from './temporalOrder';
import { WAVES } from './waves';

/** Those that are not made from a user's text or sequences. */
export type ShippedTaskName = Exclude<SequenceTaskName, 'characters' | 'labelled'>;

export const TASKS: Readonly<Record<ShippedTaskName, Task>> = {
  adding: ADDING,
  'temporal-order': TEMPORAL_ORDER,
  copy: COPY,
  reber: REBER,
  'continual-reber': CONTINUAL_REBER,
  digits: DIGITS,
  waves: WAVES,
};

/** Those that are. */
const OWN: Readonly<Record<Exclude<SequenceTaskName, ShippedTaskName>, Task>> = {
  characters: CHARACTERS,
  labelled: LABELLED,
};

export function taskOf({ task }: Pick<Config, 'task'>): Task {
  const found = ({ ...TASKS, ...OWN } as Partial<Record<string, Task>>)[task];
  if (!found) throw new Error(`${task} has windows, and is not made of samples.`);
  return found;
}

/** The samples that a configuration of another task than forecasting has. */
export function samplesFor(config: Config, source: TaskSource): TaskCut {
  return taskOf(config).cut(config, source);
}
