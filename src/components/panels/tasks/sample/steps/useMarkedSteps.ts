import { usePlayground } from '../../../page/playgroundContext';

/** The steps that are pointed at and pinned, here or in the views of the inside; null where none is. */
export function useMarkedSteps(time: number): { readonly hovered: number | null; readonly pinned: number | null } {
  const hovered = usePlayground((state) => state.hovered?.time ?? null);
  const pinned = usePlayground((state) => state.pinned?.time ?? null);
  // What was pointed at may be of a longer sample.
  const within = (step: number | null) => (step !== null && step < time ? step : null);
  return { hovered: within(hovered), pinned: within(pinned) };
}
