/** English texts of the film of the training, and of what is shown of an earlier moment. */
export const film = {
  'film.name': 'Film of the training',
  'film.slider': 'Training time',
  'film.epoch': 'epoch',
  'film.at': 'epoch {epoch}, step {step}',
  'film.live': 'now: epoch {epoch}, step {step}',
  'film.empty': 'Train, then travel back in training time here.',
  'film.hint': 'Drag to travel in training time.',
  'film.kept': '{moments} moments of training are kept, {megabytes} MB of at most 64 MB.',
  'film.play': 'Play the film',
  'film.pause': 'Pause the film',
  'film.earlier': 'Earlier moment',
  'film.later': 'Later moment',
  'film.now': 'Back to live',
  'film.branch': 'Branch from here',
  'film.branchHint':
    'Train on from this moment. What came later is left; its losses stay in the chart as a faint line.',
  'film.past': 'past: epoch {epoch}',
  'film.then': '{what}, then',
  'film.status': 'Looking back at epoch {epoch}, step {step}.',
  'film.statusNow': 'Now: {where}',
  'film.former': 'before the branch',
  'film.formerCaption':
    'The run before the branch went on to epoch {epoch}: train loss {train}, validation loss {validation}.',
  'film.cursorCaption': 'Shown is epoch {epoch}: train loss {train}, validation loss {validation}.',
} as const;
