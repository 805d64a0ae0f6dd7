/** Which settings a task has: those of windows and of a series mean nothing where there is none. */
import type { SettingName } from '../settings';
import type { SequenceTaskName, TaskName } from './tasks';

/** Only where a series is forecast. */
const OF_SERIES: readonly SettingName[] = [
  'data',
  'column',
  'saved',
  'parameters',
  'formula',
  'missing',
  'inputs',
  'knownAhead',
  'transform',
  'difference',
  'season',
  'scaling',
  'leaks',
  'horizon',
  'stateful',
  'shortcut',
  'shortcutHeld',
  'loss',
];
/** Of some tasks, and of forecasting. */
const SHARED: readonly SettingName[] = ['dataSeed', 'noise', 'length', 'train', 'validation', 'lookBack'];
/** Of some tasks, and never of forecasting: beyond the last value there is nothing to read from the end. */
const OF_TASKS: readonly SettingName[] = ['delay', 'samples', 'directions'];

const DRAWN: readonly SettingName[] = ['length', 'samples', 'dataSeed'];
const OWN: Readonly<Record<SequenceTaskName, readonly SettingName[]>> = {
  adding: [...DRAWN, 'directions'],
  'temporal-order': [...DRAWN, 'directions'],
  copy: ['delay', 'samples', 'dataSeed', 'directions'],
  // What comes next stands in what comes later.
  reber: DRAWN,
  'continual-reber': DRAWN,
  characters: ['lookBack', 'train', 'validation'],
  digits: ['dataSeed', 'directions'],
  waves: ['length', 'noise', 'samples', 'dataSeed', 'directions'],
  labelled: ['train', 'validation', 'dataSeed', 'directions'],
};

export function hasSetting(task: TaskName, name: SettingName): boolean {
  if (task === 'forecasting') return !OF_TASKS.includes(name);
  if (OF_SERIES.includes(name)) return false;
  return SHARED.includes(name) || OF_TASKS.includes(name) ? OWN[task].includes(name) : true;
}
