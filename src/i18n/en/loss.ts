/** English texts of the panel Loss. */
export const loss = {
  'loss.title': 'Loss',
  'loss.log': 'Log scale',
  'loss.train': 'train',
  'loss.validation': 'validation',
  'loss.waiting': 'Press Train: the losses are drawn after the first epoch.',
  'loss.caption':
    'Epoch {epoch}: train loss {train}, validation loss {validation}. Lowest validation loss {best} at epoch {bestEpoch}.',
} as const;
