import { useDeferredValue, useEffect, useMemo } from 'react';
import type { PlainQuestionName } from '../../../../model/protocol/inside/answers';
import type { Answered } from '../../../../store/inside/slice';
import type { PlaygroundState } from '../../../../store/state';
import { useCommands, useOfRun, usePaced } from '../../page/playgroundContext';

/** Milliseconds between two drawings of an answer while training brings new ones. */
const PACE = 250;

/** Asks a question while the component is there; the latest answer, or null before the first. */
export function useAnswer<N extends PlainQuestionName>(name: N): Answered<N> | null {
  const { follow } = useCommands();
  useEffect(() => follow({ name }), [follow, name]);
  const select = useMemo(() => (state: PlaygroundState) => (state.answers[name] ?? null) as Answered<N> | null, [name]);
  const latest = useDeferredValue(usePaced(select, PACE, 60));
  return useOfRun<{ readonly runId: number }>(latest) ? latest : null;
}
