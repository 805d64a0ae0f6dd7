import { useEffect, useState } from 'react';
import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { usePlaygroundStore } from '../page/playgroundContext';

/** Milliseconds of the whole history, however many its checkpoints. */
const DURATION = 8000;
/** Pictures of the history where motion is not wanted. */
const FEW = 8;
/** Milliseconds after which a checkpoint makes way for the next although its gates have not been seen. */
const PATIENCE = 400;

/** Where a history stands that has been played for so long from a share of its length; with `few` it goes by jumps. */
export function placeInHistory(from: number, elapsed: number, few: boolean): number {
  const at = Math.min(1, from + elapsed / DURATION);
  return few ? Math.floor(at * FEW) / FEW : at;
}

/** Shows the checkpoints one after the other to the latest, which is live; each is seen before the next is asked for. */
export function useCheckpointPlay(): { readonly isPlaying: boolean; play(): void; stop(): void } {
  const store = usePlaygroundStore();
  const few = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (!isPlaying) return;
    const { commands, getState: get } = store;
    const { checkpoints, shownCheckpoint, runId } = get();
    const index = checkpoints.findIndex(({ step }) => step === shownCheckpoint);
    const from = Math.max(0, index) / Math.max(1, checkpoints.length - 1);
    const start = performance.now();
    let asked = -Infinity;
    let frame = requestAnimationFrame(show);

    function show(now: number): void {
      const state = get();
      const last = state.checkpoints.length - 1;
      const place = placeInHistory(from, now - start, few);
      const hasEnded = place >= 1 || state.runId !== runId || (state.shownCheckpoint === null && asked > 0);
      if (hasEnded) {
        commands.showCheckpoint(null);
        return setPlaying(false);
      }
      frame = requestAnimationFrame(show);
      const next = state.checkpoints[Math.floor(place * last)];
      const isSeen = state.gates?.step === state.shownCheckpoint || now - asked > PATIENCE;
      if (!next || next.step === state.shownCheckpoint || !isSeen) return;
      asked = now;
      commands.showCheckpoint(next.step);
    }
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, few, store]);

  return { isPlaying, play: () => setPlaying(true), stop: () => setPlaying(false) };
}
