/**
 * The search around a run as a script for Ray Tune (PyTorch): series, settings and search space in it, written of the same parts
 * as the notebook. What needs neither PyTorch nor Ray (`--windows`, `--trials`) is answered before they are imported.
 */
import type { Series } from '../../protocol/series';
import type { Config } from '../../settings/settings';
import { SETTING_NAMES } from '../../settings/settings';
import { fitTransform } from '../../windows/transform';
import type { Windows } from '../../windows/windows';
import { blocks, NUMBERS_CODE, pyDict, pyNumber, pyText } from '../python/literals';
import { CELL_SETTINGS } from '../../settings/cellPresets';
import { networkCode, type CellKind } from '../python/networkCode';
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
import { EPOCH_CODE, lossesCode, lossFunction, OPTIMIZER_CODE, scheduleCode } from '../python/trainingCode';
import { checkedSearch, type Search, type SearchProblem, type SearchSpace, type TunableName } from './search';
import { NO_CHANNEL_CODE, prepareCode, runCode, SEARCH_CODE, trialsCode } from './trialCode';

export type Script =
  { readonly ok: true; readonly script: string } | { readonly ok: false; readonly problem: SearchProblem };

export function rayTuneScript(config: Config, series: Series, search: Search): Script {
  const checked = checkedSearch(config, series, search);
  if (!checked.ok) return checked;
  return { ok: true, script: `${scriptOf(config, series, checked.windows, search)}\n` };
}

function scriptOf(config: Config, series: Series, windows: Windows, search: Search): string {
  const { space } = search;
  const cut = { config, series, windows };
  const all = <K extends TunableName>(name: K): readonly Config[K][] => valuesOf(config, space, name);
  const [transforms, losses, schedules, shortcuts] = [all('transform'), all('loss'), all('schedule'), all('shortcut')];
  const hasTransform = transforms.some((name) => name !== 'none');
  const needs = {
    hasTransform,
    hasSchedule: schedules.some((name) => name !== 'constant'),
    hasPlateau: schedules.includes('plateau'),
    hasLine: shortcuts.some((kind) => kind !== 'none'),
  };
  // Parts may be left out of each LSTM, or of none.
  const parts = CELL_SETTINGS.filter((name) => name !== 'cell' && name !== 'activation').map((name) => all(name));
  const [isWhole, isBuilt] = [
    parts.every((values) => values.some((value) => value === 'on')),
    parts.some((values) => values.some((value) => value !== 'on')),
  ];
  const options = [...(isWhole ? [false] : []), ...(isBuilt ? [true] : [])];
  const kinds = all('cell').flatMap((cell) =>
    all('activation').flatMap((activation) => options.map((built): CellKind => ({ cell, activation, options: built }))),
  );
  const fitted = windows.values.subarray(0, windows.fitEnd);
  const power = transforms.includes('boxcox') ? powerOf(fitTransform('boxcox', fitted)) : null;
  const leftOut = leavesOut(cut) ? (config.missing as 'leave-out' | 'interpolate') : null;
  const scalings = all('scaling');
  return blocks(
    `${headCode(search)}\n\n\n${NUMBERS_CODE}`,
    `# The series${windows.missing.includes(1) ? '; what was missing is filled' : ''}.\n${valuesCode(cut)}\n${timesCode(series.time)}`,
    [missingCode(cut), holesCode(cut), columnsCode(cut), furtherCode(cut), partsCode(cut)]
      .filter((code) => code !== '')
      .join('\n'),
    settingsCode(config, search),
    transformCode(transforms, power),
    DIFFERENCE_CODE,
    scalersCode(scalings),
    `SCALERS = {${scalings.map((name) => `'${name}': ${name}`).join(', ')}}`,
    windows.channels.length > 1 ? channelCode(windows.channels) : NO_CHANNEL_CODE,
    originsCode(leftOut),
    dataUnitCode(hasTransform),
    prepareCode(needs),
    trialsCode(search.kind),
    OPTIONS_CODE,
    networkCode(kinds, shortcuts),
    lossesCode(losses),
    `LOSSES = {${losses.map((name) => `'${name}': ${lossFunction(name)}`).join(', ')}}`,
    OPTIMIZER_CODE,
    scheduleCode(schedules),
    EPOCH_CODE,
    runCode(needs),
    SEARCH_CODE,
  );
}

/** Those that are tried, or the one of the settings. */
const valuesOf = <K extends TunableName>(config: Config, space: SearchSpace, name: K): readonly Config[K][] => {
  const values = space[name] as readonly Config[K][] | undefined;
  return values ? [...new Set(values)] : [config[name]];
};

const powerOf = (transform: ReturnType<typeof fitTransform>) => (transform.kind === 'power' ? transform.lambda : 0);

function headCode({ kind }: Search): string {
  return `
"""A search over settings of a run in the LSTM Playground, with Ray Tune and PyTorch (${kind === 'grid' ? 'a grid' : 'at random'}).

    pip install "ray[tune]" torch
    python3 search.py                # the search, as many runs at once as there are cores
    python3 search.py --without-ray  # one run after the other
    python3 search.py --trials       # what is tried, as JSON
    python3 search.py --windows      # the training windows, as JSON

The last two need Python alone. As on the page, what is tried is ranked by the mean absolute error on the validation part,
in the unit of the data: losses of other kinds or scales could not be compared.
"""
import argparse
import array
import base64
import copy
import itertools
import json
import math
import random
import sys
from datetime import datetime, timedelta
`.trim();
}

function settingsCode(config: Config, { space, kind, budget, seeds }: Search): string {
  const settings = Object.fromEntries(
    SETTING_NAMES.filter((name) => config[name] !== '').map((name) => [name, config[name]]),
  );
  const choices = Object.entries(space).map(([name, values]) => {
    const texts = values.map((value) => (typeof value === 'number' ? pyNumber(value) : pyText(value)));
    return `    ${pyText(name)}: [${texts.join(', ')}],`;
  });
  return `
# The run around which is searched, by the names that settings have in the link.
SETTINGS = ${pyDict(settings)}

# What is tried.
SPACE = {
${choices.join('\n')}
}
${kind === 'random' ? `BUDGET = ${budget}  # combinations that are drawn\n` : ''}SEEDS = [${[...new Set(seeds)].join(', ')}]  # each combination is trained once from each
MOST_EPOCHS = 200  # where the settings name none
`.trim();
}

const OPTIONS_CODE = `
if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--without-ray', action='store_true', help='one run after the other, in this process')
    parser.add_argument('--trials', action='store_true', help='print what is tried, as JSON')
    parser.add_argument('--windows', action='store_true', help='print the training windows, as JSON')
    OPTIONS = parser.parse_args()
    if OPTIONS.trials or OPTIONS.windows:
        print(json.dumps(trials() if OPTIONS.trials else training_windows()))
        sys.exit()

# From here on PyTorch is needed.
import torch
from torch import nn
`;
