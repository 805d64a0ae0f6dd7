/** From the series to what the network sees: the cells that a learner reads first. */
import { leaksOf } from '../../settings/sources/leaks';
import { blocks, isLong, NUMBERS_CODE, pyDict, pyNumber, pyNumbers } from '../python/literals';
import {
  channelCode,
  dataUnitCode,
  DIFFERENCE_CODE,
  originsCode,
  scalersCode,
  transformCode,
} from '../python/preparingCode';
import {
  columnsCode,
  furtherCode,
  holesCode,
  leavesOut,
  missingCode,
  partsCode,
  timesCode,
  valuesCode,
} from '../python/seriesCode';
import type { TrainedNetwork } from '../trained';
import { code, folded, plainInMarkdown, text, type NotebookCell } from './notebookFile';

const FILLINGS: Readonly<Record<TrainedNetwork['config']['missing'], string>> = {
  interpolate: 'on the straight line between their neighbours',
  carry: 'by the last value before them',
  seasonal: 'by the value one season before, else the last',
  'leave-out': 'so that differences can be taken, but no window touches them',
  mask: 'by the last value before them, and a mask tells the network',
};

export function seriesCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { config, series, windows } = network;
  const holes = windows.missing.reduce((sum, flag) => sum + flag, 0);
  const name = plainInMarkdown(series.fileName || series.source);
  const column = series.column === '' ? '' : `, column ${plainInMarkdown(series.column)}`;
  const unit = series.unit === '' ? '' : `, in ${plainInMarkdown(series.unit)}`;
  const notes = [
    holes > 0
      ? ` ${holes} of them were missing and are filled as on the page, ${FILLINGS[config.missing]}: a filled value is never a truth to measure by.`
      : '',
    leaksOf(config).includes('smoothing')
      ? ' They were smoothed on purpose (a leak): what is measured is the smoothed series.'
      : '',
  ].join('');
  return [
    text(
      'series-text',
      `## The series\n\n${name}${column}${unit}: ${windows.values.length} values with their times.${notes}`,
    ),
    (isLong(windows.values) ? folded : code)('series-values', valuesCode(network)),
    code(
      'series-times',
      blocks(
        timesCode(series.time),
        `${missingCode(network)}  # indices at which there was no value`,
        holesCode(network),
      ),
    ),
    ...partsCells(network),
    ...transformCells(network),
    ...scalerCells(network),
    ...channelCells(network),
    ...windowCells(network),
  ];
}

export const importsCode = `
import array
import base64
import math
import os
import sys
from datetime import datetime, timedelta

import numpy as np
import torch
from torch import nn


${NUMBERS_CODE}
`;

function partsCells(network: TrainedNetwork): readonly NotebookCell[] {
  return [
    text(
      'parts-text',
      `
## Three parts in time order

The network learns from the training part, the validation part says when to stop, and the test part judges it. What comes later is never used to fit what comes earlier.
`,
    ),
    code('parts', partsCode(network)),
  ];
}

function transformCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { config, windows } = network;
  const { transform } = windows;
  const isPower = transform.kind === 'power';
  const name = config.transform === 'log' ? 'the logarithm' : 'a power of the values (Box-Cox)';
  const check = isPower
    ? `
page = ${pyDict({ power: transform.lambda, offset: transform.offset, unit: transform.unit, low: transform.low, high: transform.high })}
assert all(math.isclose(transform[name], page[name], rel_tol=1e-9, abs_tol=1e-12) for name in page), (transform, page)`
    : '';
  const lag =
    windows.lag === 0
      ? 'No difference is taken.'
      : `Then the difference to ${windows.lag} time steps before is taken: the network forecasts the change.`;
  return [
    text(
      'transform-text',
      `
## Transform and difference

${isPower ? `Swings that grow with the level become even: the page takes ${name}, fitted on the training part.` : 'The values are taken as they are.'} ${lag}
`,
    ),
    code(
      'transform',
      blocks(
        transformCode([config.transform], isPower ? transform.lambda : null),
        DIFFERENCE_CODE,
        isPower
          ? `transform = fit_transform('${config.transform}', VALUES[:FIT_END])
levels = [transformed(transform, value) for value in VALUES]
LAG = ${windows.lag}
changes = difference(levels, LAG)
${check.trim()}`
          : `levels = VALUES
LAG = ${windows.lag}
changes = difference(levels, LAG)`,
      ),
    ),
  ];
}

function scalerCells({ config, windows }: TrainedNetwork): readonly NotebookCell[] {
  const { offset, scale } = windows.scaler;
  return [
    text(
      'scale-text',
      `
## Scaling

A network learns best from numbers around 0 with a spread near 1. Offset and scale come from the training part alone${windows.fitEnd === windows.trainEnd ? '' : ': here they do not, by a leak that was made on purpose'}.
`,
    ),
    code(
      'scale',
      blocks(
        scalersCode([config.scaling]),
        `fit_scaler = ${config.scaling}
scaler = offset, scale = fit_scaler(changes[LAG:FIT_END])
assert math.isclose(offset, ${pyNumber(offset)}, rel_tol=1e-9, abs_tol=1e-9 * scale)
assert math.isclose(scale, ${pyNumber(scale)}, rel_tol=1e-9)
targets = [(change - offset) / scale for change in changes]`,
        dataUnitCode(windows.transform.kind === 'power'),
      ),
    ),
  ];
}

function channelCells(network: TrainedNetwork): readonly NotebookCell[] {
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

function windowCells(network: TrainedNetwork): readonly NotebookCell[] {
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
