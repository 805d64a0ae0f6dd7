/** English texts of the pinned unit. */
export const unit = {
  'unit.title': 'Unit {unit} at step {step}',
  'unit.none': 'Pinned unit',
  'unit.pinned': 'pinned',
  'unit.layer': 'layer {n}',
  'unit.letGo': 'Let go',
  'unit.empty':
    'Click a cell of the heatmaps to pin its unit and step: its equations appear here with the live numbers.',
  'unit.remembers': 'remembers half for',
  'unit.halfLife': '{n} steps',
  'unit.forgetsNothing': 'forgets nothing',
  'unit.season': 'season is {n}',
  'unit.lag': 'lag is {n}',
  'unit.open': 'Open as diagram',
} as const;
