/** From the series to what the network sees: the cells that a learner reads first. */
import { leaksOf } from '../../settings/sources/leaks';
import { blocks, isLong, NUMBERS_CODE, pyDict, pyNumber } from '../python/literals';
import { dataUnitCode, DIFFERENCE_CODE, scalersCode, transformCode } from '../python/preparingCode';
import { holesCode, missingCode, partsCode, timesCode, valuesCode } from '../python/seriesCode';
import type { TrainedNetwork } from '../trained';
import { code, folded, plainInMarkdown, text, type NotebookCell } from './notebookFile';
import { channelCells, windowCells } from './windowCells';

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
      : `Then the difference to the value ${windows.lag === 1 ? 'one time step' : `${windows.lag} time steps`} before is taken: the network forecasts the change.`;
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
