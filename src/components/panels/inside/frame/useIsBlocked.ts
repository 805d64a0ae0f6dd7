import { usePlayground } from '../../page/playgroundContext';

/** The settings do not suit the series, or a task has no samples: there is no network to look into. */
export const useIsBlocked = (): boolean =>
  usePlayground(({ windowsProblem, samplesProblem }) => windowsProblem !== null || samplesProblem !== null);
