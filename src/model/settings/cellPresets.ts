/**
 * The LSTM and its seven variants of Greff, Srivastava, Koutník, Steunebrink & Schmidhuber (2015), LSTM: A Search Space Odyssey
 * (arXiv 1503.04069), each the vanilla one with one thing changed, as settings of the cell.
 */
import type { CellSettings } from './cellParts';

/** The vanilla cell first, and the paper's eight but FGR (full gate recurrence), which no setting here says. */
export const PRESET_NAMES = ['V', 'NIG', 'NFG', 'NOG', 'NIAF', 'NOAF', 'CIFG', 'NP'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** All gates, peepholes, and tanh twice. */
const VANILLA: CellSettings = {
  cell: 'peephole',
  activation: 'tanh',
  inputGate: 'on',
  forgetGate: 'on',
  outputGate: 'on',
  candidateActivation: 'on',
  outputActivation: 'on',
};

export const CELL_PRESETS: Readonly<Record<PresetName, CellSettings>> = {
  V: VANILLA,
  NIG: { ...VANILLA, inputGate: 'off' },
  NFG: { ...VANILLA, forgetGate: 'off' },
  NOG: { ...VANILLA, outputGate: 'off' },
  NIAF: { ...VANILLA, candidateActivation: 'off' },
  NOAF: { ...VANILLA, outputActivation: 'off' },
  CIFG: { ...VANILLA, forgetGate: 'coupled' },
  NP: { ...VANILLA, cell: 'lstm' },
};

export const CELL_SETTINGS = Object.keys(VANILLA) as readonly (keyof CellSettings)[];

/** Which preset the cell is; `own` where it is none, also a GRU or a simple RNN. */
export function presetOf(settings: CellSettings): PresetName | 'own' {
  const found = PRESET_NAMES.find((name) => CELL_SETTINGS.every((key) => CELL_PRESETS[name][key] === settings[key]));
  return found ?? 'own';
}

/**
 * What became of the mean error over the paper's 200 trials of each variant and data set (its section 5A and figure 3), beside the
 * vanilla cell's: significantly worse on all three (`hurts`), worse on speech and handwriting and no different on music
 * (`hurts-some`), or no different on any (`costs-nothing`).
 */
export type PaperVerdict = 'hurts' | 'hurts-some' | 'costs-nothing';
export const PAPER_VERDICTS: Readonly<Record<Exclude<PresetName, 'V'>, PaperVerdict>> = {
  NIG: 'hurts-some',
  NFG: 'hurts',
  NOG: 'hurts-some',
  NIAF: 'hurts-some',
  NOAF: 'hurts',
  CIFG: 'costs-nothing',
  NP: 'costs-nothing',
};
