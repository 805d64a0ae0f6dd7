/** English texts of the panel Evaluation. */
export const evaluation = {
  'evaluation.title': 'Evaluation',
  'runs.title': 'Runs',
  'quality.title': 'Is it any good?',
  'evaluation.aside': 'one step ahead',
  'evaluation.asideSteps': '{n} steps ahead',
  'evaluation.unit': 'Errors in {unit}; smaller is better.',
  'evaluation.noUnit': 'Errors in the unit of the data; smaller is better.',
  'evaluation.part': 'part',
  'evaluation.model': 'model',
  'evaluation.naive': 'naive',
  'evaluation.illegal': '(illegal)',
  'evaluation.better': 'better',
  'evaluation.waiting': 'The errors of the untrained network come with its first forecast.',
  'evaluation.naiveMeaning': 'Naive: the last known value is repeated.',
  'evaluation.sampled':
    'On {n} of {all} windows, evenly spread, as long as the network changes; on all of them a while after training rests.',
  'evaluation.clamped':
    'With {count}, the error on the {part} part is {clamped} instead of {untouched} (MAE, {change}).',
} as const;
