import { useMemo } from 'react';
import type { Intervention } from '../../../../model/protocol/inside/clamps';
import { isSamePlace, withIntervention, withoutIntervention } from '../../../../store/inside/interventions';
import { useCommands, usePlayground, useSnapshotOfState } from '../../page/playgroundContext';

type Interventions = {
  /** Puts one in place, for what was there. */
  put(one: Intervention): void;
  letGo(one: Intervention): void;
  /** Puts it in place, or lets go of what is there. */
  toggle(one: Intervention): void;
};

/** How interventions are changed, one at a time. Nothing renders when they are: each follows its own. */
export function useInterventions(): Interventions {
  const { intervene } = useCommands();
  const now = useSnapshotOfState();
  return useMemo(() => {
    const put = (one: Intervention) => intervene(withIntervention(now().interventions, one));
    const letGo = (one: Intervention) => intervene(withoutIntervention(now().interventions, one));
    const isThere = (one: Intervention) => now().interventions.some((other) => isSamePlace(one, other));
    return { put, letGo, toggle: (one) => (isThere(one) ? letGo(one) : put(one)) };
  }, [intervene, now]);
}

/** Whether something is done at this one's place. */
export const useIsInPlace = (one: Intervention): boolean =>
  usePlayground((state) => state.interventions.some((other) => isSamePlace(one, other)));
