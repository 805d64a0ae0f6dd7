/** What the network sees at each time step, and the windows that are cut of it. */
import { leaksOf } from '../../settings/sources/leaks';
import { blocks, pyNumbers } from '../python/literals';
import { channelCode, originsCode } from '../python/preparingCode';
import { columnsCode, furtherCode, leavesOut } from '../python/seriesCode';
import type { TrainedNetwork } from '../trained';
import { code, folded, text, type NotebookCell } from './notebookFile';

export function channelCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { windows } = network;
  const { channels, inputs } = windows;
  const width = channels.length;
  const sizes = channels.map((_, at) => {
    let sum = 0;
    for (let place = at; place < inputs.length; place += width) sum += Math.abs(inputs[place]!);
    return sum / windows.values.length;
  });
  const many = width > 1;
  const columns = columnsCode(network);
  return [
    text(
      'channels-text',
      many
        ? `## What the network sees\n\nAt each time step the target and ${width - 1} further ${width === 2 ? 'number' : 'numbers'}: columns are scaled as the target is, labels are 0 or 1, and positions in the calendar are points on a circle. What is known ahead stands one step early, so that it tells of the step to come.`
        : '## What the network sees\n\nAt each time step one number, the target.',
    ),
    ...(columns === '' ? [] : [folded('columns', columns)]),
    code(
      'channels',
      blocks(
        many ? furtherCode(network) : '',
        channelCode(channels),
        `${windows.late > 0 ? 'seen = targets[LATE:] + targets[-1:]  # the leak: the first target stands in its own window' : 'seen = targets'}
inputs = np.array([seen${many ? ', *(channel(about, fit_scaler) for about in FURTHER)' : ''}]).T  # [time, channels]
targets = np.array(targets)  # [time]
page = ${pyNumbers(sizes)}  # mean size of each channel on the page
assert np.allclose(np.abs(inputs).mean(axis=0), page, rtol=1e-9, atol=1e-9)
inputs, targets = inputs.astype('float32'), targets.astype('float32')`,
      ),
    ),
  ];
}

export function windowCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { config, windows } = network;
  const { parts } = windows;
  const isDealt = leaksOf(config).includes('split') && parts.validation.length > 0;
  const leftOut = leavesOut(network) ? (config.missing as 'leave-out' | 'interpolate') : null;
  const rule = `parts = {
    'train': origins(0, TRAIN_END, LOOK_BACK, HORIZON, LAG, False),
    'validation': origins(TRAIN_END, VALIDATION_END, LOOK_BACK, HORIZON, LAG, True),
    'test': origins(VALIDATION_END, len(VALUES), LOOK_BACK, HORIZON, LAG, True),
}`;
  const dealt = `# A leak on purpose: windows were dealt to the parts at random.
parts = {
    'train': ${pyNumbers(parts.train, 'int32')},
    'validation': ${pyNumbers(parts.validation, 'int32')},
    'test': ${pyNumbers(parts.test, 'int32')},
}`;
  return [
    text(
      'windows-text',
      `
## Windows

A window is ${windows.lookBack} time steps; from it the network forecasts the ${windows.horizon === 1 ? 'next value' : `next ${windows.horizon} values`}. It is named by the index of its first target, and belongs to the part in which its targets lie.
`,
    ),
    code(
      'windows',
      blocks(
        `LOOK_BACK = ${windows.lookBack}\nHORIZON = ${windows.horizon}\nCHANNELS = inputs.shape[1]`,
        isDealt ? '' : originsCode(leftOut),
        isDealt ? dealt : rule,
        `assert {part: len(found) for part, found in parts.items()} == ${`{'train': ${parts.train.length}, 'validation': ${parts.validation.length}, 'test': ${parts.test.length}}`}`,
        `
def windows(first_targets):
    """x [windows, look-back, channels] and y [windows, horizon], on the network's scale."""
    x = inputs[first_targets[:, None] + np.arange(-LOOK_BACK, 0)]
    y = targets[first_targets[:, None] + np.arange(HORIZON)]
    return x, y
`,
      ),
    ),
  ];
}
