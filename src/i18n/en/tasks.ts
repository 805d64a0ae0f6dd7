/** English texts of the tasks, as far as they are in sight from the first. */
export const tasks = {
  'set.task': 'Task',
  'task.forecasting': 'Forecast a series',
  'task.adding': 'Adding',
  'task.temporal-order': 'Temporal order',
  'task.copy': 'Copy',
  'task.reber': 'Reber grammar',
  'task.continual-reber': 'Reber grammar, as a stream',
  'task.characters': 'Characters of a text',
  'task.digits': 'Handwritten digits',
  'task.waves': 'Which wave',
  'task.labelled': 'Own labelled sequences',
  'set.delay': 'Delay',
  'set.delayHint': 'Time steps between what is to be remembered and what is asked',
  'set.samples': 'Samples an epoch',
  'set.directions': 'Reads',
  'directions.one': 'onward',
  'directions.both': 'from both ends',
  'set.directionsHint':
    'Each layer may read a sample from both ends. A forecast cannot: beyond the last value there is nothing to read from the end.',
  'sample.title': 'Sample',
} as const;
