/** What may be asked of a network, by name; `model/tasks` makes the samples. */
export const TASK_NAMES = [
  'forecasting',
  'adding',
  'temporal-order',
  'copy',
  'reber',
  'continual-reber',
  'characters',
  'digits',
  'waves',
  'labelled',
] as const;
export type TaskName = (typeof TASK_NAMES)[number];
/** Those whose samples are not windows of a series. */
export type SequenceTaskName = Exclude<TaskName, 'forecasting'>;

/** Files of `public/data` that tasks are made from. */
export const MATERIAL_FILES = { digits: 'digits-8x8.csv.gz', characters: 'moby-dick.txt' } as const;

/** Those that read one symbol a step, as inputs of which one is 1. */
export const SYMBOL_TASKS = [
  'temporal-order',
  'copy',
  'reber',
  'continual-reber',
  'characters',
] as const satisfies readonly TaskName[];
