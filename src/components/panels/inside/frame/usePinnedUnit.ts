import { useDeferredValue, useEffect } from 'react';
import type { Answered } from '../../../../store/inside/slice';
import type { PlaygroundState } from '../../../../store/state';
import { useCommands, useOfRun, usePaced } from '../../page/playgroundContext';

const select = (state: PlaygroundState) => state.answers.unit ?? null;

/** Asks what makes up the gates of a unit, where there is one to ask of; null before the answer. */
export function usePinnedUnit(layer: number, unit: number | null): Answered<'unit'> | null {
  const { follow } = useCommands();
  useEffect(() => (unit === null ? undefined : follow({ name: 'unit', layer, unit })), [follow, layer, unit]);
  const answer = useOfRun(useDeferredValue(usePaced(select, 250, 60)));
  return answer?.layer === layer && answer.unit === unit ? answer : null;
}
