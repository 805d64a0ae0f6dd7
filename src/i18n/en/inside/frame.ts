/** English texts around the views of the inside of the network: their names, what they are, how their figures are downloaded. */
export const frame = {
  'inside.views': 'View',
  'inside.interventions': '{count} in place',
  'count.interventions.one': '{n} intervention',
  'count.interventions.other': '{n} interventions',
  'inside.letAllGo': 'Let go of all',
  'inside.ofStep': 'of epoch {epoch}, step {step}',
  'inside.waiting': 'The answer is being worked out.',
  'inside.help': 'What is this? {view}',
  'inside.source': 'Source: {title}',
  'inside.download': 'Download: {view}',
  'inside.downloadList': 'Figures and picture',
  'inside.figures': 'Figures (CSV)',
  'inside.png': 'Picture (PNG)',
  'inside.svg': 'Picture (SVG)',
  'view.gates': 'Gates',
  'view.cell': 'Cell & equations',
  'view.clamps': 'Clamp lab',
  'view.memory': 'Memory',
  'view.gradients': 'Gradient flow',
  'view.meanings': 'What each unit means',
  'view.portrait': 'State portrait',
  'view.weights': 'Weights',
  'help.gates':
    'Each row is a unit and each column a time step of the window that is marked in the forecast: the stronger the colour, the wider a gate is open, or the larger a state. A row that never changes is a unit that this window does not move.',
  'help.cell':
    'The cell at one time step: the memory c runs along the belt, the forget gate lets some of it pass, the input gate adds something new, and the output gate shows a part of it as h. Below stand the same numbers as equations.',
  'help.clamps':
    'Hold a gate, remove a unit, cut the recurrent connection or drag an input point, and see what becomes of the forecast. The trained network stays as it is: letting go brings everything back.',
  'help.memory':
    'How often each gate is nearly shut or nearly open, and how many steps it takes until half of what a unit remembers is gone. A gate that is always open or always shut has nothing to decide.',
  'help.gradients':
    'How much the loss would change with the states at each time step: where the curve falls to nothing, the network cannot learn from that far back. A simple RNN sends it through the same weights at every step, so it tends to vanish or to explode; the cell state of an LSTM is there to keep it up.',
  'help.meanings':
    'How closely the states of each unit follow a known part of the series, the calendar or its past. A correlation is a hint and no proof: the removal of the unit shows whether the forecast depends on it.',
  'help.portrait':
    'All hidden states at the end of each window, seen in the two directions in which they vary most. A cycle in the series is a ring; a forecast that dies runs into a point.',
  'help.weights':
    'Every weight of the network, where it started, and how far training has moved it. The norm of a gradient says how hard the loss still pulls at a matrix.',
} as const;
