/** Lists of interventions: there is at most one at a place, and what is of all units stands before what is of one. */
import { cellParts, hasForgetBias, type CellSettings } from '../../model/settings/cellParts';
import type { CellName, Config } from '../../model/settings/settings';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { TraceName } from '../../model/protocol/inside/traces';

type Interventions = readonly Intervention[];
type Pin = Extract<Intervention, { kind: 'pin' }>;
/** Where a gate can be held. */
type PinPlace = Pick<Pin, 'layer' | 'gate' | 'unit'>;

/** Whether the later of two would undo the other, or say the same. */
export function isSamePlace(one: Intervention, other: Intervention): boolean {
  switch (one.kind) {
    case 'pin':
      return other.kind === 'pin' && one.layer === other.layer && one.gate === other.gate && one.unit === other.unit;
    case 'remove':
      return other.kind === 'remove' && one.layer === other.layer && one.unit === other.unit;
    case 'forgetBias':
    case 'cut':
      return other.kind === one.kind && one.layer === other.layer;
    case 'editInput':
      return other.kind === 'editInput' && one.at === other.at;
  }
}

/** With this one, in the place of what was there. */
export function withIntervention(list: Interventions, added: Intervention): Interventions {
  if (list.some((one) => isSamePlace(one, added))) {
    return list.map((one) => (isSamePlace(one, added) ? added : one));
  }
  // A unit's own pin holds it also against a later one of all.
  return added.kind === 'pin' && added.unit === 'all' ? [added, ...list] : [...list, added];
}

export const withoutIntervention = (list: Interventions, removed: Intervention): Interventions =>
  list.filter((one) => !isSamePlace(one, removed));

/** What holds a gate there: the unit's own pin, or that of all. */
export function pinAt(list: Interventions, { layer, gate, unit }: PinPlace): Pin | undefined {
  const at = (which: number | 'all') =>
    list.find(
      (one): one is Pin => one.kind === 'pin' && one.layer === layer && one.gate === gate && one.unit === which,
    );
  return at(unit) ?? at('all');
}

/** The value that the forget bias of a layer is held at, or null where it is as trained. */
export function forgetBiasOf(list: Interventions, layer: number): number | null {
  for (const one of list) if (one.kind === 'forgetBias' && one.layer === layer) return one.value;
  return null;
}

/** The letters of what can be held in each cell, as long as it is there and has weights of its own. */
const HELD: Readonly<Record<CellName, string>> = { lstm: 'figo', peephole: 'figo', gru: 'zrn', rnn: '' };

/** Those that a network of this configuration has a place for: another cell, or fewer units, may have been chosen. */
export function fittingInterventions(
  list: Interventions,
  config: CellSettings & Pick<Config, 'task' | 'units' | 'layers'>,
): Interventions {
  const { cell, units, layers } = config;
  const fitting = list.filter((one) => {
    // An index of the series is no step of a sample.
    if (one.kind === 'editInput') return config.task === 'forecasting';
    if (one.layer >= layers) return false;
    if (one.kind === 'forgetBias') return cell === 'gru' || hasForgetBias(config);
    if (one.kind === 'cut') return true;
    if (one.unit !== 'all' && one.unit >= units) return false;
    return one.kind === 'remove' || canHold(one.gate, config);
  });
  return fitting.length === list.length ? list : fitting;
}

/** Whether a gate of the cell can be held: it is there, and does not follow from another, as the states do. */
export function canHold(name: TraceName, settings: CellSettings): boolean {
  const { open, coupled } = cellParts(settings);
  const follows = name === 'f' && coupled;
  return HELD[settings.cell].includes(name) && !follows && !open.some((gate) => gate === name);
}
