/** Every task but forecasting, whose samples are windows of a series. */
import type { TaskSource } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import type { SequenceTaskName } from '../settings/sources/tasks';
import { ADDING } from './adding';
import type { Task, TaskCut } from './task';

export const TASKS: Partial<Record<SequenceTaskName, Task>> = { adding: ADDING };

/** The samples that a configuration of another task than forecasting has. */
export function samplesFor(config: Config, source: TaskSource): TaskCut {
  if (config.task === 'forecasting') throw new Error('Forecasting has windows.');
  return TASKS[config.task]!.cut(config, source);
}
