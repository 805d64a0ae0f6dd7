import { useEffect, useMemo, useState } from 'react';
import { usePlaygroundStore } from '../../page/playgroundContext';
import { normKey, withNorms, type NormPoint } from './normHistory';
import type { WeightSlot } from './weightPlace';
import { useAnswer } from '../frame/useAnswer';

const NONE: readonly number[] = [];

/** Records all that is answered; lines are made of it only when the page draws. */
function createRecorder() {
  let points: readonly NormPoint[] = [];
  let ofRun = -1;
  return {
    points: () => points,
    add(runId: number, answer: Parameters<typeof withNorms>[1]) {
      points = withNorms(ofRun === runId ? points : [], answer);
      ofRun = runId;
    },
  };
}

/** The norms of the gradients by one parameter since the view was opened, the latest last; empty before the first. */
export function useNormHistory(): (layer: WeightSlot['layer'], role: string) => readonly number[] {
  const store = usePlaygroundStore();
  const [recorder] = useState(createRecorder);
  const latest = useAnswer('gradients');
  useEffect(() => {
    const record = ({ runId, answers }: ReturnType<typeof store.getState>) => {
      if (answers.gradients) recorder.add(runId, answers.gradients);
    };
    record(store.getState());
    return store.subscribe(record);
  }, [store, recorder]);
  const lines = useMemo(() => {
    const points = latest ? withNorms(recorder.points(), latest) : [];
    const keys = [...(points.at(-1)?.norms.keys() ?? [])];
    return new Map(keys.map((key) => [key, points.flatMap(({ norms }) => norms.get(key) ?? [])]));
  }, [recorder, latest]);
  return (layer, role) => lines.get(normKey(layer, role)) ?? NONE;
}
