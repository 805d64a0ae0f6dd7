/** English texts of this view of the inside of the network. */
export const portrait = {
  'portrait.waiting':
    'The states of all windows are being worked out. Train for a few epochs, and watch their path take shape.',
  'portrait.untrained': 'Not trained yet: this is the path of the start values. Train for a few epochs.',
  'portrait.across': 'component 1: {share} % of the variance',
  'portrait.up': 'component 2: {share} %',
  'portrait.label':
    'State portrait of layer {layer}: the hidden states of {units} over {windows} in the two components that hold {share} % of their variance. {ending}',
  'count.units.one': '{n} unit',
  'count.units.other': '{n} units',
  'portrait.point': 'In free run the states come to rest at a point.',
  'portrait.ring': 'In free run the states go round a ring, once in {steps}.',
  'portrait.wanders': 'In free run the states neither come to rest nor return: they wander.',
  'portrait.short': 'The free run is too short to say where the states go.',
  'portrait.everyForecast': 'The free run is seen once in {steps}, at the start of each forecast.',
  'portrait.series': 'over the series, early to late',
  'portrait.freeRun': 'in free run',
  'portrait.start': 'start',
  'portrait.end': 'end',
  'portrait.watched': 'watched window',
  'portrait.cursor': 'Watched window on the path',
  'portrait.at': 'forecast of {time}',
  'portrait.hint': 'Click near the path, or use the arrow keys, to watch the window of that point.',
} as const;
