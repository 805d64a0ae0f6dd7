import { useCallback } from 'react';
import { usePlayground, useWords } from '../../page/playgroundContext';
import { measureText } from '../../tasks/score/scoreText';

/** Writes an error as the task measures it: a share of wrong answers as per cent, all else as a number. */
export function useMeasureText(): (value: number) => string {
  const words = useWords();
  const measure = usePlayground((state) => state.scored?.score.validation.measure ?? null);
  return useCallback((value) => (measure ? measureText(measure, value, words) : words.figure(value)), [measure, words]);
}
