/** Lists of interventions: there is at most one at a place, and what is of all units stands before what is of one. */
import type { Intervention } from '../model/protocol/inside';
import type { TraceName } from '../model/protocol/inspection';

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
    case 'poke':
      return other.kind === 'poke' && one.at === other.at;
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

/** The gates of a cell that can be held; the states follow from them. */
export const isHeldByPin = (name: TraceName): boolean => name !== 'c' && name !== 'h';
