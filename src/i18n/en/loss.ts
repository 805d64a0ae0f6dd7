/** English texts of the panel Loss. */
export const loss = {
  'loss.title': 'Loss',
  'loss.luck': 'Is it luck?',
  'loss.log': 'Log scale',
  'loss.chance': 'chance {loss}',
  'loss.train': 'train',
  'loss.validation': 'validation',
  'loss.waiting': 'Press Train: the losses are drawn from the first steps on.',
  'loss.captionSteps':
    'Step {step}, within the first epoch: train loss {train} over the latest steps, validation loss {validation}.',
  'loss.validated': 'Validation loss on {n} of {all} windows, evenly spread.',
  'loss.caption':
    'Epoch {epoch}: train loss {train}, validation loss {validation}. Lowest validation loss {best} at epoch {bestEpoch}.',
} as const;
