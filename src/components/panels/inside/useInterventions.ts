import type { Intervention } from '../../../model/protocol/inside';
import { isSamePlace, withIntervention, withoutIntervention } from '../../../store/interventions';
import { useCommands, usePlayground, useSnapshotOfState } from '../playgroundContext';

type Interventions = {
  readonly list: readonly Intervention[];
  /** Puts one in place, for what was there. */
  put(one: Intervention): void;
  letGo(one: Intervention): void;
  /** Puts it in place, or lets go of what is there. */
  toggle(one: Intervention): void;
};

/** The interventions in place, and how they are changed one at a time. */
export function useInterventions(): Interventions {
  const { intervene } = useCommands();
  const now = useSnapshotOfState();
  const list = usePlayground((state) => state.interventions);
  const put = (one: Intervention) => intervene(withIntervention(now().interventions, one));
  const letGo = (one: Intervention) => intervene(withoutIntervention(now().interventions, one));
  const isThere = (one: Intervention) => now().interventions.some((other) => isSamePlace(one, other));
  return { list, put, letGo, toggle: (one) => (isThere(one) ? letGo(one) : put(one)) };
}
