/** What can be switched in a cell, and what stands where in its picture. */
import { type CellSettings } from '../../../../../model/settings/cellParts';
import type { Config } from '../../../../../model/settings/settings';
import { LSTM_COLUMNS, SQUASHER } from '../diagram/lstmLayout';
import { GATES, HALF_BOX } from '../diagram/pictureLayout';

/** By the setting that it is of; peepholes are of `cell`. */
export type PartName = 'inputGate' | 'outputGate' | 'candidateActivation' | 'outputActivation' | 'peepholes';

export const SWITCHED: readonly PartName[] = [
  'inputGate',
  'candidateActivation',
  'outputGate',
  'outputActivation',
  'peepholes',
];

export const isOn = (part: PartName, settings: CellSettings): boolean =>
  part === 'peepholes' ? settings.cell === 'peephole' : settings[part] === 'on';

/** The change that switches a part over. */
export function switched(part: PartName, settings: CellSettings): Partial<Config> {
  if (part === 'peepholes') return { cell: settings.cell === 'peephole' ? 'lstm' : 'peephole' };
  return { [part]: settings[part] === 'on' ? 'off' : 'on' };
}

const { wide } = LSTM_COLUMNS;
const HALF_WIDTH = 46;
const BELOW = GATES + HALF_BOX + 11;
/** At the lower right corner of its box, below its name; a part that is not there has its switch where it would be. */
const atBox = (column: number, on: boolean) =>
  on ? ([column + HALF_WIDTH, BELOW] as const) : ([column, GATES] as const);

/** In the wide picture. */
export function placeOf(part: PartName | 'forgetGate', on: boolean): readonly [x: number, y: number] {
  switch (part) {
    case 'inputGate':
      return atBox(wide.i, on);
    case 'forgetGate':
      return on ? [wide.f + HALF_WIDTH - 2, BELOW + 3] : [wide.f, GATES];
    case 'outputGate':
      return atBox(wide.o, on);
    case 'candidateActivation':
      return [wide.g + HALF_WIDTH, BELOW];
    case 'outputActivation':
      return [wide.show + 32, on ? SQUASHER + 16 : SQUASHER];
    case 'peepholes':
      return [wide.eyes.f[0] + 12, 142];
  }
}
