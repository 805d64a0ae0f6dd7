import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Question, QuestionName } from '../../../model/protocol/inside';
import type { Answered, PlaygroundState } from '../../../store/state';
import { useCommands, usePaced } from '../playgroundContext';

/** Milliseconds between two drawings of an answer while training brings new ones. */
const PACE = 250;

/** Asks a question while the component is there; the latest answer, or null before the first. */
export function useAnswer<N extends Exclude<QuestionName, 'unit'>>(name: N): Answered<N> | null {
  const question = useMemo(() => ({ name }), [name]);
  return useFollowed<N>(question);
}

/** What makes up the gates of one unit; null where it has not been said yet. */
export function useUnitAnswer(layer: number, unit: number): Answered<'unit'> | null {
  const question = useMemo(() => ({ name: 'unit', layer, unit }) as const, [layer, unit]);
  const answer = useFollowed<'unit'>(question);
  return answer?.layer === layer && answer.unit === unit ? answer : null;
}

function useFollowed<N extends QuestionName>(question: Question & { name: N }): Answered<N> | null {
  const { follow } = useCommands();
  const { name } = question;
  useEffect(() => follow(question), [follow, question]);
  const select = useMemo(() => (state: PlaygroundState) => (state.answers[name] ?? null) as Answered<N> | null, [name]);
  return useDeferredValue(usePaced(select, PACE, 60));
}
