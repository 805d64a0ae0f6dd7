/** What is claimed of tasks other than forecasting, as links. Settings that are not named are those that the task suggests. */
import { CELL_PRESETS, CELL_SETTINGS, type PresetName } from '../../src/model/settings/cellPresets';

/** Where no seeds are named, three. */
export type Case = { readonly says: string; readonly link: string; readonly seeds?: readonly number[] };

/** By part of the command. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  adding: [
    { says: 'LSTM', link: 'task=adding' },
    { says: 'simple RNN', link: 'task=adding&cell=rnn' },
  ],
  'temporal-order': [
    { says: 'LSTM', link: 'task=temporal-order' },
    { says: 'simple RNN', link: 'task=temporal-order&cell=rnn' },
  ],
  'continual-reber': [
    { says: 'LSTM', link: 'task=continual-reber' },
    { says: 'without a forget gate', link: 'task=continual-reber&forgetGate=off' },
  ],
  digits: [{ says: 'LSTM', link: 'task=digits' }],
  characters: [
    { says: 'LSTM', link: 'task=characters&epochs=2' },
    { says: 'as long as suggested', link: 'task=characters', seeds: [1] },
  ],
};
export const SEEDS = [1, 2, 3] as const;

/** Where the presets are compared. */
export const PRESET_TASKS: readonly string[] = ['task=adding&length=40&epochs=12', 'task=continual-reber'];
export const PRESET_SEEDS = [1, 2, 3, 4, 5] as const;

export function presetLink(task: string, name: PresetName): string {
  const cell = CELL_SETTINGS.map((setting) => [setting, CELL_PRESETS[name][setting]]);
  return `${task}&${new URLSearchParams(Object.fromEntries(cell) as Record<string, string>).toString()}`;
}
