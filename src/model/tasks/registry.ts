/** Every task but forecasting, whose samples are windows of a series. */
import type { TaskSource } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import type { SequenceTaskName } from '../settings/sources/tasks';
import { ADDING } from './adding';
import type { Task, TaskCut } from './task';

export const TASKS: Partial<Record<SequenceTaskName, Task>> = { adding: ADDING };

export function taskOf({ task }: Pick<Config, 'task'>): Task {
  const found = task === 'forecasting' ? undefined : TASKS[task];
  if (!found) throw new Error(`${task} has windows, and is not made of samples.`);
  return found;
}

/** The samples that a configuration of another task than forecasting has. */
export function samplesFor(config: Config, source: TaskSource): TaskCut {
  return taskOf(config).cut(config, source);
}
