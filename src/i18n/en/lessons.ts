/** English texts of the lessons. */
export const lessons = {
  'lessons.title': 'What to try first',
  'lessons.intro': 'Short experiments show what there is to see; each takes a minute.',
  'lessons.1.title': 'Watch it learn',
  'lessons.1.body':
    'Press Train and look at the forecast, not only at the loss: the line bends to the data within seconds. The shaded parts are never trained on.',
  'lessons.2.title': 'One step ahead against free run',
  'lessons.2.body':
    'One step ahead is fed with the truth at each step. The free run lives on its own forecasts: small errors grow. Switch the tabs above the forecast.',
  'lessons.3.title': 'See the forget gate',
  'lessons.3.body':
    'Before training, f is near 0.73 everywhere, since its bias starts at 1. Train, and some rows go dark: those units keep their memory. Pale rows forget.',
  'lessons.4.title': 'Follow one unit',
  'lessons.4.body':
    'Click a cell of a heatmap. The equations at the right show how f, i and g make the cell state c, and how o lets it out as h.',
  'lessons.5.title': 'Is a difference needed?',
  'lessons.5.body':
    'Take the seasonal difference away from a rising series: the test part lies above all that was seen in training, and the forecast stays below.',
  'lessons.5.apply': 'Train on the plain values',
  'lessons.6.title': 'A series that cannot be foreseen',
  'lessons.6.body':
    'In a random walk each change is chance. The loss falls in training, yet Evaluation says: not better than repeating the last value.',
  'lessons.6.apply': 'Open the random walk',
  'lessons.3.apply': 'Open the square wave',
  'lessons.equations': 'The equations of the LSTM',
  'lessons.equationsNote':
    'σ is the logistic sigmoid, ⊙ multiplies unit by unit. x is the input of a time step, h and c are the hidden and the cell state; each has one value a unit.',
} as const;
