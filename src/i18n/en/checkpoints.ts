/** English texts of the checkpoint history, and of what is shown of an earlier checkpoint. */
export const checkpoints = {
  'checkpoints.name': 'Checkpoints of the training',
  'checkpoints.slider': 'Training time',
  'checkpoints.epoch': 'epoch',
  'checkpoints.at': 'epoch {epoch}, step {step}',
  'checkpoints.live': 'now: epoch {epoch}, step {step}',
  'checkpoints.empty': 'Train, then travel back in training time here.',
  'checkpoints.hint': 'Drag to travel in training time.',
  'checkpoints.kept': '{checkpoints} checkpoints are kept, {megabytes} MB of at most 64 MB.',
  'checkpoints.play': 'Play the training',
  'checkpoints.pause': 'Pause the playback',
  'checkpoints.earlier': 'Earlier checkpoint',
  'checkpoints.later': 'Later checkpoint',
  'checkpoints.now': 'Back to live',
  'checkpoints.branch': 'Branch from here',
  'checkpoints.branchHint':
    'Train on from this checkpoint. What came later is left; its losses stay in the chart as a faint line.',
  'checkpoints.past': 'past: epoch {epoch}',
  'checkpoints.then': '{what}, then',
  'checkpoints.status': 'Looking back at epoch {epoch}, step {step}.',
  'checkpoints.statusNow': 'Now: {where}',
  'checkpoints.former': 'before the branch',
  'checkpoints.formerCaption':
    'The run before the branch went on to epoch {epoch}: train loss {train}, validation loss {validation}.',
  'checkpoints.cursorCaption': 'Shown is epoch {epoch}: train loss {train}, validation loss {validation}.',
} as const;
