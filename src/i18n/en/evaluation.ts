/** English texts of the panel Evaluation. */
export const evaluation = {
  'evaluation.title': 'Evaluation',
  'evaluation.aside': 'one step ahead',
  'evaluation.asideSteps': '{n} steps ahead',
  'evaluation.unit': 'Errors in {unit}; smaller is better.',
  'evaluation.noUnit': 'Errors in the unit of the data; smaller is better.',
  'evaluation.part': 'part',
  'evaluation.model': 'model',
  'evaluation.naive': 'naive',
  'evaluation.better': 'better',
  'evaluation.waiting': 'The errors of the untrained network come with its first forecast.',
  'evaluation.beats': 'Beats the naive forecast on the test part by {share} % (MAE).',
  'evaluation.worse':
    'Not better than repeating the last value yet: its error on the test part is {share} % larger (MAE).',
  'evaluation.equal': 'As good as repeating the last value on the test part (MAE).',
  'evaluation.untrained': 'Not trained yet: nothing has been learned, so nothing is claimed. Press Train.',
  'evaluation.noTest': 'The test part has no window, so nothing can be said about unseen data.',
  'evaluation.naiveMeaning': 'Naive: the last known value is repeated.',
  'evaluation.sampled':
    'On {n} of {all} windows, evenly spread, as long as the network changes; on all of them a while after training rests.',
  'evaluation.clamped':
    'With {count}, the error on the {part} part is {clamped} instead of {untouched} (MAE, {change}).',
} as const;
